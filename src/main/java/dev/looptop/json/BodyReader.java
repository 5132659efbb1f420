package dev.looptop.json;

import dev.looptop.model.Body;
import dev.looptop.tail.FileWall;
import dev.looptop.tail.RangeStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads the text behind a {@link Body}: all of it or a bounded part. May block; off the UI thread. */
public final class BodyReader {
    private BodyReader() {}

    /** A text and whether it is all of it. */
    public record Text(String text, boolean complete) {}

    /** At most the first {@code maxBytes} of a body. Fails when its file is gone. */
    public static Text start(Body body, int maxBytes) throws IOException {
        return FileWall.around(() -> read(body, maxBytes, false));
    }

    /** At most the last {@code maxBytes} of a body. Fails when its file is gone. */
    public static Text end(Body body, int maxBytes) throws IOException {
        return FileWall.around(() -> read(body, maxBytes, true));
    }

    /** The whole text of a body as a stream of characters, in bounded memory; the caller closes it. */
    public static Reader open(Body body) throws IOException {
        if (body.isInline()) {
            return new StringReader(body.inline());
        }
        if (body.coding() == Body.Coding.CELL) {
            return new InputStreamReader(new BufferedInputStream(new CellStream(body)), StandardCharsets.UTF_8);
        }
        InputStream bytes = buffered(Path.of(body.path()), body.offset(), body.length());
        InputStream text = body.coding() == Body.Coding.JSON_STRING ? new UnescapedStream(bytes) : bytes;
        return new InputStreamReader(text, StandardCharsets.UTF_8);
    }

    private static Text read(Body body, int maxBytes, boolean fromEnd) throws IOException {
        if (body.isInline()) {
            return inline(body.inline(), maxBytes, fromEnd);
        }
        Path file = Path.of(body.path());
        if (body.coding() == Body.Coding.JSON_STRING) {
            try (InputStream in = buffered(file, body.offset(), body.length())) {
                JsonStrings.Decoded decoded = JsonStrings.decode(in, maxBytes, fromEnd);
                return new Text(decoded.text(), decoded.complete());
            }
        }
        long skipped = fromEnd ? Math.max(0, body.length() - maxBytes) : 0;
        long wanted = Math.min(maxBytes, body.length() - skipped);
        byte[] bytes = bytes(body, skipped, (int) wanted);
        int from = skipped > 0 ? Utf8Cut.firstWhole(bytes, bytes.length) : 0;
        boolean cut = skipped + wanted < body.length();
        int to = cut ? Utf8Cut.lastWhole(bytes, from, bytes.length) : bytes.length;
        return new Text(Utf8Cut.text(bytes, from, to), wanted == body.length());
    }

    private static byte[] bytes(Body body, long skipped, int wanted) throws IOException {
        if (body.coding() == Body.Coding.CELL) {
            return CellStream.cell(body).bytes(skipped, wanted);
        }
        try (InputStream in = buffered(Path.of(body.path()), body.offset() + skipped, wanted)) {
            return in.readAllBytes();
        }
    }

    private static InputStream buffered(Path file, long offset, long length) throws IOException {
        int size = (int) Math.max(16, Math.min(1 << 16, length));
        return new BufferedInputStream(new RangeStream(file, offset, length), size);
    }

    private static Text inline(String text, int maxBytes, boolean fromEnd) {
        if (text.length() <= maxBytes) {
            return new Text(text, true);
        }
        int cut = fromEnd ? text.length() - maxBytes : maxBytes;
        boolean inside = cut > 0
                && cut < text.length()
                && Character.isHighSurrogate(text.charAt(cut - 1))
                && Character.isLowSurrogate(text.charAt(cut));
        if (fromEnd) {
            return new Text(text.substring(inside ? cut + 1 : cut), false);
        }
        return new Text(text.substring(0, inside ? cut - 1 : cut), false);
    }
}
