package dev.looptop.tail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * One line of a file, without its line feed.
 *
 * <p>Short lines carry their bytes; long ones are read from the file when asked, so that a line of any length costs no
 * memory. A carriage return at the end belongs to the line.
 */
public final class TailLine {
    /** Lines up to this many bytes carry their bytes. */
    static final int CARRIED_BYTES = 64 * 1024;

    private final Path file;
    private final long offset;
    private final long length;
    private final byte[] bytes;

    TailLine(Path file, long offset, long length, byte[] bytes) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.bytes = bytes;
    }

    /** A line whose bytes are at hand; a long one is read from the file again when it is opened. */
    public static TailLine of(Path file, long offset, byte[] bytes) {
        return new TailLine(file, offset, bytes.length, bytes.clone());
    }

    /** The file it stands in. */
    public Path file() {
        return file;
    }

    /** Position of its first byte in the file. */
    public long offset() {
        return offset;
    }

    /** Bytes without the line feed. */
    public long length() {
        return length;
    }

    /** Whether it holds nothing but white space; a long line never does. */
    public boolean isBlank() {
        if (length > CARRIED_BYTES) {
            return false;
        }
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** A copy of the bytes it carries; none when it is long. */
    public byte[] carried() {
        return bytes.clone();
    }

    /** Lends the bytes it carries (none when it is long) to a reader that does not change them; copies nothing. */
    public <T> T lend(Function<byte[], T> reader) {
        return reader.apply(bytes);
    }

    /** Whether it begins with this ASCII text; of a long line that carries no bytes nothing is known, so it does not. */
    public boolean startsWith(String ascii) {
        return at(ascii, 0);
    }

    /** Whether it ends with this ASCII text; of a long line that carries no bytes nothing is known, so it does not. */
    public boolean endsWith(String ascii) {
        return at(ascii, bytes.length - ascii.length());
    }

    private boolean at(String ascii, int from) {
        if (from < 0 || bytes.length < from + ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[from + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its bytes from the start; the caller closes the stream. Fails when the file has gone meanwhile. */
    public InputStream open() throws IOException {
        if (length <= CARRIED_BYTES) {
            return new ByteArrayInputStream(bytes);
        }
        return new BufferedInputStream(new RangeStream(file, offset, length), 1 << 16);
    }

    /** Its text, malformed bytes replaced; at most {@code limit} bytes of it. */
    public String text(int limit) throws IOException {
        try (InputStream in = open()) {
            return new String(in.readNBytes((int) Math.min(limit, length)), StandardCharsets.UTF_8);
        }
    }
}
