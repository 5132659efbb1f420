package dev.looptop.format.codeloops;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.diff.PatchSum;
import dev.looptop.diff.Relation;
import dev.looptop.diff.Repeats;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Activity;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each iteration changed by itself, from the cumulative diffs that codeloops stores, and which iterations repeat
 * or undo an earlier one. Each stored diff is read once; only the last {@link #KEPT} own patches are kept to compare
 * with, and a diff of more than {@link #LARGEST} bytes is not compared, so that a session of any size stays cheap.
 */
final class PatchHistory {
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int KEPT = 60;
    private static final int MOST_AT_ONCE = 400;
    /** A change of one hunk is compared as a whole. */
    private static final int MANY_HUNKS = 2;

    private static final int ERROR_BYTES = 2048;

    /** {@code back} says that every hunk was there before, or is taken back, though no one iteration had them all. */
    private record Own(
            Optional<DiffStat> stat,
            List<Integer> repeats,
            List<Integer> undoes,
            boolean back,
            String note,
            String error) {
        static final Own UNKNOWN = new Own(Optional.empty(), List.of(), List.of(), false, "", "");
    }

    private final List<Own> done = new ArrayList<>();
    private final List<Patch> recent = new ArrayList<>();
    private Patch last = Patch.EMPTY;
    private boolean lastKnown = true;
    private CodeloopsLine.Round newest;

    /**
     * Takes the iterations that are new since the last call. A last one that was taken before its line feed came may
     * have become something else meanwhile: then everything is compared again.
     */
    void accept(List<CodeloopsLine.Round> rounds) throws IOException {
        int taken = done.size();
        if (taken > rounds.size() || (taken > 0 && !rounds.get(taken - 1).equals(newest))) {
            done.clear();
            recent.clear();
            last = Patch.EMPTY;
            lastKnown = true;
        }
        skip(rounds);
        for (CodeloopsLine.Round round : rounds.subList(done.size(), rounds.size())) {
            done.add(own(round));
            newest = round;
        }
    }

    /** Of a session with very many iterations only the newest ones are compared, so that it opens in time. */
    private void skip(List<CodeloopsLine.Round> rounds) throws IOException {
        int first = rounds.size() - MOST_AT_ONCE;
        if (done.size() >= first) {
            return;
        }
        while (done.size() < first) {
            done.add(Own.UNKNOWN);
        }
        recent.clear();
        BodyReader.Text before = BodyReader.start(rounds.get(first - 1).diff(), LARGEST);
        lastKnown = before.complete();
        last = lastKnown ? UnifiedDiffParser.parse(before.text()) : Patch.EMPTY;
    }

    private Own own(CodeloopsLine.Round round) throws IOException {
        String error = errorOf(round);
        BodyReader.Text text = BodyReader.start(round.diff(), LARGEST);
        if (!text.complete()) {
            lastKnown = false;
            remember(Patch.EMPTY);
            return new Own(Optional.empty(), List.of(), List.of(), false, "the diff is too large to compare", error);
        }
        Patch stored = UnifiedDiffParser.parse(text.text());
        Patch previous = lastKnown ? last : Patch.EMPTY;
        Patch own = PatchSum.between(previous, stored);
        last = stored;
        lastKnown = true;
        remember(own);
        int dropped = done.size() + 1 - recent.size();
        Relation relation = Repeats.relations(recent).get(recent.size() - 1);
        DiffStat stat = new DiffStat(own.files().size(), own.added(), own.removed());
        return new Own(
                Optional.of(stat),
                relation.repeats().stream().map(number -> dropped + number).toList(),
                relation.undoes().stream().map(number -> dropped + number).toList(),
                comesBack(own),
                own.notices().isEmpty() ? "" : own.notices().get(0),
                error);
    }

    private boolean comesBack(Patch own) {
        int hunks = own.files().stream().mapToInt(file -> file.hunks().size()).sum();
        int before =
                HunkMarks.of(Repeats.of(recent), recent.size(), own).marks().size();
        return hunks >= MANY_HUNKS && before == hunks;
    }

    private void remember(Patch own) {
        recent.add(own);
        if (recent.size() > KEPT) {
            recent.remove(0);
        }
    }

    private static String errorOf(CodeloopsLine.Round round) throws IOException {
        if (round.exitCode().orElse(0) != 0 && !round.errors().isEmpty()) {
            return BodyReader.start(round.errors(), ERROR_BYTES).text();
        }
        if (CodeloopsWords.verdict(round.decision()) == Verdict.ERROR) {
            return BodyReader.start(round.feedback(), ERROR_BYTES).text();
        }
        return "";
    }

    Optional<DiffStat> own(int index) {
        return done.get(index).stat();
    }

    List<Integer> repeats(int index) {
        return done.get(index).repeats();
    }

    List<Integer> undoes(int index) {
        return done.get(index).undoes();
    }

    String note(int index) {
        return done.get(index).note();
    }

    /** Size of all work, by the newest stored diff; empty when none was recorded. */
    Optional<DiffStat> soFar() {
        if (done.isEmpty() || !lastKnown) {
            return Optional.empty();
        }
        return Optional.of(new DiffStat(last.files().size(), last.added(), last.removed()));
    }

    /** What repeats at the end of the session. */
    Activity.Repetition repetition() {
        int circling = 0;
        int unchanged = 0;
        int errors = 0;
        for (int index = done.size() - 1; index >= 0 && circles(done.get(index)); index--) {
            circling++;
        }
        for (int index = done.size() - 1; index >= 0 && isUnchanged(done.get(index)); index--) {
            unchanged++;
        }
        String error = done.isEmpty() ? "" : done.get(done.size() - 1).error();
        for (int index = done.size() - 1; index >= 0 && sameError(done.get(index), error); index--) {
            errors++;
        }
        return new Activity.Repetition(0, errors, circling == 0 ? 0 : circling + 1, unchanged, what());
    }

    private static boolean circles(Own own) {
        return !own.repeats().isEmpty() || !own.undoes().isEmpty() || own.back();
    }

    private static boolean isUnchanged(Own own) {
        return own.stat().filter(stat -> stat.files() == 0).isPresent();
    }

    private static boolean sameError(Own own, String error) {
        return !error.isEmpty() && own.error().equals(error);
    }

    private String what() {
        if (done.isEmpty() || !circles(done.get(done.size() - 1))) {
            return "";
        }
        Own own = done.get(done.size() - 1);
        if (own.repeats().isEmpty() && own.undoes().isEmpty()) {
            return "every hunk was there before";
        }
        return own.repeats().isEmpty()
                ? "undoes iteration " + own.undoes().get(0)
                : "as in iteration " + own.repeats().get(0);
    }
}
