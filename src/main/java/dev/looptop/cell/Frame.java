package dev.looptop.cell;

import java.util.Arrays;
import java.util.Optional;

/**
 * A finished picture of the screen: a grid of cells and the place of the cursor, if it shows. Immutable; made by a
 * {@link Canvas}. The texts of
 * ASCII, box and block characters are shared, so equal cells are cheap to compare.
 */
public final class Frame {
    /** A column and a row, counted from 0. */
    public record Point(int column, int row) {}

    private final int width;
    private final int height;
    private final String[] texts;
    private final Style[] styles;
    private final Optional<Point> cursor;

    Frame(int width, int height, String[] texts, Style[] styles, Optional<Point> cursor) {
        this.width = width;
        this.height = height;
        this.texts = texts;
        this.styles = styles;
        this.cursor = cursor;
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** Where the terminal's cursor stands; empty when it is hidden. */
    public Optional<Point> cursor() {
        return cursor;
    }

    /** The cluster in a cell; empty for the right half of a wide one. */
    public String text(int column, int row) {
        return texts[row * width + column];
    }

    /** The style of a cell. */
    public Style style(int column, int row) {
        return styles[row * width + column];
    }

    /** The cell as a value. */
    public Cell cell(int column, int row) {
        return new Cell(text(column, row), style(column, row));
    }

    /** Whether two rows hold the same cells; the frames are equally wide. */
    public boolean sameRow(int row, Frame other, int otherRow) {
        int mine = row * width;
        int its = otherRow * width;
        for (int i = 0; i < width; i++) {
            Style style = styles[mine + i];
            Style itsStyle = other.styles[its + i];
            if (style != itsStyle && !style.equals(itsStyle) || !texts[mine + i].equals(other.texts[its + i])) {
                return false;
            }
        }
        return true;
    }

    /** A number that is the same for rows of the same cells. */
    public int rowHash(int row) {
        int hash = 1;
        for (int i = row * width; i < (row + 1) * width; i++) {
            hash = (hash * 31 + texts[i].hashCode()) * 31 + styles[i].hashCode();
        }
        return hash;
    }

    /** One row as plain text, without trailing blanks. */
    public String rowText(int row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < width; column++) {
            line.append(text(column, row));
        }
        return line.toString().stripTrailing();
    }

    /** All rows as plain text, each ended by a newline. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < height; row++) {
            all.append(rowText(row)).append('\n');
        }
        return all.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame
                && width == frame.width
                && height == frame.height
                && cursor.equals(frame.cursor)
                && Arrays.equals(texts, frame.texts)
                && Arrays.equals(styles, frame.styles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts) * 31 + Arrays.hashCode(styles);
    }
}
