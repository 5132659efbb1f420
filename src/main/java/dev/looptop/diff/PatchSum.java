package dev.looptop.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one cumulative patch adds to the one before it, both taken against the same base (codeloops' recorded diffs). */
public final class PatchSum {
    private final Map<String, FileDiff> previous;
    private final Map<String, FileDiff> current;
    private final List<FileDiff> files = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private PatchSum(Patch previous, Patch current) {
        this.previous = byBase(previous);
        this.current = byBase(current);
    }

    /**
     * The change between the states that two cumulative patches describe. Files that both change alike drop out. A file
     * that only the first one has was committed by the agent (its change then is not part of this) or taken back (the
     * reverse is); a notice says which. Where the base itself moved, the second patch's change stands as it is.
     */
    public static Patch between(Patch previous, Patch current) {
        PatchSum sum = new PatchSum(previous, current);
        sum.compareFiles();
        sum.compareVanished(current);
        List<String> notices = new ArrayList<>(current.notices());
        notices.addAll(sum.notices);
        return new Patch(sum.files, notices);
    }

    /** Files by their name in the base; a file that takes the place of a deleted one stands beside it. */
    private static Map<String, FileDiff> byBase(Patch patch) {
        Set<String> deleted = new HashSet<>();
        for (FileDiff file : patch.files()) {
            if (file.newPath().isEmpty()) {
                deleted.add(file.oldPath());
            }
        }
        Map<String, FileDiff> files = new LinkedHashMap<>();
        for (FileDiff file : patch.files()) {
            boolean copied = file.kind() == FileDiff.Kind.COPIED;
            boolean inBase = !file.oldPath().isEmpty() && !copied;
            boolean replaces = !inBase && deleted.contains(file.newPath());
            files.put(inBase ? file.oldPath() : replaces ? "+" + file.newPath() : file.newPath(), file);
        }
        return files;
    }

    private void compareFiles() {
        current.forEach((name, now) -> {
            FileDiff then = previous.get(name);
            if (then == null) {
                files.add(now);
            } else if (!then.equals(now)) {
                compare(then, now);
            }
        });
    }

    private void compare(FileDiff then, FileDiff now) {
        FileHeader before = FileHeader.of(then.header());
        FileHeader after = FileHeader.of(now.header());
        if (isIncomplete(then) || isIncomplete(now)) {
            keep(now, "its recorded diff is incomplete; shown against the base");
        } else if (baseMoved(before, after) || !BaseView.agree(new BaseView(then), new BaseView(now))) {
            boolean exact = !before.newBlob().isEmpty() && sameBlob(before.newBlob(), after.oldBlob());
            keep(now, exact ? "" : "committed by the agent in between; shown against that commit");
        } else if (then.binary() || now.binary()) {
            compareBinary(then, before, now, after);
        } else {
            step(then, before, now, after).ifPresent(files::add);
        }
    }

    private void keep(FileDiff file, String notice) {
        files.add(file);
        if (!notice.isEmpty()) {
            notices.add(file.path() + ": " + notice);
        }
    }

    private static boolean isIncomplete(FileDiff file) {
        return file.notes().contains(UnifiedDiffParser.INCOMPLETE);
    }

    private static boolean baseMoved(FileHeader before, FileHeader after) {
        return !before.oldBlob().isEmpty()
                && !after.oldBlob().isEmpty()
                && !sameBlob(before.oldBlob(), after.oldBlob());
    }

    /** Hashes may be cut to different lengths. */
    private static boolean sameBlob(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    private void compareBinary(FileDiff then, FileHeader before, FileDiff now, FileHeader after) {
        boolean sameContent = sameBlob(before.newBlob(), after.newBlob());
        if (sameContent && before.newMode().equals(after.newMode())) {
            return;
        }
        files.add(file(Reverse.after(then, before), Reverse.after(now, after), !sameContent, List.of()));
    }

    /** The change from the state after one patch to the state after the other; empty when there is none. */
    private static Optional<FileDiff> step(FileDiff then, FileHeader before, FileDiff now, FileHeader after) {
        BaseView one = new BaseView(then);
        BaseView other = new BaseView(now);
        List<Hunk> hunks = new ArrayList<>();
        for (BaseView.Region region : BaseView.union(one, other)) {
            hunks.addAll(LineDiff.hunks(
                    one.after(region, other),
                    region.from() + one.shiftBefore(region.from()) + 1,
                    other.after(region, one),
                    region.from() + other.shiftBefore(region.from()) + 1));
        }
        PatchHeader.Side from = Reverse.after(then, before);
        PatchHeader.Side to = Reverse.after(now, after);
        boolean modeChange =
                !from.mode().isEmpty() && !to.mode().isEmpty() && !from.mode().equals(to.mode());
        boolean same = hunks.isEmpty() && from.path().equals(to.path()) && !modeChange;
        return same ? Optional.empty() : Optional.of(file(from, to, false, hunks));
    }

    private static FileDiff file(PatchHeader.Side from, PatchHeader.Side to, boolean binary, List<Hunk> hunks) {
        List<String> header = PatchHeader.lines(from, to, binary, !hunks.isEmpty());
        int added = 0;
        int removed = 0;
        for (Hunk hunk : hunks) {
            for (DiffLine line : hunk.lines()) {
                added += line.kind() == DiffLine.Kind.ADDED ? 1 : 0;
                removed += line.kind() == DiffLine.Kind.REMOVED ? 1 : 0;
            }
        }
        FileHeader facts = FileHeader.of(header);
        return new FileDiff(from.path(), to.path(), facts.kind(), binary, facts.notes(), header, hunks, added, removed);
    }

    private void compareVanished(Patch now) {
        boolean committed = !previous.isEmpty() && (now.files().isEmpty() || someBaseMoved());
        previous.forEach((name, then) -> {
            if (current.containsKey(name)) {
                return;
            }
            String gone = then.path() + " is no longer in the recorded diff: ";
            if (committed) {
                notices.add(gone + "committed by the agent");
            } else {
                notices.add(gone + "undone or committed");
                files.add(Reverse.of(then));
            }
        });
    }

    private boolean someBaseMoved() {
        return current.entrySet().stream().anyMatch(entry -> {
            FileDiff then = previous.get(entry.getKey());
            return then != null
                    && baseMoved(
                            FileHeader.of(then.header()),
                            FileHeader.of(entry.getValue().header()));
        });
    }
}
