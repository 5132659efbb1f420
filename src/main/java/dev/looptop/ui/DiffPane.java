package dev.looptop.ui;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.model.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patch of the chosen iteration, and where the person stands in it.
 *
 * @param base against what it is taken
 * @param wanted the patch that was asked for
 * @param change how the wanted iteration's change was recorded when it was asked for
 * @param sheet the patch that has come, laid out
 * @param view the visible rows
 * @param cursor the line under the cursor
 * @param sideways first visible text column where lines are not wrapped
 * @param anchor the line from which lines are marked up to the cursor, -1 while none are
 * @param search what is searched for
 */
public record DiffPane(
        PatchKey.Base base,
        Optional<PatchKey> wanted,
        Optional<Change> change,
        DiffSheet sheet,
        Viewport view,
        int cursor,
        int sideways,
        int anchor,
        Search search) {
    private static final int SIDE_STEP = 8;
    private static final int LEAST_BELOW_HEADER = 4;

    /** No patch yet. */
    public static final DiffPane EMPTY = new DiffPane(
            PatchKey.Base.THIS_ITERATION,
            Optional.empty(),
            Optional.empty(),
            DiffSheet.empty(DiffLook.START, 80),
            Viewport.TOP,
            0,
            0,
            -1,
            Search.NONE);

    /** The patch that has come, empty while none has. */
    public Optional<PatchKey> shown() {
        return sheet.shown();
    }

    /** What is shown. */
    public Patch patch() {
        return sheet.patch();
    }

    /** Why there is no patch, empty if there is one. */
    public String reason() {
        return sheet.source().reason();
    }

    /** The lines of the patch. */
    public DiffRows rows() {
        return sheet.rows();
    }

    /** Where each line stands once wrapped. */
    public RowIndex index() {
        return sheet.index();
    }

    /** Inner width of the pane. */
    public int columns() {
        return sheet.columns();
    }

    /** What stands left of a line. */
    public Gutter gutter() {
        return sheet.gutter();
    }

    /** Whether long lines are wrapped. */
    public boolean wrap() {
        return sheet.look().wrap();
    }

    /** The width left for the text of a line. */
    public int textColumns() {
        return sheet.textColumns();
    }

    /** Whether what is shown is not what was asked for. */
    public boolean loading() {
        return wanted.isPresent() && !wanted.equals(shown());
    }

    /** A patch was asked for; what is shown of another session goes at once, of the same one when the new one comes. */
    DiffPane wanting(Optional<PatchKey> key, Optional<Change> recorded) {
        boolean other = shown().isPresent() && !shown().map(PatchKey::session).equals(key.map(PatchKey::session));
        if (other || key.isEmpty()) {
            DiffSheet none = DiffSheet.empty(sheet.look(), columns());
            return new DiffPane(base, key, recorded, none, new Viewport(0, view.height()), 0, 0, -1, Search.NONE);
        }
        return new DiffPane(base, key, recorded, sheet, view, cursor, sideways, anchor, search);
    }

    /** A patch came; one that is no longer wanted is dropped. */
    DiffPane loaded(PatchKey key, Patch came, String why) {
        if (wanted.filter(key::equals).isEmpty()) {
            return this;
        }
        boolean again = sheet.isOf(key);
        if (again && came.equals(patch()) && why.equals(reason())) {
            return this;
        }
        DiffSheet next = sheet.with(key, came, why);
        DiffPane laid = again ? laid(next) : fromTop().laid(next);
        return laid.found(search);
    }

    /** For another room; the top line stays the top line. */
    DiffPane sized(int newColumns, int height) {
        if (newColumns == columns()) {
            return height == view.height() ? this : at(view.sized(height, index().rows()), cursor);
        }
        DiffSheet next = sheet.sized(newColumns);
        if (next.rows().split() != rows().split()) {
            return placed(new Viewport(view.offset(), height), cursor, sideways).relaid(next);
        }
        int top = topLine();
        return placed(new Viewport(0, height), cursor, sideways).laid(next).topped(top);
    }

    /** The other base. */
    DiffPane based(PatchKey.Base next) {
        return new DiffPane(next, wanted, change, sheet, view, cursor, sideways, anchor, search);
    }

    /** How it is laid out. */
    public DiffLook look() {
        return sheet.look();
    }

    /** Wrapped, or not. */
    DiffPane wrapped(boolean on) {
        int top = topLine();
        return placed(view, cursor, 0).laid(sheet.looking(look().wrap(on))).topped(top);
    }

    /** Laid out otherwise; the cursor stays on its line of the patch where that is still shown. */
    DiffPane looking(DiffLook next) {
        return relaid(sheet.looking(next));
    }

    /** With hunks marked that an earlier iteration had; those of another patch are dropped. */
    DiffPane marked(PatchKey key, HunkMarks marks) {
        return sheet.isOf(key) && !marks.equals(sheet.source().marks()) ? relaid(sheet.marked(marks)) : this;
    }

    /** With the lines of its files; those of another patch are dropped. */
    DiffPane lined(PatchKey key, Map<Integer, List<String>> lines) {
        return sheet.isOf(key) ? relaid(sheet.lined(lines)) : this;
    }

    /** On another sheet of the same patch: cursor and top are the same lines of it, a search finds its lines again. */
    private DiffPane relaid(DiffSheet next) {
        if (rows().size() == 0) {
            return laid(next);
        }
        int line = DiffPlace.find(rows(), cursor, next.rows());
        int above = index().rowOf(cursor) - view.offset();
        DiffPane there = new DiffPane(base, wanted, change, next, view, line, sideways, -1, Search.NONE);
        Viewport kept = view.at(next.index().rowOf(line) - above, next.index().rows());
        return there.placed(kept, line, sideways).found(search).to(line);
    }

    /** Searched for the same again in lines that have changed; the cursor stays. */
    private DiffPane found(Search before) {
        return before.active() ? searching(Search.of(before.text(), rows().size(), rows()::text, cursor)) : this;
    }

    private DiffPane searching(Search next) {
        return new DiffPane(base, wanted, change, sheet, view, cursor, sideways, anchor, next);
    }

    /** The cursor moved by lines. */
    DiffPane moved(int lines) {
        return to(cursor + lines);
    }

    /** The cursor on a line, kept in range and in view. */
    DiffPane to(int line) {
        int next = Math.max(0, Math.min(line, rows().size() - 1));
        return at(shownWhole(next), next);
    }

    /** The cursor on a line that is brought near the top. */
    DiffPane jumped(int line) {
        if (line < 0) {
            return this;
        }
        return at(view.at(index().rowOf(line) - Math.min(2, view.height() / 4), index().rows()), line);
    }

    /** Scrolled by rows; the cursor stays in view. */
    DiffPane scrolled(int by) {
        Viewport next = view.scrolled(by, index().rows());
        int first = index().lineAt(next.offset() + (header(next) < 0 ? 0 : 1));
        int last = index().lineAt(next.offset() + Math.max(1, next.height()) - 1);
        int kept = Math.max(first, Math.min(cursor, last));
        return at(next, rows().size() == 0 ? 0 : kept);
    }

    /** A page: scrolled, and the cursor with it; at the ends the cursor goes to the end. */
    DiffPane paged(int by) {
        Viewport next = view.scrolled(by, index().rows());
        if (next.offset() == view.offset()) {
            return to(by > 0 ? rows().size() - 1 : 0);
        }
        int target = index().lineAt(index().rowOf(cursor) + next.offset() - view.offset());
        return at(next, target).scrolled(0);
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    DiffPane sideways(int steps) {
        return wrap() ? this : placed(view, cursor, Math.max(0, sideways + steps * SIDE_STEP));
    }

    /** Unchanged lines under the cursor unfolded; else its file folded or unfolded, with the cursor on its header. */
    DiffPane folding() {
        if (rows().get(cursor).kind() == DiffRow.Kind.FOLD) {
            return relaid(sheet.unfolded(rows().get(cursor)));
        }
        return onFile() ? folded(!rows().isFolded(rows().get(cursor).file())) : this;
    }

    /** The file of the cursor shut or open. */
    DiffPane folded(boolean shut) {
        if (!onFile()) {
            return this;
        }
        int file = rows().get(cursor).file();
        DiffSheet next = sheet.folded(file, shut);
        if (next == sheet) {
            return this;
        }
        return searched(Search.NONE).laid(next).found(search).to(next.rows().headerOf(file));
    }

    private boolean onFile() {
        return rows().size() > 0 && rows().get(cursor).file() >= 0;
    }

    /** Searched for another text, from the cursor on. */
    DiffPane search(String text) {
        return searched(Search.of(text, rows().size(), rows()::text, cursor));
    }

    /** With another search; the cursor goes to its current hit. */
    DiffPane searched(Search next) {
        DiffPane found = searching(next);
        return next.line() < 0 ? found : found.to(next.line());
    }

    private DiffPane fromTop() {
        return marking(-1).placed(new Viewport(0, view.height()), 0, 0);
    }

    /** The lines from this one to the cursor marked; none for -1. */
    DiffPane marking(int line) {
        return new DiffPane(base, wanted, change, sheet, view, cursor, sideways, line, search);
    }

    /** Whether a line is marked. */
    public boolean isMarked(int line) {
        return anchor >= 0 && line >= Math.min(anchor, cursor) && line <= Math.max(anchor, cursor);
    }

    /** The file whose header stays above its lines in the topmost row; -1 while that row is a header itself. */
    public int header() {
        return header(view);
    }

    private int header(Viewport at) {
        if (rows().size() == 0 || at.height() < LEAST_BELOW_HEADER) {
            return -1;
        }
        DiffRow top = rows().get(index().lineAt(at.offset()));
        boolean between = top.kind() == DiffRow.Kind.FILE || top.kind() == DiffRow.Kind.AIR;
        return between ? -1 : top.file();
    }

    /** With another sheet; view and cursor are kept in range. */
    private DiffPane laid(DiffSheet next) {
        int kept = Math.max(0, Math.min(cursor, next.rows().size() - 1));
        Viewport fitted = view.sized(view.height(), next.index().rows());
        return new DiffPane(base, wanted, change, next, fitted, kept, sideways, anchor, search);
    }

    private int topLine() {
        return rows().size() == 0 ? 0 : index().lineAt(view.offset());
    }

    private DiffPane topped(int line) {
        return at(view.at(index().rowOf(line), index().rows()), cursor);
    }

    private Viewport shownWhole(int line) {
        int start = index().rowOf(line);
        int last = rows().size() == 0 ? start : start + index().height(line) - 1;
        Viewport whole = view.showing(last, index().rows()).showing(start, index().rows());
        boolean covered = whole.offset() == start && header(whole) >= 0;
        return covered ? whole.at(start - 1, index().rows()) : whole;
    }

    private DiffPane at(Viewport next, int line) {
        return placed(next, line, sideways);
    }

    private DiffPane placed(Viewport next, int line, int column) {
        return new DiffPane(base, wanted, change, sheet, next, line, column, anchor, search);
    }
}
