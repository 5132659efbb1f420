package dev.looptop.ui.diff;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.model.Change;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.RowIndex;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.Viewport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The patch of the chosen iteration, and where the person stands in it.
 *
 * @param base against what it is taken
 * @param wanted the patch that was asked for
 * @param change how the wanted iteration's change was recorded when it was asked for
 * @param stand the patch that has come, laid out, and where the person stands in it
 * @param anchor the line from which lines are marked up to the cursor, -1 while none are
 * @param search what is searched for
 */
public record DiffReader(
        PatchKey.Base base,
        Optional<PatchKey> wanted,
        Optional<Change> change,
        DiffStand stand,
        int anchor,
        Search search) {
    /** No patch yet. */
    public static final DiffReader EMPTY = new DiffReader(
            PatchKey.Base.THIS_ITERATION,
            Optional.empty(),
            Optional.empty(),
            new DiffStand(DiffSheet.empty(DiffLook.START, 80), Viewport.TOP, 0, 0),
            -1,
            Search.NONE);

    /** The patch that has come, laid out. */
    public DiffSheet sheet() {
        return stand.sheet();
    }

    /** The visible rows. */
    public Viewport view() {
        return stand.view();
    }

    /** The line under the cursor. */
    public int cursor() {
        return stand.cursor();
    }

    /** First visible text column where lines are not wrapped. */
    public int sideways() {
        return stand.sideways();
    }

    /** The patch that has come, empty while none has. */
    public Optional<PatchKey> shown() {
        return sheet().shown();
    }

    /** What is shown. */
    public Patch patch() {
        return sheet().patch();
    }

    /** Why there is no patch, empty if there is one. */
    public String reason() {
        return sheet().source().reason();
    }

    /** The lines of the patch. */
    public DiffRows rows() {
        return sheet().rows();
    }

    /** Where each line stands once wrapped. */
    public RowIndex index() {
        return sheet().index();
    }

    /** Inner width of the pane. */
    public int columns() {
        return sheet().columns();
    }

    /** What stands left of a line. */
    public Gutter gutter() {
        return sheet().gutter();
    }

    /** Whether long lines are wrapped. */
    public boolean wrap() {
        return sheet().look().wrap();
    }

    /** The width left for the text of a line. */
    public int textColumns() {
        return sheet().textColumns();
    }

    /** Whether what is shown is not what was asked for. */
    public boolean loading() {
        return wanted.isPresent() && !wanted.equals(shown());
    }

    /** A patch was asked for; what is shown of another session goes at once, of the same one when the new one comes. */
    public DiffReader wanting(Optional<PatchKey> key, Optional<Change> recorded) {
        boolean other = shown().isPresent() && !shown().map(PatchKey::session).equals(key.map(PatchKey::session));
        if (other || key.isEmpty()) {
            DiffSheet none = DiffSheet.empty(sheet().look(), columns());
            return new DiffReader(base, key, recorded, DiffStand.top(none, view().height()), -1, Search.NONE);
        }
        return new DiffReader(base, key, recorded, stand, anchor, search);
    }

    /** A patch came; one that is no longer wanted is dropped. */
    public DiffReader loaded(PatchKey key, Patch came, String why) {
        if (wanted.filter(key::equals).isEmpty()) {
            return this;
        }
        boolean again = sheet().isOf(key);
        if (again && came.equals(patch()) && why.equals(reason())) {
            return this;
        }
        DiffSheet next = sheet().with(key, came, why);
        DiffReader laid = again
                ? standing(stand.laid(next))
                : marking(-1).standing(DiffStand.top(sheet(), view().height()).laid(next));
        return laid.found(search);
    }

    /** For another room; the top line stays the top line. */
    public DiffReader sized(int newColumns, int height) {
        if (newColumns == columns()) {
            return height == view().height() ? this : standing(stand.high(height));
        }
        DiffSheet next = sheet().sized(newColumns);
        if (next.rows().split() != rows().split()) {
            return standing(stand.seen(new Viewport(view().offset(), height))).relaid(next);
        }
        int top = stand.topLine();
        return standing(stand.seen(new Viewport(0, height)).laid(next).topped(top));
    }

    /** The other base. */
    public DiffReader based(PatchKey.Base next) {
        return new DiffReader(next, wanted, change, stand, anchor, search);
    }

    /** How it is laid out. */
    public DiffLook look() {
        return sheet().look();
    }

    /** Wrapped, or not. */
    public DiffReader wrapped(boolean on) {
        DiffSheet next = sheet().looking(look().wrap(on));
        return standing(stand.column(0).laid(next).topped(stand.topLine()));
    }

    /** Laid out otherwise; the cursor stays on its line of the patch where that is still shown. */
    public DiffReader looking(DiffLook next) {
        return relaid(sheet().looking(next));
    }

    /** With hunks marked that an earlier iteration had; those of another patch are dropped. */
    public DiffReader marked(PatchKey key, HunkMarks marks) {
        return sheet().isOf(key) && !marks.equals(sheet().source().marks()) ? relaid(sheet().marked(marks)) : this;
    }

    /** With the lines of its files; those of another patch are dropped. */
    public DiffReader lined(PatchKey key, Map<Integer, List<String>> lines) {
        return sheet().isOf(key) ? relaid(sheet().lined(lines)) : this;
    }

    /** On another sheet of the same patch: cursor and top are the same lines of it, a search finds its lines again. */
    private DiffReader relaid(DiffSheet next) {
        if (rows().size() == 0) {
            return standing(stand.laid(next));
        }
        DiffStand there = stand.relaid(next);
        return new DiffReader(base, wanted, change, there, -1, Search.NONE)
                .found(search)
                .to(there.cursor());
    }

    /** Searched for the same again in lines that have changed; the cursor stays. */
    private DiffReader found(Search before) {
        return before.active() ? searching(Search.of(before.text(), rows().size(), rows()::text, cursor())) : this;
    }

    private DiffReader searching(Search next) {
        return new DiffReader(base, wanted, change, stand, anchor, next);
    }

    /** The cursor moved by lines. */
    public DiffReader moved(int lines) {
        return to(cursor() + lines);
    }

    /** The cursor on a line, kept in range and in view. */
    public DiffReader to(int line) {
        return standing(stand.to(line));
    }

    /** The cursor on a line that is brought near the top. */
    public DiffReader jumped(int line) {
        return standing(stand.jumped(line));
    }

    /** Scrolled by rows; the cursor stays in view. */
    public DiffReader scrolled(int by) {
        return standing(stand.scrolled(by));
    }

    /** A page: scrolled, and the cursor with it; at the ends the cursor goes to the end. */
    public DiffReader paged(int by) {
        return standing(stand.paged(by));
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    public DiffReader sideways(int steps) {
        return standing(stand.sideways(steps));
    }

    /** Unchanged lines under the cursor unfolded; else its file folded or unfolded, with the cursor on its header. */
    public DiffReader folding() {
        if (rows().get(cursor()).kind() == DiffRow.Kind.FOLD) {
            return relaid(sheet().unfolded(rows().get(cursor())));
        }
        return stand.onFile() ? folded(!rows().isFolded(rows().get(cursor()).file())) : this;
    }

    /** The file of the cursor shut or open. */
    public DiffReader folded(boolean shut) {
        if (!stand.onFile()) {
            return this;
        }
        int file = rows().get(cursor()).file();
        DiffSheet next = sheet().folded(file, shut);
        if (next == sheet()) {
            return this;
        }
        return searched(Search.NONE)
                .standing(stand.laid(next))
                .found(search)
                .to(next.rows().headerOf(file));
    }

    /** Searched for another text, from the cursor on. */
    public DiffReader search(String text) {
        return searched(Search.of(text, rows().size(), rows()::text, cursor()));
    }

    /** With another search; the cursor goes to its current hit. */
    public DiffReader searched(Search next) {
        DiffReader found = searching(next);
        return next.line() < 0 ? found : found.to(next.line());
    }

    /** The lines from this one to the cursor marked; none for -1. */
    public DiffReader marking(int line) {
        return new DiffReader(base, wanted, change, stand, line, search);
    }

    /** Whether a line is marked. */
    public boolean isMarked(int line) {
        return anchor >= 0 && line >= Math.min(anchor, cursor()) && line <= Math.max(anchor, cursor());
    }

    /** The file whose header stays above its lines in the topmost row; -1 while that row is a header itself. */
    public int header() {
        return stand.header();
    }

    private DiffReader standing(DiffStand next) {
        return new DiffReader(base, wanted, change, next, anchor, search);
    }
}
