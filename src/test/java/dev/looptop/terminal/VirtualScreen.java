package dev.looptop.terminal;

import dev.looptop.cell.Frame;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A small terminal that understands exactly the sequences our painter may write and fails on every other byte. Its
 * {@link Look} says how wide it takes doubtful clusters.
 */
final class VirtualScreen {
    /** How this terminal draws clusters. */
    enum Look {
        /** As {@link TextWidth} has it. */
        AGREES,
        /** Every part of a joined emoji on its own. */
        SPLITS,
        /** Doubtful symbols of one cell take two. */
        WIDE
    }

    private final int width;
    private final int height;
    private final Look look;
    private final String[][] texts;
    private final Style[][] styles;
    private int row;
    private int column;
    private int top;
    private int bottom;
    private Style pen = Style.PLAIN;
    private boolean cursorShown = true;
    private int open;

    VirtualScreen(int width, int height, Look look) {
        this.width = width;
        this.height = height;
        this.look = look;
        this.bottom = height - 1;
        this.texts = new String[height][width];
        this.styles = new Style[height][width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(texts[y], "?");
            Arrays.fill(styles[y], Style.of(5));
        }
    }

    /** Takes all bytes; the pen must be plain and no picture half open afterwards. */
    void write(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int index = 0;
        while (index < text.length()) {
            char at = text.charAt(index);
            if (at == 0x1B) {
                index = sequence(text, index);
            } else if (at == '\r') {
                column = 0;
                index++;
            } else if (at == '\n') {
                check(row < height - 1, "line feed in the last row scrolls");
                row++;
                index++;
            } else {
                check(at >= ' ' && !Character.isISOControl(at), "control " + (int) at);
                int end = TextWidth.nextCluster(text, index);
                draw(text.substring(index, end));
                index = end;
            }
        }
        check(pen.equals(Style.PLAIN), "pen left " + pen);
        check(open == 0, "picture left open");
    }

    /** A cell as drawn; {@code "?"} where garbage may be. */
    String text(int x, int y) {
        return texts[y][x];
    }

    /** The style of a cell as drawn. */
    Style style(int x, int y) {
        return styles[y][x];
    }

    /** Where the cursor shows, in the way of {@link Frame#cursor()}. */
    java.util.Optional<Frame.Point> cursor() {
        return cursorShown ? java.util.Optional.of(new Frame.Point(column, row)) : java.util.Optional.empty();
    }

    private void draw(String cluster) {
        if (look == Look.SPLITS && TextWidth.most(cluster) != TextWidth.of(cluster)) {
            cluster.codePoints().mapToObj(Character::toString).forEach(part -> {
                if (TextWidth.of(part) > 0) {
                    put(part, TextWidth.of(part));
                }
            });
        } else {
            int cells = TextWidth.of(cluster);
            put(cluster, look == Look.WIDE && cells == 1 && TextWidth.isDoubtful(cluster) ? 2 : cells);
        }
    }

    private void put(String cluster, int cells) {
        column = Math.min(column, width - cells);
        blankOther(column);
        texts[row][column] = cluster;
        styles[row][column] = pen;
        if (cells == 2) {
            blankOther(column + 1);
            texts[row][column + 1] = look == Look.AGREES ? "" : "?";
            styles[row][column + 1] = pen;
        }
        column = Math.min(width - 1, column + cells);
    }

    private void blankOther(int x) {
        if (texts[row][x].isEmpty() && x > 0) {
            texts[row][x - 1] = " ";
        } else if (x + 1 < width && texts[row][x + 1].isEmpty()) {
            texts[row][x + 1] = " ";
        }
    }

    private int sequence(String text, int index) {
        int end = index + 2;
        while (text.charAt(end) < '@') {
            end++;
        }
        String parameters = text.substring(index + 2, end);
        char last = text.charAt(end);
        if (parameters.startsWith("?")) {
            mode(parameters, last);
            return end + 1;
        }
        String[] parts = parameters.split(";");
        int first = parts[0].isEmpty() ? 1 : Integer.parseInt(parts[0]);
        switch (last) {
            case 'H' -> moveTo(parts.length > 1 ? Integer.parseInt(parts[1]) - 1 : 0, first - 1);
            case 'G' -> moveTo(first - 1, row);
            case 'C' -> moveTo(column + first, row);
            case 'D' -> moveTo(column - first, row);
            case 'B' -> moveTo(column, row + first);
            case 'J' -> erase(0, 0, height * width);
            case 'K' -> erase(row, column, width - column);
            case 'r' -> region(parameters, parts);
            case 'S' -> scroll(first);
            case 'T' -> scroll(-first);
            case 'm' -> pen(parts, parameters.isEmpty());
            default -> throw new AssertionError("unknown sequence " + parameters + last);
        }
        return end + 1;
    }

    private void moveTo(int x, int y) {
        check(x >= 0 && x < width && y >= 0 && y < height, "moved to " + x + "," + y);
        column = x;
        row = y;
    }

    private void mode(String parameters, char last) {
        boolean on = last == 'h';
        if (parameters.equals("?25")) {
            cursorShown = on;
        } else {
            check(parameters.equals("?2026"), "mode " + parameters);
            open += on ? 1 : -1;
        }
    }

    private void erase(int y, int x, int count) {
        check(pen.equals(Style.PLAIN), "erased with " + pen);
        if (x > 0 && texts[y][x].isEmpty()) {
            texts[y][x - 1] = " ";
        }
        for (int i = 0; i < count; i++) {
            texts[y + (x + i) / width][(x + i) % width] = " ";
            styles[y + (x + i) / width][(x + i) % width] = Style.PLAIN;
        }
    }

    private void region(String parameters, String[] parts) {
        top = parameters.isEmpty() ? 0 : Integer.parseInt(parts[0]) - 1;
        bottom = parameters.isEmpty() ? height - 1 : Integer.parseInt(parts[1]) - 1;
        check(top < bottom, "region " + parameters);
        moveTo(0, 0);
    }

    private void scroll(int up) {
        check(pen.equals(Style.PLAIN), "scrolled with " + pen);
        String[][] oldTexts = texts.clone();
        Style[][] oldStyles = styles.clone();
        for (int y = top; y <= bottom; y++) {
            boolean inside = y + up >= top && y + up <= bottom;
            texts[y] = inside ? oldTexts[y + up].clone() : new String[width];
            styles[y] = inside ? oldStyles[y + up].clone() : new Style[width];
            if (!inside) {
                Arrays.fill(texts[y], " ");
                Arrays.fill(styles[y], Style.PLAIN);
            }
        }
    }

    private void pen(String[] parts, boolean reset) {
        if (reset) {
            pen = Style.PLAIN;
            return;
        }
        for (int i = 0; i < parts.length; i++) {
            int code = Integer.parseInt(parts[i]);
            switch (code) {
                case 0 -> pen = Style.PLAIN;
                case 1 -> pen = pen.plus(Style.BOLD);
                case 2 -> pen = pen.plus(Style.FAINT);
                case 3 -> pen = pen.plus(Style.ITALIC);
                case 4 -> pen = pen.plus(Style.UNDERLINE);
                case 7 -> pen = pen.plus(Style.REVERSE);
                case 22 -> pen = pen.minus(Style.BOLD | Style.FAINT);
                case 23 -> pen = pen.minus(Style.ITALIC);
                case 24 -> pen = pen.minus(Style.UNDERLINE);
                case 27 -> pen = pen.minus(Style.REVERSE);
                case 38, 48 -> {
                    boolean indexed = parts[i + 1].equals("5");
                    int colour = indexed
                            ? Integer.parseInt(parts[i + 2])
                            : Style.rgb(Integer.parseInt(parts[i + 2]) << 16
                                    | Integer.parseInt(parts[i + 3]) << 8
                                    | Integer.parseInt(parts[i + 4]));
                    pen = code == 38 ? pen.withFg(colour) : pen.withBg(colour);
                    i += indexed ? 2 : 4;
                }
                case 39 -> pen = pen.withFg(Style.DEFAULT);
                case 49 -> pen = pen.withBg(Style.DEFAULT);
                default -> sixteen(code);
            }
        }
    }

    private void sixteen(int code) {
        boolean bright = code >= 90;
        int colour = code % 10 + (bright ? 8 : 0);
        int ground = (code - (bright ? 60 : 0)) / 10;
        check((ground == 3 || ground == 4) && code % 10 < 8, "colour " + code);
        pen = ground == 3 ? pen.withFg(colour) : pen.withBg(colour);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
