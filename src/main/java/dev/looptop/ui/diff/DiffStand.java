package dev.looptop.ui.diff;

import dev.looptop.ui.text.RowIndex;
import dev.looptop.ui.text.Viewport;

/**
 * Where the person stands in a patch that is laid out.
 *
 * @param sheet the patch
 * @param view the visible rows
 * @param cursor the line under the cursor
 * @param sideways first visible text column where lines are not wrapped
 */
public record DiffStand(DiffSheet sheet, Viewport view, int cursor, int sideways) {
    private static final int SIDE_STEP = 8;
    private static final int LEAST_BELOW_HEADER = 4;

    /** At the top of a patch, in a view of this many rows. */
    static DiffStand top(DiffSheet sheet, int height) {
        return new DiffStand(sheet, new Viewport(0, height), 0, 0);
    }

    /** The cursor on a line, kept in range and in view. */
    DiffStand to(int line) {
        int next = Math.max(0, Math.min(line, rows().size() - 1));
        return at(shownWhole(next), next);
    }

    /** The cursor on a line that is brought near the top. */
    DiffStand jumped(int line) {
        if (line < 0) {
            return this;
        }
        return at(view.at(index().rowOf(line) - Math.min(2, view.height() / 4), index().rows()), line);
    }

    /** Scrolled by rows; the cursor stays in view. */
    DiffStand scrolled(int by) {
        Viewport next = view.scrolled(by, index().rows());
        int first = index().lineAt(next.offset() + (header(next) < 0 ? 0 : 1));
        int last = index().lineAt(next.offset() + Math.max(1, next.height()) - 1);
        int kept = Math.max(first, Math.min(cursor, last));
        return at(next, rows().size() == 0 ? 0 : kept);
    }

    /** A page: scrolled, and the cursor with it; at the ends the cursor goes to the end. */
    DiffStand paged(int by) {
        Viewport next = view.scrolled(by, index().rows());
        if (next.offset() == view.offset()) {
            return to(by > 0 ? rows().size() - 1 : 0);
        }
        int target = index().lineAt(index().rowOf(cursor) + next.offset() - view.offset());
        return at(next, target).scrolled(0);
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    DiffStand sideways(int steps) {
        return sheet.look().wrap() ? this : column(Math.max(0, sideways + steps * SIDE_STEP));
    }

    /** Text shown from this column on. */
    DiffStand column(int first) {
        return new DiffStand(sheet, view, cursor, first);
    }

    /** Through another view. */
    DiffStand seen(Viewport next) {
        return at(next, cursor);
    }

    /** In a view of this many rows that ends no further down than the patch. */
    DiffStand high(int height) {
        return seen(view.sized(height, index().rows()));
    }

    /** With another sheet; view and cursor are kept in range. */
    DiffStand laid(DiffSheet next) {
        int kept = Math.max(0, Math.min(cursor, next.rows().size() - 1));
        Viewport fitted = view.sized(view.height(), next.index().rows());
        return new DiffStand(next, fitted, kept, sideways);
    }

    /** On another sheet of the same patch: cursor and top are the same lines of it. */
    DiffStand relaid(DiffSheet next) {
        int line = DiffPlace.find(rows(), cursor, next.rows());
        int above = index().rowOf(cursor) - view.offset();
        Viewport kept = view.at(next.index().rowOf(line) - above, next.index().rows());
        return new DiffStand(next, kept, line, sideways);
    }

    /** The line in the topmost row. */
    int topLine() {
        return rows().size() == 0 ? 0 : index().lineAt(view.offset());
    }

    /** With this line in the topmost row. */
    DiffStand topped(int line) {
        return seen(view.at(index().rowOf(line), index().rows()));
    }

    /** The file whose header stays above its lines in the topmost row; -1 while that row is a header itself. */
    int header() {
        return header(view);
    }

    /** Whether the cursor is on a line of a file. */
    boolean onFile() {
        return rows().size() > 0 && rows().get(cursor).file() >= 0;
    }

    private int header(Viewport at) {
        if (rows().size() == 0 || at.height() < LEAST_BELOW_HEADER) {
            return -1;
        }
        DiffRow top = rows().get(index().lineAt(at.offset()));
        boolean between = top.kind() == DiffRow.Kind.FILE || top.kind() == DiffRow.Kind.AIR;
        return between ? -1 : top.file();
    }

    private Viewport shownWhole(int line) {
        int start = index().rowOf(line);
        int last = rows().size() == 0 ? start : start + index().height(line) - 1;
        Viewport whole = view.showing(last, index().rows()).showing(start, index().rows());
        boolean covered = whole.offset() == start && header(whole) >= 0;
        return covered ? whole.at(start - 1, index().rows()) : whole;
    }

    private DiffStand at(Viewport next, int line) {
        return new DiffStand(sheet, next, line, sideways);
    }

    private DiffRows rows() {
        return sheet.rows();
    }

    private RowIndex index() {
        return sheet.index();
    }
}
