package dev.looptop.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Unescapes the inside of a JSON string straight from bytes, in one pass and in bounded memory. Malformed UTF-8 and
 * malformed escapes are kept readable instead of refused.
 */
public final class JsonStrings {
    private JsonStrings() {}

    /** A decoded text and whether it was all there was up to the closing quote. */
    public record Decoded(String text, boolean complete) {}

    /**
     * Decodes until the closing quote or the end of the stream.
     *
     * @param in buffered bytes that start behind the opening quote
     * @param maxBytes how many bytes of decoded UTF-8 to keep
     * @param keepEnd whether the last bytes are kept instead of the first
     */
    public static Decoded decode(InputStream in, int maxBytes, boolean keepEnd) throws IOException {
        Sink sink = new Sink(maxBytes, keepEnd);
        int b = in.read();
        while (b >= 0 && b != '"' && !sink.full()) {
            if (b == '\\') {
                escape(in, sink);
            } else {
                sink.add(b);
            }
            b = in.read();
        }
        boolean atEnd = b < 0 || b == '"';
        return new Decoded(sink.text(), atEnd && !sink.dropped());
    }

    /** A decoded text with every half of a surrogate pair that lost its other half replaced, as {@link #decode} does. */
    public static String paired(String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
        if (plain) {
            return text;
        }
        StringBuilder paired = new StringBuilder();
        text.codePoints().forEach(c -> paired.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return paired.toString();
    }

    private static void escape(InputStream in, Sink sink) throws IOException {
        for (byte b : escaped(in).getBytes(StandardCharsets.UTF_8)) {
            sink.add(b);
        }
    }

    /** What an escape sequence means, read from behind its backslash; a malformed one stays readable. */
    static String escaped(InputStream in) throws IOException {
        int b = in.read();
        return switch (b) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'u' -> unicode(in);
            case -1 -> "\\";
            default -> Character.toString(b);
        };
    }

    private static String unicode(InputStream in) throws IOException {
        int unit = hex(in);
        if (unit < 0) {
            return "?";
        }
        if (!Character.isSurrogate((char) unit)) {
            return Character.toString(unit);
        }
        in.mark(6);
        if (Character.isHighSurrogate((char) unit) && in.read() == '\\' && in.read() == 'u') {
            int low = hex(in);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toString(Character.toCodePoint((char) unit, (char) low));
            }
        }
        in.reset();
        return "\uFFFD";
    }

    private static int hex(InputStream in) throws IOException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(in.read(), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** Collects bytes; with {@code keepEnd} it is a ring of the last ones. */
    private static final class Sink {
        private final int max;
        private final boolean keepEnd;
        private byte[] bytes = new byte[512];
        private int size;
        private long total;

        Sink(int max, boolean keepEnd) {
            this.max = Math.max(1, max);
            this.keepEnd = keepEnd;
        }

        boolean full() {
            return !keepEnd && size >= max;
        }

        boolean dropped() {
            return total > max;
        }

        void add(int b) {
            total++;
            if (size < max) {
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(max, size * 2L));
                }
                bytes[size++] = (byte) b;
            } else if (keepEnd) {
                bytes[(int) ((total - 1) % max)] = (byte) b;
            }
        }

        String text() {
            if (!keepEnd) {
                return Utf8Cut.text(bytes, 0, full() ? Utf8Cut.lastWhole(bytes, 0, size) : size);
            }
            if (!dropped()) {
                return Utf8Cut.text(bytes, 0, size);
            }
            int start = (int) (total % max);
            byte[] turned = new byte[max];
            System.arraycopy(bytes, start, turned, 0, max - start);
            System.arraycopy(bytes, 0, turned, max - start, start);
            return Utf8Cut.text(turned, Utf8Cut.firstWhole(turned, max), max);
        }
    }
}
