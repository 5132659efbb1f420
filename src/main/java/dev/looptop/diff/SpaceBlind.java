package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/** A patch without its changes of white space alone. */
public final class SpaceBlind {
    private static final String ONLY_SPACE = "only white space changed";

    private SpaceBlind() {}

    /**
     * The patch with pairs of lines that differ in nothing but white space as unchanged lines, in their form after the
     * change. Hunks keep their places even where nothing is left of them; a file of which nothing is left says so in a
     * note. No longer a patch that applies.
     */
    public static Patch of(Patch patch) {
        return new Patch(patch.files().stream().map(SpaceBlind::file).toList(), patch.notices());
    }

    private static FileDiff file(FileDiff file) {
        List<Hunk> hunks = file.hunks().stream().map(SpaceBlind::hunk).toList();
        boolean nothing = !hunks.isEmpty() && hunks.stream().noneMatch(Hunk::changes);
        List<String> notes = new ArrayList<>(file.notes());
        if (nothing) {
            notes.add(ONLY_SPACE);
        }
        return new FileDiff(
                file.oldPath(),
                file.newPath(),
                file.kind(),
                file.binary(),
                notes,
                file.header(),
                hunks,
                count(hunks, DiffLine.Kind.ADDED),
                count(hunks, DiffLine.Kind.REMOVED));
    }

    private static int count(List<Hunk> hunks, DiffLine.Kind kind) {
        return (int) hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    private static Hunk hunk(Hunk hunk) {
        List<DiffLine> lines = hunk.lines();
        List<DiffLine> out = new ArrayList<>(lines.size());
        int at = 0;
        while (at < lines.size()) {
            int removed = end(lines, at, DiffLine.Kind.REMOVED);
            int added = end(lines, removed, DiffLine.Kind.ADDED);
            if (added == at) {
                out.add(lines.get(at++));
                continue;
            }
            run(lines.subList(at, removed), lines.subList(removed, added), out);
            at = added;
        }
        return new Hunk(hunk.oldStart(), hunk.oldCount(), hunk.newStart(), hunk.newCount(), hunk.section(), out);
    }

    private static int end(List<DiffLine> lines, int from, DiffLine.Kind kind) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == kind) {
            at++;
        }
        return at;
    }

    private static void run(List<DiffLine> removed, List<DiffLine> added, List<DiffLine> out) {
        EditScript script = EditScript.between(solid(removed), solid(added));
        int old = 0;
        int now = 0;
        while (old < removed.size() || now < added.size()) {
            if (old < removed.size() && script.isRemoved(old)) {
                out.add(removed.get(old++));
            } else if (now < added.size() && script.isAdded(now)) {
                out.add(added.get(now++));
            } else {
                out.add(unchanged(removed.get(old++), added.get(now++)));
            }
        }
    }

    private static DiffLine unchanged(DiffLine removed, DiffLine added) {
        return new DiffLine(
                DiffLine.Kind.CONTEXT, added.text(), removed.oldNumber(), added.newNumber(), added.endsFile());
    }

    private static List<String> solid(List<DiffLine> lines) {
        return lines.stream().map(line -> solid(line.text())).toList();
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder(text.length());
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(solid::appendCodePoint);
        return solid.toString();
    }
}
