package dev.looptop.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The inside of a JSON string as UTF-8 bytes, unescaped as they are read; ends at the closing quote. */
final class UnescapedStream extends InputStream {
    private final InputStream in;
    private byte[] ready = {};
    private int at;
    private boolean ended;

    /** Reads from {@code in}, which is buffered, supports marks and starts behind the opening quote. */
    UnescapedStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (at < ready.length) {
            return ready[at++] & 0xff;
        }
        int b = ended ? -1 : in.read();
        if (b < 0 || b == '"') {
            ended = true;
            return -1;
        }
        if (b != '\\') {
            return b;
        }
        ready = JsonStrings.escaped(in).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return read();
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int b = read();
            if (b < 0) {
                break;
            }
            target[from + done++] = (byte) b;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
