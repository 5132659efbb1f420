package dev.looptop.ui;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.model.Change;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The patch of the chosen iteration.
 *
 * @param base against what it is taken
 * @param wanted the patch that was asked for
 * @param change how the wanted iteration's change was recorded when it was asked for
 * @param shown the patch that has come, empty while none has
 * @param patch what is shown
 * @param reason why there is none, empty if there is one
 * @param rows its lines
 * @param index where each line stands once wrapped
 * @param view the visible rows
 * @param columns inner width of the pane
 * @param gutter what stands left of a line
 * @param cursor the line under the cursor
 * @param wrap whether long lines are wrapped
 * @param sideways first visible text column where they are not
 * @param folded indexes of folded files
 * @param search what is searched for
 */
public record DiffPane(
        PatchKey.Base base,
        Optional<PatchKey> wanted,
        Optional<Change> change,
        Optional<PatchKey> shown,
        Patch patch,
        String reason,
        DiffRows rows,
        RowIndex index,
        Viewport view,
        int columns,
        Gutter gutter,
        int cursor,
        boolean wrap,
        int sideways,
        Set<Integer> folded,
        Search search) {
    private static final int SIDE_STEP = 8;

    /** No patch yet. */
    public static final DiffPane EMPTY = new DiffPane(
            PatchKey.Base.THIS_ITERATION,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Patch.EMPTY,
            "",
            DiffRows.EMPTY,
            RowIndex.EMPTY,
            Viewport.TOP,
            80,
            new Gutter(4, true),
            0,
            true,
            0,
            Set.of(),
            Search.NONE);

    public DiffPane {
        folded = Set.copyOf(folded);
    }

    /** A patch was asked for; what is shown of another session goes at once, of the same one when the new one comes. */
    DiffPane wanting(Optional<PatchKey> key, Optional<Change> recorded) {
        boolean other = shown.isPresent() && !shown.map(PatchKey::session).equals(key.map(PatchKey::session));
        DiffPane kept = other || key.isEmpty() ? cleared() : this;
        return new DiffPane(
                base,
                key,
                recorded,
                kept.shown,
                kept.patch,
                kept.reason,
                kept.rows,
                kept.index,
                kept.view,
                columns,
                kept.gutter,
                kept.cursor,
                wrap,
                kept.sideways,
                kept.folded,
                kept.search);
    }

    /** Whether what is shown is not what was asked for. */
    public boolean loading() {
        return wanted.isPresent() && !wanted.equals(shown);
    }

    /** A patch came; one that is no longer wanted is dropped. */
    DiffPane loaded(PatchKey key, Patch came, String why) {
        if (!wanted.filter(key::equals).isPresent()) {
            return this;
        }
        boolean again = shown.filter(key::equals).isPresent();
        if (again && came.equals(patch) && why.equals(reason)) {
            return this;
        }
        Set<Integer> closed = new HashSet<>();
        for (int file = 0; file < came.files().size(); file++) {
            if (again
                    ? wasFolded(came.files().get(file))
                    : !Generated.why(came.files().get(file)).isEmpty()) {
                closed.add(file);
            }
        }
        DiffPane next = new DiffPane(
                base,
                wanted,
                change,
                Optional.of(key),
                came,
                why,
                rows,
                index,
                again ? view : new Viewport(0, view.height()),
                columns,
                gutter,
                again ? cursor : 0,
                wrap,
                again ? sideways : 0,
                closed,
                search);
        DiffPane laid = next.relaid();
        return search.active() ? laid.searchedAgain() : laid;
    }

    /** For another room; the top line stays the top line. */
    DiffPane sized(int newColumns, int height) {
        if (newColumns == columns) {
            return height == view.height() ? this : at(view.sized(height, index.rows()), cursor);
        }
        int top = topLine();
        DiffPane next = new DiffPane(
                base,
                wanted,
                change,
                shown,
                patch,
                reason,
                rows,
                index,
                new Viewport(0, height),
                newColumns,
                gutter,
                cursor,
                wrap,
                sideways,
                folded,
                search);
        return next.relaid().topped(top);
    }

    /** The other base. */
    DiffPane based(PatchKey.Base next) {
        return new DiffPane(
                next, wanted, change, shown, patch, reason, rows, index, view, columns, gutter, cursor, wrap, sideways,
                folded, search);
    }

    /** Wrapped, or not. */
    DiffPane wrapped(boolean on) {
        int top = topLine();
        DiffPane next = new DiffPane(
                base, wanted, change, shown, patch, reason, rows, index, view, columns, gutter, cursor, on, 0, folded,
                search);
        return next.relaid().topped(top);
    }

    /** The cursor moved by lines. */
    DiffPane moved(int lines) {
        return to(cursor + lines);
    }

    /** The cursor on a line, kept in range and in view. */
    DiffPane to(int line) {
        int next = Math.max(0, Math.min(line, rows.size() - 1));
        return at(shownWhole(next), next);
    }

    /** The cursor on a line that is brought near the top. */
    DiffPane jumped(int line) {
        return line < 0 ? this : at(view.at(index.rowOf(line) - Math.min(2, view.height() / 4), index.rows()), line);
    }

    /** Scrolled by rows; the cursor stays in view. */
    DiffPane scrolled(int by) {
        Viewport next = view.scrolled(by, index.rows());
        int first = index.lineAt(next.offset());
        int last = index.lineAt(next.offset() + Math.max(1, next.height()) - 1);
        int kept = Math.max(first, Math.min(cursor, last));
        return at(next, rows.size() == 0 ? 0 : kept);
    }

    /** A page: scrolled, and the cursor with it; at the ends the cursor goes to the end. */
    DiffPane paged(int by) {
        Viewport next = view.scrolled(by, index.rows());
        if (next.offset() == view.offset()) {
            return to(by > 0 ? rows.size() - 1 : 0);
        }
        int target = index.lineAt(index.rowOf(cursor) + next.offset() - view.offset());
        return at(next, target).scrolled(0);
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    DiffPane sideways(int steps) {
        int next = Math.max(0, sideways + steps * SIDE_STEP);
        return wrap
                ? this
                : new DiffPane(
                        base, wanted, change, shown, patch, reason, rows, index, view, columns, gutter, cursor, false,
                        next, folded, search);
    }

    /** The file of the cursor folded or unfolded, with the cursor on its header. */
    DiffPane folding() {
        if (rows.size() == 0 || rows.get(cursor).file() < 0) {
            return this;
        }
        return folded(rows.get(cursor).file(), !rows.isFolded(rows.get(cursor).file()));
    }

    /** The file of the cursor shut or open. */
    DiffPane folded(boolean shut) {
        return rows.size() == 0 || rows.get(cursor).file() < 0
                ? this
                : folded(rows.get(cursor).file(), shut);
    }

    /** Searched for another text, from the cursor on. */
    DiffPane search(String text) {
        DiffRows all = rows;
        return searched(Search.of(text, all.size(), all::text, cursor));
    }

    /** With another search; the cursor goes to its current hit. */
    DiffPane searched(Search next) {
        DiffPane found = new DiffPane(
                base, wanted, change, shown, patch, reason, rows, index, view, columns, gutter, cursor, wrap, sideways,
                folded, next);
        return next.line() < 0 ? found : found.to(next.line());
    }

    /** The width left for the text of a line. */
    public int textColumns() {
        return Math.max(10, columns - gutter.width());
    }

    private DiffPane folded(int file, boolean shut) {
        Set<Integer> next = new HashSet<>(folded);
        boolean changed = shut ? next.add(file) : next.remove(file);
        if (!changed) {
            return this;
        }
        DiffPane laid = new DiffPane(
                        base,
                        wanted,
                        change,
                        shown,
                        patch,
                        reason,
                        rows,
                        index,
                        view,
                        columns,
                        gutter,
                        cursor,
                        wrap,
                        sideways,
                        next,
                        Search.NONE)
                .relaid();
        for (int line = 0; line < laid.rows.size(); line++) {
            DiffRow row = laid.rows.get(line);
            if (row.kind() == DiffRow.Kind.FILE && row.file() == file) {
                return (search.active() ? laid.search(search.text()) : laid).to(line);
            }
        }
        return laid;
    }

    /** The same search in other lines; the cursor stays. */
    private DiffPane searchedAgain() {
        DiffRows all = rows;
        Search again = Search.of(search.text(), all.size(), all::text, cursor);
        return new DiffPane(
                base, wanted, change, shown, patch, reason, rows, index, view, columns, gutter, cursor, wrap, sideways,
                folded, again);
    }

    private boolean wasFolded(FileDiff file) {
        for (int old = 0; old < patch.files().size(); old++) {
            if (patch.files().get(old).path().equals(file.path())) {
                return folded.contains(old);
            }
        }
        return !Generated.why(file).isEmpty();
    }

    private DiffPane cleared() {
        return new DiffPane(
                base,
                wanted,
                change,
                Optional.empty(),
                Patch.EMPTY,
                "",
                DiffRows.EMPTY,
                RowIndex.EMPTY,
                new Viewport(0, view.height()),
                columns,
                gutter,
                0,
                wrap,
                0,
                Set.of(),
                Search.NONE);
    }

    private DiffPane relaid() {
        DiffRows laid = new DiffRows(patch, folded);
        Gutter side = Gutter.of(patch, columns);
        int room = Math.max(10, columns - side.width());
        RowIndex heights = RowIndex.of(
                laid.size(),
                line -> wrap && laid.get(line).kind() == DiffRow.Kind.LINE
                        ? CodeWrap.rows(DiffText.clean(laid.text(line)), room)
                        : 1);
        int kept = Math.max(0, Math.min(cursor, laid.size() - 1));
        return new DiffPane(
                base,
                wanted,
                change,
                shown,
                patch,
                reason,
                laid,
                heights,
                view.sized(view.height(), heights.rows()),
                columns,
                side,
                kept,
                wrap,
                sideways,
                folded,
                search);
    }

    private int topLine() {
        return rows.size() == 0 ? 0 : index.lineAt(view.offset());
    }

    private DiffPane topped(int line) {
        return at(view.at(index.rowOf(line), index.rows()), cursor);
    }

    private Viewport shownWhole(int line) {
        int start = index.rowOf(line);
        int last = rows.size() == 0 ? start : start + index.height(line) - 1;
        return view.showing(last, index.rows()).showing(start, index.rows());
    }

    private DiffPane at(Viewport next, int line) {
        return new DiffPane(
                base, wanted, change, shown, patch, reason, rows, index, next, columns, gutter, line, wrap, sideways,
                folded, search);
    }
}
