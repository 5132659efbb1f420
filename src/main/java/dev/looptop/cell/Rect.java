package dev.looptop.cell;

/** A rectangle of cells; sizes are never negative. */
public record Rect(int x, int y, int width, int height) {
    public Rect {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** First column to the right of it. */
    public int right() {
        return x + width;
    }

    /** First row below it. */
    public int bottom() {
        return y + height;
    }

    /** Whether it has no cell. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** The same without {@code columns} at each side and {@code rows} above and below. */
    public Rect inset(int columns, int rows) {
        return new Rect(x + columns, y + rows, width - 2 * columns, height - 2 * rows);
    }

    /** Its first {@code columns}, at most all of them. */
    public Rect left(int columns) {
        return new Rect(x, y, Math.min(columns, width), height);
    }

    /** What is right of its first {@code columns}. */
    public Rect afterLeft(int columns) {
        int taken = Math.min(columns, width);
        return new Rect(x + taken, y, width - taken, height);
    }

    /** Its first {@code rows}, at most all of them. */
    public Rect top(int rows) {
        return new Rect(x, y, width, Math.min(rows, height));
    }

    /** What is below its first {@code rows}. */
    public Rect afterTop(int rows) {
        int taken = Math.min(rows, height);
        return new Rect(x, y + taken, width, height - taken);
    }

    /** One of its rows. */
    public Rect row(int index) {
        return new Rect(x, y + index, width, 1);
    }

    /** A rectangle of this size in its middle, cut to fit. */
    public Rect centred(int wantedWidth, int wantedHeight) {
        int w = Math.min(wantedWidth, width);
        int h = Math.min(wantedHeight, height);
        return new Rect(x + (width - w) / 2, y + (height - h) / 2, w, h);
    }
}
