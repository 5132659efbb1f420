package dev.looptop.cell;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Draws a {@link Frame}. Everything outside the grid is cut, a wide cluster that would cross an edge is replaced by
 * blanks, and overwriting one half of a wide cluster blanks the other, so a frame is always well formed. For one
 * thread; {@link #frame} ends its use.
 */
public final class Canvas {
    private final int width;
    private final int height;
    private final String[] texts;
    private final Style[] styles;
    private Optional<Frame.Point> cursor = Optional.empty();

    /** A blank canvas of this size in cells. */
    public Canvas(int width, int height) {
        this.width = Math.max(0, width);
        this.height = Math.max(0, height);
        this.texts = new String[this.width * this.height];
        this.styles = new Style[texts.length];
        Arrays.fill(texts, " ");
        Arrays.fill(styles, Style.PLAIN);
    }

    /** The whole area. */
    public Rect area() {
        return new Rect(0, 0, width, height);
    }

    /**
     * Writes clean text from a cell to the right, at most {@code columns} cells; returns the column after it. What a
     * caller forgot to clean cannot leave the canvas: a control character is drawn as U+FFFD.
     */
    public int put(int column, int row, String text, Style style, int columns) {
        int limit = Math.min(width, column + Math.max(0, columns));
        int at = column;
        int index = 0;
        while (index < text.length() && at < limit) {
            int end = TextWidth.nextCluster(text, index);
            int cells = TextWidth.cluster(text, index, end);
            if (cells == 2 && (at + 1 >= limit || at == -1)) {
                set(Math.max(0, at), row, " ", 1, style);
            } else if (cells > 0) {
                set(at, row, CellText.of(text, index, end), cells, style);
            }
            index = end;
            at += cells;
        }
        return Math.max(column, Math.min(at, limit));
    }

    /** Writes a line from a cell to the right, at most {@code columns} cells; returns the column after it. */
    public int put(int column, int row, Line line, int columns) {
        int at = column;
        for (Span span : line.spans()) {
            at = put(at, row, span.text(), span.style(), column + columns - at);
        }
        return at;
    }

    /** Fills an area with blanks of this style. */
    public void fill(Rect area, Style style) {
        for (int row = Math.max(0, area.y()); row < Math.min(height, area.bottom()); row++) {
            for (int column = Math.max(0, area.x()); column < Math.min(width, area.right()); column++) {
                set(column, row, " ", 1, style);
            }
        }
    }

    /** Changes the style of every cell of an area and keeps the texts. */
    public void restyle(Rect area, UnaryOperator<Style> change) {
        for (int row = Math.max(0, area.y()); row < Math.min(height, area.bottom()); row++) {
            for (int column = Math.max(0, area.x()); column < Math.min(width, area.right()); column++) {
                int index = row * width + column;
                styles[index] = change.apply(styles[index]);
            }
        }
    }

    /** Shows the terminal's cursor at a cell; outside the grid it stays hidden. */
    public void cursor(int column, int row) {
        if (column >= 0 && column < width && row >= 0 && row < height) {
            cursor = Optional.of(new Frame.Point(column, row));
        }
    }

    /** The finished picture. */
    public Frame frame() {
        return new Frame(width, height, texts, styles, cursor);
    }

    private void set(int column, int row, String cluster, int cells, Style style) {
        if (row < 0 || row >= height || column < 0 || column + cells > width) {
            return;
        }
        int index = row * width + column;
        blankOtherHalf(index, column);
        if (cells == 2) {
            blankOtherHalf(index + 1, column + 1);
            texts[index + 1] = "";
            styles[index + 1] = style;
        }
        texts[index] = cluster;
        styles[index] = style;
    }

    private void blankOtherHalf(int index, int column) {
        if (texts[index].isEmpty() && column > 0) {
            texts[index - 1] = " ";
        } else if (column + 1 < width && texts[index + 1].isEmpty()) {
            texts[index + 1] = " ";
        }
    }
}
