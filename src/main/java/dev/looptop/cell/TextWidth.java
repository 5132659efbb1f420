package dev.looptop.cell;

/**
 * How many cells text takes; the one answer for layout and drawing. Clusters follow the terminal's own way (a base
 * character with its combining marks, joined emoji as one), widths are 0, 1 or 2. A cluster of width 0 (a mark without
 * a base) is never drawn. All methods are linear in what they read.
 */
public final class TextWidth {
    /** Marks piled on one base beyond this are not drawn: such text exists only to break screens. */
    private static final int MOST_CODE_POINTS = 16;

    private TextWidth() {}

    /** The width of clean text in cells. */
    public static int of(String text) {
        return measure(text, Integer.MAX_VALUE);
    }

    /** The width of clean text in cells, but reading no further once it exceeds {@code enough}. */
    static int measure(String text, int enough) {
        int width = 0;
        int index = 0;
        while (index < text.length() && width <= enough) {
            if (isPlain(text, index)) {
                width++;
                index++;
            } else {
                int end = nextCluster(text, index);
                width += cluster(text, index, end);
                index = end;
            }
        }
        return width;
    }

    /** The index behind the cluster that starts at {@code index}; always greater than {@code index}. */
    public static int nextCluster(String text, int index) {
        if (isPlain(text, index)) {
            return index + 1;
        }
        int base = text.codePointAt(index);
        int end = index + Character.charCount(base);
        if (base < ' ' || base >= 0x7F && base < 0xA0 || CodePoints.isFormat(base)) {
            return end;
        }
        if (CodePoints.isFlagLetter(base) && end < text.length()) {
            int second = text.codePointAt(end);
            return CodePoints.isFlagLetter(second) ? end + 2 : afterMarks(text, end, base);
        }
        return afterMarks(text, end, base);
    }

    private static int afterMarks(String text, int from, int base) {
        boolean picture = CodePoints.isPicture(base);
        int end = from;
        for (int count = 1; end < text.length() && count < MOST_CODE_POINTS; count++) {
            int next = text.codePointAt(end);
            int size = Character.charCount(next);
            if (picture && next == CodePoints.ZERO_WIDTH_JOINER) {
                int joined = end + 1 < text.length() ? text.codePointAt(end + 1) : 0;
                if (!CodePoints.isPicture(joined)) {
                    return end;
                }
                size = 1 + Character.charCount(joined);
            } else if (!CodePoints.isMark(next) && !(picture && CodePoints.isSkinTone(next))) {
                return end;
            }
            end += size;
        }
        return end;
    }

    /** The width of the one cluster between two indexes. */
    static int cluster(String text, int from, int to) {
        int base = text.codePointAt(from);
        int second = from + Character.charCount(base);
        int width = CodePoints.width(base);
        if (second >= to) {
            return width;
        }
        if (CodePoints.isFlagLetter(base)) {
            return 2;
        }
        boolean pictureLook = text.charAt(second) == CodePoints.PICTURE_LOOK;
        return pictureLook && (CodePoints.isPicture(base) || CodePoints.isKeycapBase(base)) ? 2 : width;
    }

    /**
     * The most cells a terminal may take for one cluster: terminals that do not join emoji draw each part on its own.
     * Where it differs from {@link #of}, or where {@link #isDoubtful} holds, the cursor may stand elsewhere afterwards.
     */
    public static int most(String cluster) {
        int cells = 0;
        for (int i = 0; i < cluster.length(); i += Character.charCount(cluster.codePointAt(i))) {
            cells += CodePoints.width(cluster.codePointAt(i));
        }
        return Math.max(cells, of(cluster));
    }

    /**
     * Whether terminals disagree about the width of this cluster: emoji, joined and decorated ones most of all, and
     * symbols that East Asian settings draw wide. Letters and plain ideographs are certain.
     */
    public static boolean isDoubtful(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0x7F) {
            return false;
        }
        return CodePoints.isDoubtful(cluster.codePointAt(0)) || most(cluster) != of(cluster);
    }

    /** The longest beginning of {@code text}, in whole clusters, that takes at most {@code columns} cells. */
    public static String prefix(String text, int columns) {
        return text.substring(0, prefixEnd(text, columns));
    }

    /** The length of the longest beginning that takes at most {@code columns} cells. */
    static int prefixEnd(String text, int columns) {
        int end = 0;
        int room = columns;
        while (end < text.length()) {
            int next = nextCluster(text, end);
            room -= cluster(text, end, next);
            if (room < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** {@code text} in at most {@code columns} cells; where its end was cut, {@code mark} stands there. */
    public static String cut(String text, int columns, String mark) {
        if (measure(text, columns) <= columns) {
            return text;
        }
        int markWidth = of(mark);
        return columns < markWidth ? prefix(text, columns) : prefix(text, columns - markWidth) + mark;
    }

    /** A path in at most {@code columns} cells, cut in its middle so that the file name stays. */
    public static String cutPath(String path, int columns, String mark) {
        if (measure(path, columns) <= columns) {
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

    /** Whether a cluster of one cell starts here that no look at tables is needed for. */
    private static boolean isPlain(String text, int index) {
        char first = text.charAt(index);
        return first < 0x300 && first != 0xAD && (index + 1 == text.length() || text.charAt(index + 1) < 0x300);
    }
}
