package dev.looptop.ui.view;

import static org.junit.jupiter.api.Assertions.fail;

import dev.looptop.cell.Frame;
import dev.looptop.cell.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds a frame against a text file under {@code src/test/resources/golden}: the rows as text, then for each row its
 * runs of style. {@code -Dgolden.update=true} writes the files anew; look at the difference before committing it.
 */
public final class GoldenFrame {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFrame() {}

    /** Compares a frame with the file of this name; a mismatch shows both. */
    public static void check(String name, Frame frame) {
        Path file = FOLDER.resolve(name + ".txt");
        String actual = dump(frame);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
                return;
            }
            String expected = Files.exists(file) ? Files.readString(file) : "no such file yet\n";
            if (!expected.equals(actual)) {
                fail(name + " differs; -Dgolden.update=true accepts it\n--- expected\n" + expected + "--- actual\n"
                        + actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows, then runs of style: {@code row: from-to style}. */
    static String dump(Frame frame) {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < frame.height(); row++) {
            out.append('|').append(frame.rowText(row)).append('\n');
        }
        frame.cursor()
                .ifPresent(at -> out.append("cursor ")
                        .append(at.column())
                        .append(' ')
                        .append(at.row())
                        .append('\n'));
        for (int row = 0; row < frame.height(); row++) {
            out.append(row).append(':');
            int from = 0;
            while (from < frame.width()) {
                Style style = frame.style(from, row);
                int to = from + 1;
                while (to < frame.width() && frame.style(to, row).equals(style)) {
                    to++;
                }
                if (!style.equals(Style.PLAIN)) {
                    out.append(' ')
                            .append(from)
                            .append('-')
                            .append(to - 1)
                            .append('=')
                            .append(word(style));
                }
                from = to;
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static String word(Style style) {
        StringBuilder word = new StringBuilder(colour(style.fg()));
        if (style.bg() != Style.DEFAULT) {
            word.append('/').append(colour(style.bg()));
        }
        String marks = (style.has(Style.BOLD) ? "b" : "")
                + (style.has(Style.FAINT) ? "f" : "")
                + (style.has(Style.ITALIC) ? "i" : "")
                + (style.has(Style.UNDERLINE) ? "u" : "")
                + (style.has(Style.REVERSE) ? "r" : "");
        return marks.isEmpty() ? word.toString() : word + "+" + marks;
    }

    private static String colour(int colour) {
        if (colour == Style.DEFAULT) {
            return "-";
        }
        return Style.isRgb(colour) ? String.format("%06x", colour & 0xffffff) : Integer.toString(colour);
    }
}
