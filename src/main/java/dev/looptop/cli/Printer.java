package dev.looptop.cli;

import dev.looptop.cell.CleanText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines for a person or a pipe: text of sessions is cleaned unless the user wants it raw, and a closed pipe
 * ends the command quietly.
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
        this.out = out;
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

    /**
     * A line of a patch for a pipe: control characters but tab and carriage return, and marks that turn the direction
     * of text, are made visible; everything else stays, so that the patch applies.
     */
    String safe(String text) {
        boolean harmless = text.codePoints().noneMatch(Printer::steers);
        if (raw || harmless) {
            return text;
        }
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> safe.appendCodePoint(!steers(c) ? c : c < 32 ? 0x2400 + c : 0xFFFD));
        return safe.toString();
    }

    private static boolean steers(int c) {
        boolean control = c < 32 ? c != '\t' && c != '\r' : c >= 127 && c < 160;
        return control || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
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
