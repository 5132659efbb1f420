package dev.looptop.ui.text;

/**
 * The visible part of a longer list of rows.
 *
 * @param offset first visible row, counted from 0
 * @param height visible rows
 */
public record Viewport(int offset, int height) {
    /** Nothing visible yet. */
    public static final Viewport TOP = new Viewport(0, 0);

    public Viewport {
        offset = Math.max(0, offset);
        height = Math.max(0, height);
    }

    /** The same place with another height; the top row stays where it can. */
    public Viewport sized(int newHeight, int total) {
        return new Viewport(Math.min(offset, last(newHeight, total)), newHeight);
    }

    /** Moved by rows, within the list. */
    public Viewport scrolled(int rows, int total) {
        return at(offset + rows, total);
    }

    /** Moved to a top row, within the list. */
    public Viewport at(int row, int total) {
        return new Viewport(Math.max(0, Math.min(row, last(height, total))), height);
    }

    /** Moved as little as it takes to show a row. */
    public Viewport showing(int row, int total) {
        if (row < offset) {
            return at(row, total);
        }
        return row >= offset + height ? at(row - height + 1, total) : this;
    }

    /** Whether the last row is visible. */
    public boolean atEnd(int total) {
        return offset >= last(height, total);
    }

    private static int last(int height, int total) {
        return Math.max(0, total - height);
    }
}
