package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Passes lines of UTF-8 on and makes each harmless as {@link CleanText} does. Messages hold names of files, words of
 * git and whatever an exception quotes, so they are cleaned where all of them pass and not by each who writes one. What
 * has no line end yet goes out with a flush.
 */
final class CleanLines extends OutputStream {
    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    CleanLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int next) throws IOException {
        if (next == '\n') {
            pass();
            out.write('\n');
        } else {
            line.write(next);
        }
    }

    @Override
    public void flush() throws IOException {
        pass();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    private void pass() throws IOException {
        out.write(CleanText.line(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        line.reset();
    }
}
