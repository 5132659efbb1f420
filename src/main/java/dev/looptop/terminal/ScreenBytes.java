package dev.looptop.terminal;

import dev.looptop.cell.Style;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes for a terminal under way: knows where the cursor stands and what pen is set, and writes the shortest sequence
 * for every change of them. Starts with an unknown cursor and a plain pen.
 */
final class ScreenBytes {
    private static final int UNKNOWN = -1;

    private final ColourDepth colours;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private int row = UNKNOWN;
    private int column = UNKNOWN;
    private Style pen = Style.PLAIN;

    ScreenBytes(ColourDepth colours) {
        this.colours = colours;
    }

    /** How many bytes there are. */
    int size() {
        return bytes.size();
    }

    /** All bytes so far. */
    byte[] toArray() {
        return bytes.toByteArray();
    }

    /** Writes a sequence that moves neither cursor nor pen; ASCII. */
    void raw(String sequence) {
        for (int i = 0; i < sequence.length(); i++) {
            bytes.write(sequence.charAt(i));
        }
    }

    /** Writes a cluster at the cursor, which then stands {@code cells} further. */
    void text(String cluster, int cells, int screenWidth) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
            bytes.write(cluster.charAt(0));
        } else {
            bytes.writeBytes(cluster.getBytes(StandardCharsets.UTF_8));
        }
        column += cells;
        if (column >= screenWidth) {
            column = UNKNOWN;
        }
    }

    /** From here on the cursor's column is not trusted. */
    void loseColumn() {
        column = UNKNOWN;
    }

    /** Whether the cursor stands in this cell. */
    boolean isAt(int wantedColumn, int wantedRow) {
        return row == wantedRow && column == wantedColumn;
    }

    /** The cursor's column; negative if it is not known or it stands in another row. */
    int columnIn(int wantedRow) {
        return row == wantedRow ? column : UNKNOWN;
    }

    /** Moves the cursor by the shortest sequence. */
    void moveTo(int wantedColumn, int wantedRow) {
        if (isAt(wantedColumn, wantedRow)) {
            return;
        }
        raw(move(wantedColumn, wantedRow));
        row = wantedRow;
        column = wantedColumn;
    }

    private String move(int wantedColumn, int wantedRow) {
        String best = wantedColumn == 0
                ? wantedRow == 0 ? "\u001b[H" : "\u001b[" + (wantedRow + 1) + "H"
                : "\u001b[" + (wantedRow + 1) + ";" + (wantedColumn + 1) + "H";
        if (row == UNKNOWN) {
            return best;
        }
        if (row == wantedRow) {
            best = shorter(best, wantedColumn == 0 ? "\r" : "\u001b[" + (wantedColumn + 1) + "G");
            if (column != UNKNOWN && wantedColumn > column) {
                best = shorter(best, "\u001b[" + count(wantedColumn - column) + "C");
            } else if (column != UNKNOWN) {
                best = shorter(best, "\u001b[" + count(column - wantedColumn) + "D");
            }
        } else if (wantedRow > row) {
            if (wantedColumn == 0 && wantedRow - row <= 3) {
                best = shorter(best, "\r" + "\n".repeat(wantedRow - row));
            } else if (column == wantedColumn) {
                best = shorter(best, "\u001b[" + count(wantedRow - row) + "B");
            }
        }
        return best;
    }

    private static String count(int times) {
        return times == 1 ? "" : Integer.toString(times);
    }

    private static String shorter(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    /** Takes the pen for a blank cell: only what shows on a blank matters. */
    void penForBlank(Style style) {
        Style wanted = reduced(style);
        int showing = Style.UNDERLINE | Style.REVERSE;
        if (pen.bg() != wanted.bg() || ((pen.attributes() | wanted.attributes()) & showing) != 0) {
            pen(style);
        }
    }

    /** Takes the pen of this style. */
    void pen(Style style) {
        Style wanted = reduced(style);
        if (wanted.equals(pen)) {
            return;
        }
        String change = changeTo(wanted);
        String fresh = "0" + settings(wanted, Style.PLAIN);
        if (wanted.equals(Style.PLAIN)) {
            raw("\u001b[m");
        } else {
            raw("\u001b[" + (fresh.length() < change.length() ? fresh : change) + "m");
        }
        pen = wanted;
    }

    /** Whether the pen has this style already. */
    boolean hasPen(Style style) {
        return pen.equals(reduced(style));
    }

    private Style reduced(Style style) {
        int fg = colours.nearest(style.fg());
        int bg = colours.nearest(style.bg());
        return fg == style.fg() && bg == style.bg() ? style : new Style(fg, bg, style.attributes());
    }

    private String changeTo(Style wanted) {
        StringBuilder change = new StringBuilder();
        int gone = pen.attributes() & ~wanted.attributes();
        int kept = pen.attributes() & wanted.attributes();
        int weight = Style.BOLD | Style.FAINT;
        if ((gone & weight) != 0) {
            change.append(";22");
            kept &= ~weight;
        }
        change.append((gone & Style.ITALIC) != 0 ? ";23" : "");
        change.append((gone & Style.UNDERLINE) != 0 ? ";24" : "");
        change.append((gone & Style.REVERSE) != 0 ? ";27" : "");
        change.append(settings(wanted, new Style(pen.fg(), pen.bg(), kept)));
        return change.substring(1);
    }

    /** What must be set to come from one style to another that lacks nothing of it; begins with a semicolon. */
    private static String settings(Style wanted, Style from) {
        StringBuilder set = new StringBuilder();
        int more = wanted.attributes() & ~from.attributes();
        set.append((more & Style.BOLD) != 0 ? ";1" : "");
        set.append((more & Style.FAINT) != 0 ? ";2" : "");
        set.append((more & Style.ITALIC) != 0 ? ";3" : "");
        set.append((more & Style.UNDERLINE) != 0 ? ";4" : "");
        set.append((more & Style.REVERSE) != 0 ? ";7" : "");
        if (wanted.fg() != from.fg()) {
            colour(set, wanted.fg(), 30);
        }
        if (wanted.bg() != from.bg()) {
            colour(set, wanted.bg(), 40);
        }
        return set.toString();
    }

    private static void colour(StringBuilder set, int colour, int ground) {
        if (colour == Style.DEFAULT) {
            set.append(';').append(ground + 9);
        } else if (Style.isRgb(colour)) {
            set.append(';').append(ground + 8).append(";2;").append(colour >> 16 & 255);
            set.append(';').append(colour >> 8 & 255).append(';').append(colour & 255);
        } else if (colour < 8) {
            set.append(';').append(ground + colour);
        } else if (colour < 16) {
            set.append(';').append(ground + 52 + colour);
        } else {
            set.append(';').append(ground + 8).append(";5;").append(colour);
        }
    }
}
