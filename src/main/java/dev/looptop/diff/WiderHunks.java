package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A patch with more or fewer unchanged lines around its changes. */
public final class WiderHunks {
    private static final int RECORDED = 3;

    private final List<String> lines;
    private final int context;

    private WiderHunks(List<String> lines, int context) {
        this.lines = lines;
        this.context = context;
    }

    /**
     * The patch with at most {@code context} unchanged lines around changes. More than were recorded come from the files
     * as they read after the change, by index; a file that is not there keeps what it has. Hunks keep their places and
     * never grow into each other. Three, the usual number, changes nothing.
     */
    public static Patch of(Patch patch, Map<Integer, List<String>> after, int context) {
        if (context == RECORDED) {
            return patch;
        }
        List<FileDiff> files = new ArrayList<>();
        for (int file = 0; file < patch.files().size(); file++) {
            files.add(new WiderHunks(after.getOrDefault(file, List.of()), context)
                    .file(patch.files().get(file)));
        }
        return new Patch(files, patch.notices());
    }

    /** Whether these are the lines of a file after its change: every hunk finds there what it says. */
    public static boolean fits(FileDiff file, List<String> after) {
        for (Hunk hunk : file.hunks()) {
            for (DiffLine line : hunk.lines()) {
                int number = line.newNumber();
                boolean there = number == 0
                        || number <= after.size() && after.get(number - 1).equals(line.text());
                if (!there) {
                    return false;
                }
            }
        }
        return true;
    }

    private FileDiff file(FileDiff file) {
        List<Hunk> hunks = new ArrayList<>();
        int end = 0;
        for (int index = 0; index < file.hunks().size(); index++) {
            Hunk hunk = file.hunks().get(index);
            int next = index + 1 < file.hunks().size()
                    ? file.hunks().get(index + 1).newStart() - 1
                    : Integer.MAX_VALUE;
            Hunk sized = hunk.changes() ? sized(hunk, end, next) : hunk;
            end = Math.max(end, sized.newStart() - 1 + sized.newCount());
            hunks.add(sized);
        }
        return new FileDiff(
                file.oldPath(),
                file.newPath(),
                file.kind(),
                file.binary(),
                file.notes(),
                file.header(),
                hunks,
                file.added(),
                file.removed());
    }

    /** A hunk between the lines {@code from} and {@code to} of the file after the change, counted from 0. */
    private Hunk sized(Hunk hunk, int from, int to) {
        List<DiffLine> all = hunk.lines();
        int first = 0;
        while (all.get(first).kind() == DiffLine.Kind.CONTEXT) {
            first++;
        }
        int last = all.size();
        while (all.get(last - 1).kind() == DiffLine.Kind.CONTEXT) {
            last--;
        }
        int head = first - Math.min(first, context);
        int tail = last + Math.min(all.size() - last, context);
        List<DiffLine> out = new ArrayList<>();
        int start = hunk.newCount() == 0 ? hunk.newStart() : hunk.newStart() - 1;
        int shift = hunk.oldStart() - hunk.newStart();
        if (!lines.isEmpty() && hunk.oldCount() > 0 && hunk.newCount() > 0) {
            for (int at = Math.max(from, start - (context - first)); at < Math.min(start, lines.size()); at++) {
                out.add(unchanged(at, shift));
            }
        }
        out.addAll(all.subList(head, tail));
        int end = start + hunk.newCount();
        int shiftBehind = shift + hunk.oldCount() - hunk.newCount();
        if (!lines.isEmpty() && hunk.oldCount() > 0 && hunk.newCount() > 0) {
            int most = Math.min(Math.min(to, lines.size()), end + context - (all.size() - last));
            for (int at = end; at < most; at++) {
                out.add(unchanged(at, shiftBehind));
            }
        }
        return counted(hunk, out);
    }

    private DiffLine unchanged(int at, int shift) {
        return new DiffLine(DiffLine.Kind.CONTEXT, lines.get(at), at + 1 + shift, at + 1, false);
    }

    private static Hunk counted(Hunk hunk, List<DiffLine> lines) {
        int oldCount = 0;
        int newCount = 0;
        int oldStart = 0;
        int newStart = 0;
        for (DiffLine line : lines) {
            oldCount += line.kind() == DiffLine.Kind.ADDED ? 0 : 1;
            newCount += line.kind() == DiffLine.Kind.REMOVED ? 0 : 1;
            oldStart = oldStart == 0 ? line.oldNumber() : oldStart;
            newStart = newStart == 0 ? line.newNumber() : newStart;
        }
        return new Hunk(
                oldStart == 0 ? hunk.oldStart() : oldStart,
                oldCount,
                newStart == 0 ? hunk.newStart() : newStart,
                newCount,
                hunk.section(),
                lines);
    }
}
