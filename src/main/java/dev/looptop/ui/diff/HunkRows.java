package dev.looptop.ui.diff;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.Hunk;
import java.util.Arrays;
import java.util.List;

/** The rows of one hunk: which of its lines stand on which side, and which unchanged ones are folded away. */
final class HunkRows {
    private static final int FOLDED = -2;
    private static final int MOST_COMPARED = 400;

    private final DiffShape shape;
    private final int file;
    private final int hunk;
    private final List<DiffLine> lines;
    private int[] lefts;
    private int[] rights;
    private int size;

    private HunkRows(DiffShape shape, int file, int hunk, List<DiffLine> lines) {
        this.shape = shape;
        this.file = file;
        this.hunk = hunk;
        this.lines = lines;
        this.lefts = new int[lines.size()];
        this.rights = new int[lines.size()];
    }

    /** The rows of a hunk; {@code file} and {@code index} say which it is. */
    static HunkRows of(DiffShape shape, int file, int index, Hunk hunk) {
        HunkRows rows = new HunkRows(shape, file, index, hunk.lines());
        rows.fill();
        rows.lefts = Arrays.copyOf(rows.lefts, rows.size);
        rows.rights = Arrays.copyOf(rows.rights, rows.size);
        return rows;
    }

    int size() {
        return size;
    }

    DiffRow get(int row) {
        return rights[row] <= FOLDED
                ? new DiffRow(DiffRow.Kind.FOLD, file, hunk, lefts[row], FOLDED - rights[row])
                : new DiffRow(DiffRow.Kind.LINE, file, hunk, lefts[row], rights[row]);
    }

    private void fill() {
        int at = 0;
        while (at < lines.size()) {
            int same = end(at, DiffLine.Kind.CONTEXT);
            unchanged(at, same);
            int removed = end(same, DiffLine.Kind.REMOVED);
            int added = end(removed, DiffLine.Kind.ADDED);
            if (shape.split()) {
                beside(same, removed, added);
            } else {
                below(same, removed, added);
            }
            at = added;
        }
    }

    private int end(int from, DiffLine.Kind kind) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == kind) {
            at++;
        }
        return at;
    }

    private void unchanged(int from, int to) {
        boolean fold = shape.tooLong(to - from) && !shape.opened().contains(new DiffShape.Run(file, hunk, from));
        int first = fold ? from + (from == 0 ? 0 : shape.context()) : to;
        int last = fold ? to - (to == lines.size() ? 0 : shape.context()) : to;
        for (int line = from; line < to; line++) {
            if (line == first) {
                add(first, FOLDED - (last - 1));
                line = last - 1;
            } else {
                add(line, line);
            }
        }
    }

    /** Changed lines side by side: where the sides differ in length, lines that are alike stand beside each other. */
    private void beside(int from, int middle, int to) {
        int left = from;
        int right = middle;
        boolean even = middle - from == to - middle;
        if (!even && (long) (middle - from) * (to - middle) <= MOST_COMPARED) {
            int next = middle;
            for (int line = from; line < middle; line++) {
                int like = Likeness.first(lines.get(line).text(), lines, next, to);
                if (like >= 0) {
                    inOrder(left, line, right, like);
                    add(line, like);
                    left = line + 1;
                    right = like + 1;
                    next = right;
                }
            }
        }
        inOrder(left, middle, right, to);
    }

    private void inOrder(int left, int leftEnd, int right, int rightEnd) {
        for (int step = 0; step < Math.max(leftEnd - left, rightEnd - right); step++) {
            add(left + step < leftEnd ? left + step : -1, right + step < rightEnd ? right + step : -1);
        }
    }

    private void below(int from, int middle, int to) {
        for (int line = from; line < to; line++) {
            add(line < middle ? line : -1, line < middle ? -1 : line);
        }
    }

    private void add(int left, int right) {
        lefts[size] = left;
        rights[size] = right;
        size++;
    }
}
