package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/** A patch that takes another one back. */
public final class Reverse {
    private Reverse() {}

    /** The reverse of every file of a patch; its notices are kept. */
    public static Patch of(Patch patch) {
        return new Patch(patch.files().stream().map(Reverse::of).toList(), patch.notices());
    }

    /** The reverse of one file's change; binary content is not carried over. */
    public static FileDiff of(FileDiff file) {
        FileHeader header = FileHeader.of(file.header());
        PatchHeader.Side before = before(file, header);
        PatchHeader.Side after = after(file, header);
        List<Hunk> hunks = file.hunks().stream().map(Reverse::of).toList();
        List<String> lines = PatchHeader.lines(after, before, file.binary(), !hunks.isEmpty());
        List<String> notes = new ArrayList<>(FileHeader.of(lines).notes());
        // The reverse of a copy removes a file whose content the patch does not hold.
        if (file.notes().contains(UnifiedDiffParser.INCOMPLETE) || file.kind() == FileDiff.Kind.COPIED) {
            notes.add(UnifiedDiffParser.INCOMPLETE);
        }
        return new FileDiff(
                file.newPath(),
                file.oldPath(),
                reversed(file.kind()),
                file.binary(),
                notes,
                lines,
                hunks,
                file.removed(),
                file.added());
    }

    /** What the file was before a recorded change, by its header. */
    static PatchHeader.Side before(FileDiff file, FileHeader header) {
        return file.oldPath().isEmpty()
                ? PatchHeader.Side.NO_FILE
                : new PatchHeader.Side(file.oldPath(), header.oldMode(), header.oldBlob());
    }

    /** What the file was after a recorded change, by its header. */
    static PatchHeader.Side after(FileDiff file, FileHeader header) {
        return file.newPath().isEmpty()
                ? PatchHeader.Side.NO_FILE
                : new PatchHeader.Side(file.newPath(), header.newMode(), header.newBlob());
    }

    private static FileDiff.Kind reversed(FileDiff.Kind kind) {
        return switch (kind) {
            case ADDED -> FileDiff.Kind.DELETED;
            case DELETED -> FileDiff.Kind.ADDED;
            case MODIFIED, RENAMED, COPIED -> kind;
        };
    }

    private static Hunk of(Hunk hunk) {
        List<DiffLine> lines = new ArrayList<>(hunk.lines().size());
        List<DiffLine> added = new ArrayList<>();
        for (DiffLine line : hunk.lines()) {
            // Within a run of changes, what was added is removed first.
            if (line.kind() == DiffLine.Kind.REMOVED) {
                added.add(new DiffLine(DiffLine.Kind.ADDED, line.text(), 0, line.oldNumber(), line.endsFile()));
            } else if (line.kind() == DiffLine.Kind.ADDED) {
                lines.add(new DiffLine(DiffLine.Kind.REMOVED, line.text(), line.newNumber(), 0, line.endsFile()));
            } else {
                lines.addAll(added);
                added.clear();
                lines.add(new DiffLine(
                        DiffLine.Kind.CONTEXT, line.text(), line.newNumber(), line.oldNumber(), line.endsFile()));
            }
        }
        lines.addAll(added);
        return new Hunk(hunk.newStart(), hunk.newCount(), hunk.oldStart(), hunk.oldCount(), hunk.section(), lines);
    }
}
