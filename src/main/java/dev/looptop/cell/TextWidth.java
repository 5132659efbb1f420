package dev.looptop.cell;

/**
 * How many cells text takes; the one answer for layout and drawing. Clusters follow the terminal's own way (a base
 * character with its combining marks, joined emoji as one), widths are 0, 1 or 2.
 */
public final class TextWidth {
    private TextWidth() {}

    /** The width of clean text in cells. */
    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The index behind the cluster that starts at {@code index}; always greater than {@code index}. */
    public static int nextCluster(String text, int index) {
        return text.offsetByCodePoints(index, 1);
    }

    /** The longest beginning of {@code text}, in whole clusters, that takes at most {@code columns} cells. */
    public static String prefix(String text, int columns) {
        int end = 0;
        int room = columns;
        while (end < text.length()) {
            int next = nextCluster(text, end);
            room -= of(text.substring(end, next));
            if (room < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /** {@code text} in at most {@code columns} cells; where its end was cut, {@code mark} stands there. */
    public static String cut(String text, int columns, String mark) {
        if (of(text) <= columns) {
            return text;
        }
        return prefix(text, Math.max(0, columns - of(mark))) + (columns >= of(mark) ? mark : "");
    }

    /** A path in at most {@code columns} cells, cut in its middle so that the file name stays. */
    public static String cutPath(String path, int columns, String mark) {
        if (of(path) <= columns) {
            return path;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int room = columns - of(name) - of(mark) - 1;
        if (room < 1) {
            return cut(name, columns, mark);
        }
        return prefix(path, room) + mark + "/" + name;
    }

    /** {@code text} with blanks behind it up to {@code columns} cells. */
    public static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** {@code text} with blanks before it up to {@code columns} cells. */
    public static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }
}
