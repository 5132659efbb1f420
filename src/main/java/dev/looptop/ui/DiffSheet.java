package dev.looptop.ui;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A patch laid out for a pane; everything behind {@code columns} follows from what stands before it.
 *
 * @param shown the patch that has come, empty while none has
 * @param patch what is shown
 * @param reason why there is none, empty if there is one
 * @param folded indexes of folded files
 * @param wrap whether long lines are wrapped
 * @param columns inner width of the pane
 * @param rows its lines
 * @param index where each line stands once wrapped
 * @param gutter what stands left of a line
 */
public record DiffSheet(
        Optional<PatchKey> shown,
        Patch patch,
        String reason,
        Set<Integer> folded,
        boolean wrap,
        int columns,
        DiffRows rows,
        RowIndex index,
        Gutter gutter) {
    private static final int LEAST_TEXT = 10;

    public DiffSheet {
        folded = Set.copyOf(folded);
    }

    /** No patch, for a pane of this width. */
    static DiffSheet empty(boolean wrap, int columns) {
        Gutter gutter = Gutter.of(Patch.EMPTY, columns);
        return new DiffSheet(
                Optional.empty(), Patch.EMPTY, "", Set.of(), wrap, columns, DiffRows.EMPTY, RowIndex.EMPTY, gutter);
    }

    private static DiffSheet of(
            Optional<PatchKey> shown, Patch patch, String reason, Set<Integer> folded, boolean wrap, int columns) {
        DiffRows rows = new DiffRows(patch, folded);
        Gutter gutter = Gutter.of(patch, columns);
        int room = textColumns(columns, gutter);
        RowIndex index = RowIndex.of(
                rows.size(),
                line -> wrap && rows.get(line).kind() == DiffRow.Kind.LINE
                        ? CodeWrap.rows(DiffText.clean(rows.text(line)), room)
                        : 1);
        return new DiffSheet(shown, patch, reason, folded, wrap, columns, rows, index, gutter);
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
        return of(Optional.of(key), came, why, closed, wrap, columns);
    }

    /** Whether this is the patch of a key. */
    boolean isOf(PatchKey key) {
        return shown.filter(key::equals).isPresent();
    }

    DiffSheet wrapped(boolean on) {
        return of(shown, patch, reason, folded, on, columns);
    }

    DiffSheet sized(int newColumns) {
        return of(shown, patch, reason, folded, wrap, newColumns);
    }

    /** With a file shut or open; the same object when it is so already. */
    DiffSheet folded(int file, boolean shut) {
        Set<Integer> next = new HashSet<>(folded);
        boolean changed = shut ? next.add(file) : next.remove(file);
        return changed ? of(shown, patch, reason, next, wrap, columns) : this;
    }

    /** The line of a file's header; -1 without one. */
    int headerOf(int file) {
        for (int line = 0; line < rows.size(); line++) {
            if (rows.get(line).kind() == DiffRow.Kind.FILE && rows.get(line).file() == file) {
                return line;
            }
        }
        return -1;
    }

    /** The width left for the text of a line. */
    int textColumns() {
        return textColumns(columns, gutter);
    }

    private static int textColumns(int columns, Gutter gutter) {
        return Math.max(LEAST_TEXT, columns - gutter.width());
    }

    private boolean wasFolded(FileDiff file) {
        for (int old = 0; old < patch.files().size(); old++) {
            if (patch.files().get(old).path().equals(file.path())) {
                return folded.contains(old);
            }
        }
        return !Generated.why(file).isEmpty();
    }
}
