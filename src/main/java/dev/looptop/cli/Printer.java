package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for a person or a pipe: text of sessions is cleaned unless the user wants it raw, and a closed pipe
 * ends the command quietly. Behind it {@link HarmlessOutput} lets nothing through that a field was not cleaned of.
 */
final class Printer {
    /** Thrown when nobody reads any more; ends the command with exit code 0. */
    static final class PipeClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A look at the pipe empties the buffer, so it is not taken too often. */
    private static final int CHECK_EVERY = 256;

    private final PrintStream out;
    private final boolean coloured;
    private final boolean raw;
    private int lines;

    Printer(PrintStream out, boolean coloured, boolean raw) {
        this.out = raw && out instanceof HarmlessOutput harmless ? harmless.raw() : out;
        this.coloured = coloured;
        this.raw = raw;
    }

    /** Whether text of sessions stays as it is. */
    boolean raw() {
        return raw;
    }

    boolean coloured() {
        return coloured;
    }

    /** Text of a session on one line, made harmless. */
    String clean(String text) {
        return raw ? text : CleanText.line(text);
    }

    /** One line of our own words and already cleaned text. */
    void line(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.write('\n');
        if (++lines % CHECK_EVERY == 0 && out.checkError()) {
            throw new PipeClosed();
        }
    }

    void blank() {
        line("");
    }

    /** Every line of a text of a session, each behind {@code indent}. */
    void block(String text, String indent) {
        if (raw) {
            text.lines().forEach(part -> line(indent + part));
        } else {
            CleanText.lines(text).forEach(part -> line(indent + part));
        }
    }

    /** A heading in bold. */
    void heading(String text) {
        line(Ink.BOLD.on(text, coloured));
    }

    /** Where JSON is written, as UTF-8. */
    OutputStream stream() {
        return out;
    }

    /** Hands on what was printed; ends the command when nobody reads any more, however little it was. */
    void flush() {
        if (out.checkError()) {
            throw new PipeClosed();
        }
    }
}
