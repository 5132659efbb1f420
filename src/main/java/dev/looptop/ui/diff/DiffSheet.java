package dev.looptop.ui.diff;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.diff.SpaceBlind;
import dev.looptop.diff.WiderHunks;
import dev.looptop.ui.reading.DiffSource;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.CodeWrap;
import dev.looptop.ui.text.RowIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A patch laid out for a pane; everything behind {@code columns} follows from what stands before it.
 *
 * @param source the patch as it came, and what is known about it
 * @param folded indexes of folded files
 * @param opened runs of unchanged lines that were unfolded
 * @param look how it is laid out
 * @param columns inner width of the pane
 * @param rows its lines
 * @param index where each line stands once wrapped
 * @param gutter what stands left of a line where the sides stand below each other
 */
public record DiffSheet(
        DiffSource source,
        Set<Integer> folded,
        Set<DiffShape.Run> opened,
        DiffLook look,
        int columns,
        DiffRows rows,
        RowIndex index,
        Gutter gutter) {
    private static final int LEAST_TEXT = 10;

    public DiffSheet {
        folded = Set.copyOf(folded);
        opened = Set.copyOf(opened);
    }

    /** No patch, for a pane of this width. */
    static DiffSheet empty(DiffLook look, int columns) {
        return of(DiffSource.NONE, Set.of(), Set.of(), look, columns);
    }

    private static DiffSheet of(
            DiffSource source, Set<Integer> folded, Set<DiffShape.Run> opened, DiffLook look, int columns) {
        Patch seen = look.spaces() ? source.patch() : SpaceBlind.of(source.patch());
        Patch wide = WiderHunks.of(seen, source.lines(), look.context());
        DiffShape shape = new DiffShape(look.splits(columns), look.context(), folded, opened, source.marks());
        DiffRows rows = new DiffRows(wide, shape);
        Gutter gutter = Gutter.of(wide, columns);
        Halves halves = Halves.of(columns, gutter.digits());
        RowIndex index =
                RowIndex.of(rows.size(), line -> look.wrap() ? height(rows, line, halves, columns, gutter) : 1);
        return new DiffSheet(source, folded, opened, look, columns, rows, index, gutter);
    }

    private static int height(DiffRows rows, int line, Halves halves, int columns, Gutter gutter) {
        DiffRow row = rows.get(line);
        if (row.kind() != DiffRow.Kind.LINE) {
            return 1;
        }
        if (!rows.split()) {
            return CodeWrap.rows(DiffText.clean(rows.plain(line)), textColumns(columns, gutter));
        }
        int left = row.left() < 0 ? 1 : rows(rows, row, row.left(), halves.leftText());
        int right = row.right() < 0 ? 1 : rows(rows, row, row.right(), halves.rightText());
        return Math.max(left, right);
    }

    private static int rows(DiffRows rows, DiffRow row, int line, int columns) {
        return CodeWrap.rows(DiffText.clean(rows.line(row, line).text()), columns);
    }

    /** The patch that has come, empty while none has. */
    public Optional<PatchKey> shown() {
        return source.key();
    }

    /** The patch as it came. */
    public Patch patch() {
        return source.patch();
    }

    /** Another patch; of the same one, come again, files stay as they are folded, else generated ones are folded. */
    DiffSheet with(PatchKey key, Patch came, String why) {
        boolean again = isOf(key);
        Set<Integer> closed = new HashSet<>();
        for (int file = 0; file < came.files().size(); file++) {
            FileDiff diff = came.files().get(file);
            if (again ? wasFolded(diff) : !Generated.why(diff).isEmpty()) {
                closed.add(file);
            }
        }
        return of(source.next(key, came, why), closed, Set.of(), look, columns);
    }

    /** With hunks marked that an earlier iteration had. */
    DiffSheet marked(HunkMarks marks) {
        return of(source.marked(marks), folded, opened, look, columns);
    }

    /** With the lines of its files after the change, by index. */
    DiffSheet lined(Map<Integer, List<String>> lines) {
        return of(source.lined(lines), folded, Set.of(), look, columns);
    }

    /** Whether this is the patch of a key. */
    public boolean isOf(PatchKey key) {
        return shown().filter(key::equals).isPresent();
    }

    /** Laid out otherwise. */
    DiffSheet looking(DiffLook next) {
        return of(source, folded, next.context() == look.context() ? opened : Set.of(), next, columns);
    }

    DiffSheet sized(int newColumns) {
        return of(source, folded, opened, look, newColumns);
    }

    /** With a file shut or open; the same object when it is so already. */
    DiffSheet folded(int file, boolean shut) {
        Set<Integer> next = new HashSet<>(folded);
        boolean changed = shut ? next.add(file) : next.remove(file);
        return changed ? of(source, next, opened, look, columns) : this;
    }

    /** With a run of unchanged lines unfolded. */
    DiffSheet unfolded(DiffRow fold) {
        Set<DiffShape.Run> next = new HashSet<>(opened);
        int first = fold.left() == 0 ? 0 : fold.left() - look.context();
        next.add(new DiffShape.Run(fold.file(), fold.hunk(), first));
        return of(source, folded, next, look, columns);
    }

    /** The width left for the text of a line where the sides stand below each other. */
    int textColumns() {
        return textColumns(columns, gutter);
    }

    /** The two sides where they stand beside each other. */
    public Halves halves() {
        return Halves.of(columns, gutter.digits());
    }

    private static int textColumns(int columns, Gutter gutter) {
        return Math.max(LEAST_TEXT, columns - gutter.width());
    }

    private boolean wasFolded(FileDiff file) {
        for (int old = 0; old < patch().files().size(); old++) {
            if (patch().files().get(old).path().equals(file.path())) {
                return folded.contains(old);
            }
        }
        return !Generated.why(file).isEmpty();
    }
}
