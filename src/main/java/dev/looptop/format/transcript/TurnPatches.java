package dev.looptop.format.transcript;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.DiffStat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The patches that the tools of one turn made, in order: as the calls proposed them, corrected by the answers. A call
 * that failed changed nothing. Texts beyond a bound are counted but not kept.
 */
final class TurnPatches {
    private static final int MOST_KEPT = 256 * 1024;

    private List<Made> made = new ArrayList<>();
    private Set<String> files = Set.of();
    private DiffStat changes = DiffStat.ZERO;
    private boolean counted = true;
    private boolean settled;

    private record Made(Utterance.Called call, String patch) {}

    void proposed(Utterance.Called call) {
        if (!call.patch().isEmpty() && call.patch().isInline()) {
            made.add(new Made(call, lines(call.patch().inline())));
            counted = false;
        }
    }

    void answered(Utterance.Called call, Utterance.Returned result) {
        Body better = result.patch();
        int at = indexOf(call);
        if (result.failed()) {
            if (at >= 0) {
                made.remove(at);
                counted = false;
            }
        } else if (!better.isEmpty() && better.isInline()) {
            Made corrected = new Made(call, lines(better.inline()));
            if (at >= 0) {
                made.set(at, corrected);
            } else {
                made.add(corrected);
            }
            counted = false;
        }
    }

    private int indexOf(Utterance.Called call) {
        for (int i = made.size() - 1; i >= 0; i--) {
            if (made.get(i).call() == call) {
                return i;
            }
        }
        return -1;
    }

    private static String lines(String patch) {
        return patch.endsWith("\n") ? patch : patch + '\n';
    }

    /** Nothing will be added or corrected; what is only needed for that is let go. */
    void settled() {
        count();
        made = new ArrayList<>();
        settled = true;
    }

    Set<String> files() {
        count();
        return files;
    }

    DiffStat changes() {
        count();
        return changes;
    }

    private void count() {
        if (counted || settled) {
            return;
        }
        Set<String> paths = new HashSet<>();
        int added = 0;
        int removed = 0;
        for (Made one : made) {
            Patch patch = UnifiedDiffParser.parse(one.patch());
            patch.files().stream().map(FileDiff::path).forEach(paths::add);
            added += patch.added();
            removed += patch.removed();
        }
        files = paths;
        changes = new DiffStat(paths.size(), added, removed);
        counted = true;
    }

    /** The patches as one. */
    Change change() {
        if (made.isEmpty()) {
            return new Change.Unrecorded("no patch was recognised in this turn");
        }
        if (made.size() == 1) {
            return new Change.Own(Body.of(made.get(0).patch()));
        }
        StringBuilder all = new StringBuilder();
        int left = 0;
        for (Made one : made) {
            if (all.length() < MOST_KEPT) {
                all.append(one.patch());
            } else {
                left++;
            }
        }
        if (left > 0) {
            all.append("# ").append(left).append(" more patches of this turn are not kept\n");
        }
        return new Change.Own(Body.of(all.toString()));
    }
}
