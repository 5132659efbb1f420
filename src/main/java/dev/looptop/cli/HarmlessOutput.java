package dev.looptop.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The output of every command, on which nothing steers a terminal: control characters but line feed and tab, and marks
 * that turn the direction of text, come out as visible characters; of escape sequences only those of {@link Ink} pass.
 * Fields are cleaned more kindly where they are printed; this is the wall behind that. Nothing is held back but a
 * character or an escape sequence that is not whole yet, so that a line may be of any length.
 */
final class HarmlessOutput extends PrintStream {
    private final PrintStream raw;

    /**
     * The output before this stream.
     *
     * @param person whether a person looks at it; elsewhere carriage returns stay, for they belong to patches
     */
    HarmlessOutput(PrintStream raw, boolean person) {
        super(filter(raw, person), false, StandardCharsets.UTF_8);
        this.raw = raw;
    }

    private static OutputStream filter(OutputStream out, boolean person) {
        return new Filter(out, person);
    }

    /** The output as it is, for those who asked for raw text. */
    PrintStream raw() {
        return raw;
    }

    /** An output as the user asked for it: as it is, or harmless. */
    static OutputStream of(OutputStream out, boolean raw) {
        if (out instanceof HarmlessOutput harmless) {
            return raw ? harmless.raw : out;
        }
        return raw ? out : filter(out, false);
    }

    @Override
    public boolean checkError() {
        boolean own = super.checkError();
        return raw.checkError() || own;
    }

    private static final class Filter extends FilterOutputStream {
        private static final char ESCAPE = 0x1B;
        private static final int LONGEST = 8;
        private static final List<String> OURS = Ink.sequences();
        private static final byte[] REPLACED = "\uFFFD".getBytes(StandardCharsets.UTF_8);

        private final boolean person;
        private final byte[] held = new byte[LONGEST];
        private int count;
        private int wanted;

        Filter(OutputStream out, boolean person) {
            super(out);
            this.person = person;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int plain = from;
            for (int at = from; at < from + length; at++) {
                if (count == 0 && isPlain(bytes[at])) {
                    continue;
                }
                if (count == 0) {
                    out.write(bytes, plain, at - plain);
                }
                write(bytes[at]);
                plain = at + 1;
            }
            out.write(bytes, plain, Math.max(0, from + length - plain));
        }

        /** Whether a byte is a whole harmless character, or belongs to one that is none of those looked for. */
        private boolean isPlain(byte b) {
            int c = b & 0xFF;
            boolean leads = c == 0xC2 || c == 0xD8 || c == 0xE2;
            return c >= 0x20 && c != 0x7F && !leads || c == '\n' || c == '\t' || c == '\r' && !person;
        }

        @Override
        public void write(int next) throws IOException {
            byte b = (byte) next;
            if (count == 0) {
                begin(b);
                return;
            }
            if (!goesOn(b)) {
                giveUp();
                write(next);
                return;
            }
            held[count++] = b;
            if (held[0] == ESCAPE ? b == 'm' : count == wanted) {
                whole();
            }
        }

        private boolean goesOn(byte b) {
            if (held[0] != ESCAPE) {
                return (b & 0xC0) == 0x80;
            }
            String begun = new String(held, 0, count, StandardCharsets.ISO_8859_1) + (char) (b & 0xFF);
            return OURS.stream().anyMatch(ours -> ours.startsWith(begun));
        }

        private void begin(byte b) throws IOException {
            if (isPlain(b)) {
                out.write(b);
            } else if (b == ESCAPE || (b & 0x80) != 0) {
                held[count++] = b;
                wanted = (b & 0xE0) == 0xC0 ? 2 : 3;
            } else {
                out.write(picture(b).getBytes(StandardCharsets.UTF_8));
            }
        }

        private static String picture(int control) {
            return Character.toString(control == 0x7F ? 0x2421 : 0x2400 + control);
        }

        private void whole() throws IOException {
            boolean steers = held[0] != ESCAPE && steers(new String(held, 0, count, StandardCharsets.UTF_8).charAt(0));
            out.write(steers ? REPLACED : Arrays.copyOf(held, count));
            count = 0;
        }

        private static boolean steers(char c) {
            boolean mark = c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029;
            return c >= 0x80 && c < 0xA0 || mark || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        }

        /** What began like a sequence of ours is none: its first character is made visible, the rest is looked at anew. */
        private void giveUp() throws IOException {
            byte[] rest = Arrays.copyOfRange(held, 1, count);
            out.write(held[0] == ESCAPE ? picture(ESCAPE).getBytes(StandardCharsets.UTF_8) : REPLACED);
            count = 0;
            for (byte b : rest) {
                // The rest of a broken character is no character either.
                if ((b & 0x80) == 0) {
                    write(b);
                }
            }
        }

        /** What is not whole at the end never will be. */
        @Override
        public void close() throws IOException {
            if (count > 0) {
                giveUp();
            }
            super.close();
        }
    }
}
