package dev.looptop.ui.diff;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patch as one stream of lines, made line by line when looked at: only where blocks start and which lines stand
 * beside each other is kept. Lines are counted from 0.
 */
public final class DiffRows {
    /** No patch. */
    public static final DiffRows EMPTY = new DiffRows(Patch.EMPTY, DiffShape.unified(Set.of()));

    private final Patch patch;
    private final DiffShape shape;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> files = new ArrayList<>();
    private final List<Integer> hunks = new ArrayList<>();
    private final int size;

    /** A run of rows: a single one, or all rows of a hunk. */
    private record Block(DiffRow first, int start, Optional<HunkRows> rows) {}

    /** The rows of a patch in this shape. */
    public DiffRows(Patch patch, DiffShape shape) {
        this.patch = patch;
        this.shape = shape;
        int at = 0;
        for (int notice = 0; notice < patch.notices().size(); notice++) {
            at = add(DiffRow.head(DiffRow.Kind.NOTICE, -1, -1, notice), at);
        }
        for (int file = 0; file < patch.files().size(); file++) {
            at = addFile(file, at);
        }
        this.size = at;
    }

    /** How many lines there are. */
    public int size() {
        return size;
    }

    /** Whether before and after stand side by side. */
    public boolean split() {
        return shape.split();
    }

    /** Whether a file is folded. */
    public boolean isFolded(int file) {
        return shape.folded().contains(file);
    }

    /** The line at this place. */
    public DiffRow get(int line) {
        Block block = blocks.get(blockAt(line));
        return block.rows().map(rows -> rows.get(line - block.start())).orElse(block.first());
    }

    /** The words of a line without numbers and signs; both sides, one below the other, where they differ. */
    public String text(int line) {
        DiffRow row = get(line);
        boolean both = row.kind() == DiffRow.Kind.LINE && row.left() >= 0 && row.right() >= 0;
        return both && row.left() != row.right() ? line(row, row.left()).text() + "\n" + plain(line) : plain(line);
    }

    /** The words of a line as it reads after the change, or read before where it is gone. */
    public String plain(int line) {
        DiffRow row = get(line);
        return switch (row.kind()) {
            case NOTICE -> patch.notices().get(row.left());
            case FILE -> file(row).path();
            case NOTE -> file(row).notes().get(row.left());
            case HUNK -> hunk(row).section();
            case LINE -> line(row, row.line()).text();
            case FOLD, AIR -> "";
        };
    }

    /** The file of a row. */
    public FileDiff file(DiffRow row) {
        return patch.files().get(row.file());
    }

    /** The hunk of a row. */
    public Hunk hunk(DiffRow row) {
        return file(row).hunks().get(row.hunk());
    }

    /** A diff line of a row's hunk. */
    public DiffLine line(DiffRow row, int index) {
        return hunk(row).lines().get(index);
    }

    /** What earlier iteration had the hunk of a row. */
    public Optional<HunkMarks.Mark> mark(DiffRow row) {
        return row.hunk() < 0 ? Optional.empty() : shape.marks().of(row.file(), row.hunk());
    }

    /** Lines of the file that lie between this hunk and the one before, or the file's start, and are not shown. */
    public int gap(DiffRow row) {
        Hunk here = hunk(row);
        for (int before = row.hunk() - 1; before >= 0; before--) {
            Hunk above = file(row).hunks().get(before);
            if (above.changes()) {
                return Math.max(0, here.newStart() - above.newStart() - above.newCount());
            }
        }
        return Math.max(0, Math.max(here.newStart(), here.oldStart()) - 1);
    }

    /** The line at which the next ({@code step} 1) or previous (-1) hunk starts; -1 where there is none. */
    public int hunk(int from, int step) {
        return next(hunks, from, step);
    }

    /** The line at which the next or previous file starts; -1 where there is none. */
    public int file(int from, int step) {
        return next(files, from, step);
    }

    /** The line of a file's header; -1 without one. */
    public int headerOf(int file) {
        return file < 0 || file >= files.size() ? -1 : files.get(file);
    }

    /** The number of the hunk a line lies in or before, counted from 1 over all files; 0 without any. */
    public int hunkNumber(int line) {
        int found = Collections.binarySearch(hunks, line);
        int number = found >= 0 ? found + 1 : -found - 1;
        return hunks.isEmpty() ? 0 : Math.max(1, number);
    }

    private static int next(List<Integer> starts, int from, int step) {
        int found = Collections.binarySearch(starts, from);
        int above = found >= 0 ? found : -found - 1;
        int at = step < 0 ? above - 1 : found >= 0 ? found + 1 : above;
        return at >= 0 && at < starts.size() ? starts.get(at) : -1;
    }

    private int addFile(int index, int start) {
        FileDiff file = patch.files().get(index);
        boolean open = index > 0 && !isFolded(index - 1);
        int top = shape.split() && open ? add(DiffRow.head(DiffRow.Kind.AIR, index - 1, -1, -1), start) : start;
        files.add(top);
        int at = add(DiffRow.head(DiffRow.Kind.FILE, index, -1, -1), top);
        if (isFolded(index)) {
            return at;
        }
        for (int note = 0; note < file.notes().size(); note++) {
            at = add(DiffRow.head(DiffRow.Kind.NOTE, index, -1, note), at);
        }
        for (int hunk = 0; hunk < file.hunks().size(); hunk++) {
            if (file.hunks().get(hunk).changes()) {
                at = addHunk(index, hunk, at);
            }
        }
        return at;
    }

    private int addHunk(int file, int index, int start) {
        DiffRow head = DiffRow.head(DiffRow.Kind.HUNK, file, index, -1);
        hunks.add(start);
        int at = hasHunkRow(head) ? add(head, start) : start;
        HunkRows rows = HunkRows.of(shape, file, index, hunk(head));
        blocks.add(new Block(head, at, Optional.of(rows)));
        return at + rows.size();
    }

    /** A hunk at the very start of a file needs no row of its own. */
    private boolean hasHunkRow(DiffRow row) {
        return gap(row) > 0 || !hunk(row).section().isBlank() || mark(row).isPresent();
    }

    private int add(DiffRow row, int start) {
        blocks.add(new Block(row, start, Optional.empty()));
        return start + 1;
    }

    private int blockAt(int line) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).start() <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
