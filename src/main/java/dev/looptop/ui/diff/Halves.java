package dev.looptop.ui.diff;

/**
 * The two halves of a pane that shows before and after side by side, in cells from border to border. Each is air,
 * number, blank, sign, blank, text, air; a divider stands between them.
 *
 * @param left width of the side before
 * @param right width of the side after
 * @param digits width of a line number
 */
public record Halves(int left, int right, int digits) {
    private static final int AIR = 2;
    private static final int FIXED = 5;
    private static final int LEAST_TEXT = 10;

    /** The halves of a pane with this inner width, its air not counted. */
    static Halves of(int columns, int digits) {
        int inside = columns + AIR;
        int left = (inside - 1) / 2;
        return new Halves(left, inside - 1 - left, digits);
    }

    /** The width for text on the side before. */
    public int leftText() {
        return Math.max(LEAST_TEXT, left - digits - FIXED);
    }

    /** The width for text on the side after. */
    public int rightText() {
        return Math.max(LEAST_TEXT, right - digits - FIXED);
    }

    /** Cells from the start of a half to its text. */
    public int lead() {
        return digits + FIXED - 1;
    }
}
