package dev.looptop.ui.text;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Where wrapped lines stand: heights of lines as prefix sums, so that any row finds its line by binary search. */
public final class RowIndex {
    /** No line. */
    public static final RowIndex EMPTY = of(0, line -> 1);

    private final int[] starts;

    private RowIndex(int[] starts) {
        this.starts = starts;
    }

    /** The index of {@code lines} lines with these heights in rows, each at least 1. */
    public static RowIndex of(int lines, IntUnaryOperator height) {
        int[] starts = new int[lines + 1];
        for (int line = 0; line < lines; line++) {
            starts[line + 1] = starts[line] + Math.max(1, height.applyAsInt(line));
        }
        return new RowIndex(starts);
    }

    /** All rows. */
    public int rows() {
        return starts[starts.length - 1];
    }

    /** All lines. */
    public int lines() {
        return starts.length - 1;
    }

    /** The first row of a line; lines out of range are taken as the nearest. */
    public int rowOf(int line) {
        return starts[Math.max(0, Math.min(line, lines()))];
    }

    /** The rows a line takes. */
    public int height(int line) {
        return starts[line + 1] - starts[line];
    }

    /** The line that holds a row; rows out of range are taken as the nearest. */
    public int lineAt(int row) {
        int found = Arrays.binarySearch(starts, row);
        int line = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(line, lines() - 1));
    }
}
