package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Patch text to records: git's own form with its extended headers, plain {@code ---}/{@code +++} patches, combined
 * diffs as they stand. Linear in the text, never throws; what is no patch becomes a notice.
 */
public final class UnifiedDiffParser {
    /** The note on a file whose recorded hunks are not complete, so that it cannot be applied or compared. */
    public static final String INCOMPLETE = "incomplete";

    /** The largest number of hunk lines kept of one patch. */
    static final int MOST_LINES = 3_000_000;

    private static final int MOST_NOTICES = 50;

    private final LineCursor cursor;
    private final List<FileDiff> files = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private int room = MOST_LINES;
    private int outside;

    private UnifiedDiffParser(String text) {
        cursor = new LineCursor(text);
    }

    /** The patch in this text; an empty text changes nothing. */
    public static Patch parse(String text) {
        return text.isEmpty() ? Patch.EMPTY : new UnifiedDiffParser(text).patch();
    }

    private Patch patch() {
        while (!cursor.done() && room > 0) {
            readNext();
        }
        if (!cursor.done()) {
            notice("the patch is longer than " + MOST_LINES + " lines; the rest is not shown");
        }
        if (outside > 0) {
            notice(
                    outside == 1
                            ? "1 line belongs to no file and is left out"
                            : outside + " lines belong to no file and are left out");
        }
        return new Patch(files, notices);
    }

    private void readNext() {
        if (cursor.startsWith("diff --git ")) {
            readFile(false);
        } else if (cursor.startsWith("diff --cc ") || cursor.startsWith("diff --combined ")) {
            readCombined();
        } else if (cursor.startsWith("--- ") && cursor.nextStartsWith("+++ ")) {
            readFile(true);
        } else if (cursor.startsWith("@@ -") && readUnnamed()) {
            notice("a hunk without a file name before it");
        } else {
            outside += cursor.line().isBlank() ? 0 : 1;
            cursor.advance();
        }
    }

    private void notice(String text) {
        if (notices.size() < MOST_NOTICES) {
            notices.add(text);
        }
    }

    private void readFile(boolean bare) {
        add(FileHeader.read(cursor), bare);
    }

    private boolean readUnnamed() {
        int before = cursor.mark();
        add(FileHeader.of(List.of()), true);
        return cursor.mark() != before;
    }

    private void add(FileHeader header, boolean bare) {
        HunkReader reader = new HunkReader(cursor);
        List<Hunk> hunks = new ArrayList<>();
        boolean complete = true;
        while (room > 0) {
            Optional<HunkReader.Read> read = reader.read(bare, room);
            if (read.isEmpty()) {
                break;
            }
            hunks.add(read.get().hunk());
            complete &= read.get().complete();
            room -= read.get().hunk().lines().size() + 1;
        }
        if (hunks.isEmpty() && header.lines().isEmpty()) {
            return;
        }
        List<String> notes = new ArrayList<>(header.notes());
        String path = header.newPath().isEmpty() ? header.oldPath() : header.newPath();
        if (!complete) {
            notes.add(INCOMPLETE);
            notice((path.isEmpty() ? "a file" : path)
                    + ": the recorded diff is incomplete, a hunk is shorter than its header says");
        }
        files.add(file(header, notes, hunks));
    }

    private static FileDiff file(FileHeader header, List<String> notes, List<Hunk> hunks) {
        int added = 0;
        int removed = 0;
        for (Hunk hunk : hunks) {
            for (DiffLine line : hunk.lines()) {
                added += line.kind() == DiffLine.Kind.ADDED ? 1 : 0;
                removed += line.kind() == DiffLine.Kind.REMOVED ? 1 : 0;
            }
        }
        return new FileDiff(
                header.oldPath(),
                header.newPath(),
                header.kind(),
                header.binary(),
                notes,
                header.lines(),
                hunks,
                added,
                removed);
    }

    /** A merge against several parents has no one "before": its lines are kept as they stand, as context. */
    private void readCombined() {
        List<String> header = new ArrayList<>();
        String first = cursor.line();
        String path = PathName.unquote(first.substring(first.indexOf(' ', 5) + 1));
        header.add(first);
        cursor.advance();
        List<Hunk> hunks = new ArrayList<>();
        while (!cursor.done() && !cursor.startsWith("diff --") && room > 0) {
            if (cursor.startsWith("@@@")) {
                hunks.add(combinedHunk());
            } else {
                header.add(cursor.line());
                cursor.advance();
            }
        }
        notice(path + ": a combined diff of a merge, shown as it is");
        files.add(
                new FileDiff(path, path, FileDiff.Kind.MODIFIED, false, List.of("combined diff"), header, hunks, 0, 0));
    }

    private Hunk combinedHunk() {
        String heading = cursor.line();
        cursor.advance();
        List<DiffLine> lines = new ArrayList<>();
        while (!cursor.done() && room > 0 && " +-\\".indexOf(cursor.sign()) >= 0) {
            lines.add(new DiffLine(DiffLine.Kind.CONTEXT, cursor.line(), 0, 0, false));
            cursor.advance();
            room--;
        }
        return new Hunk(0, 0, 0, 0, heading, lines);
    }
}
