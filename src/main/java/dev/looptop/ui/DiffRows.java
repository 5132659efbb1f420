package dev.looptop.ui;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A patch as one stream of lines, made line by line when looked at: only where blocks start is kept. Lines are counted
 * from 0.
 */
public final class DiffRows {
    /** No patch. */
    public static final DiffRows EMPTY = new DiffRows(Patch.EMPTY, Set.of());

    private final Patch patch;
    private final Set<Integer> folded;
    private final List<Block> blocks = new ArrayList<>();
    private final int size;

    /** A run of rows of one kind: a single row, or all lines of a hunk. */
    private record Block(DiffRow first, int start, int count) {}

    /** The rows of a patch with these files folded, by index. */
    public DiffRows(Patch patch, Set<Integer> folded) {
        this.patch = patch;
        this.folded = Set.copyOf(folded);
        int at = 0;
        for (int notice = 0; notice < patch.notices().size(); notice++) {
            at = add(new DiffRow(DiffRow.Kind.NOTICE, -1, -1, notice), at, 1);
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

    /** Whether a file is folded. */
    public boolean isFolded(int file) {
        return folded.contains(file);
    }

    /** The line at this place. */
    public DiffRow get(int line) {
        Block block = blocks.get(blockAt(line));
        DiffRow first = block.first();
        return first.kind() == DiffRow.Kind.LINE
                ? new DiffRow(DiffRow.Kind.LINE, first.file(), first.hunk(), line - block.start())
                : first;
    }

    /** The words of a line without numbers and signs. */
    public String text(int line) {
        DiffRow row = get(line);
        return switch (row.kind()) {
            case NOTICE -> patch.notices().get(row.line());
            case FILE -> file(row).path();
            case NOTE -> file(row).notes().get(row.line());
            case HUNK -> hunk(row).section();
            case LINE -> line(row).text();
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

    /** The diff line of a row. */
    public DiffLine line(DiffRow row) {
        return hunk(row).lines().get(row.line());
    }

    /** Lines of the file that lie between this hunk and the one before, or the file's start, and are not shown. */
    public int gap(DiffRow row) {
        Hunk here = hunk(row);
        if (row.hunk() == 0) {
            return Math.max(0, Math.max(here.newStart(), here.oldStart()) - 1);
        }
        Hunk before = file(row).hunks().get(row.hunk() - 1);
        return Math.max(0, here.newStart() - before.newStart() - before.newCount());
    }

    /** The line at which the next ({@code step} 1) or previous (-1) hunk starts; -1 where there is none. */
    public int hunk(int from, int step) {
        return block(from, step, DiffRow.Kind.HUNK, DiffRow.Kind.LINE);
    }

    /** The line at which the next or previous file starts; -1 where there is none. */
    public int file(int from, int step) {
        return block(from, step, DiffRow.Kind.FILE, DiffRow.Kind.FILE);
    }

    /** The number of the hunk a line lies in or before, counted from 1 over all files; 0 without any. */
    public int hunkNumber(int line) {
        int number = 0;
        for (Block block : blocks) {
            if (block.start() > line && number > 0) {
                break;
            }
            number += startsHunk(block) ? 1 : 0;
        }
        return number;
    }

    private boolean startsHunk(Block block) {
        return block.first().kind() == DiffRow.Kind.HUNK
                || block.first().kind() == DiffRow.Kind.LINE && !hasHunkRow(block.first());
    }

    private int block(int from, int step, DiffRow.Kind kind, DiffRow.Kind orBare) {
        int index = size == 0 ? 0 : blockAt(Math.max(0, Math.min(from, size - 1)));
        boolean inside = step < 0 && index < blocks.size() && blocks.get(index).start() < from;
        for (int at = inside ? index : index + step; at >= 0 && at < blocks.size(); at += step) {
            Block block = blocks.get(at);
            boolean bare = block.first().kind() == orBare && (orBare == kind || !hasHunkRow(block.first()));
            if (block.first().kind() == kind || bare) {
                return block.start();
            }
        }
        return -1;
    }

    private int addFile(int index, int start) {
        FileDiff file = patch.files().get(index);
        int at = add(new DiffRow(DiffRow.Kind.FILE, index, -1, -1), start, 1);
        if (folded.contains(index)) {
            return at;
        }
        for (int note = 0; note < file.notes().size(); note++) {
            at = add(new DiffRow(DiffRow.Kind.NOTE, index, -1, note), at, 1);
        }
        for (int hunk = 0; hunk < file.hunks().size(); hunk++) {
            DiffRow head = new DiffRow(DiffRow.Kind.HUNK, index, hunk, -1);
            at = hasHunkRow(head) ? add(head, at, 1) : at;
            at = add(
                    new DiffRow(DiffRow.Kind.LINE, index, hunk, 0),
                    at,
                    file.hunks().get(hunk).lines().size());
        }
        return at;
    }

    /** A hunk at the very start of a file needs no row of its own. */
    private boolean hasHunkRow(DiffRow row) {
        return gap(row) > 0 || !hunk(row).section().isBlank();
    }

    private int add(DiffRow first, int start, int count) {
        if (count > 0) {
            blocks.add(new Block(first, start, count));
        }
        return start + count;
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
