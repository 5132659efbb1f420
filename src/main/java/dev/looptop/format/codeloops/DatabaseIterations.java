package dev.looptop.format.codeloops;

import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The iterations of a session in the database, the one under way with the part that it is at. */
final class DatabaseIterations {
    private final DatabaseSession session;
    private final List<DatabaseRound> rows;
    private final List<DatabaseTimes> times;
    private final PatchHistory patches;
    private final TeeFiles tee;
    private final int compared;

    /** All of a session's rows; {@code patches} goes on from where it was and may block on the database. */
    DatabaseIterations(DatabaseSession session, List<DatabaseRound> rows, PatchHistory patches, TeeFiles tee)
            throws IOException {
        this.session = session;
        this.rows = rows;
        this.times = DatabaseTimes.of(session, rows);
        this.patches = patches;
        this.tee = tee;
        List<CodeloopsLine.Round> diffs = diffs();
        this.compared = diffs.size();
        patches.accept(diffs);
    }

    /** The rows up to the last one of which a diff was taken; one between them without a diff changed nothing. */
    private List<CodeloopsLine.Round> diffs() {
        List<CodeloopsLine.Round> diffs = new ArrayList<>();
        Body last = Body.NONE;
        int captured = 0;
        for (DatabaseRound row : rows) {
            last = row.captured() ? row.round().diff() : last;
            diffs.add(row.round().withDiff(last));
            captured = row.captured() ? diffs.size() : captured;
        }
        return diffs.subList(0, captured);
    }

    List<Iteration> all() {
        List<Iteration> all = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            all.add(iteration(index));
        }
        boolean recorded = rows.isEmpty() || rows.get(rows.size() - 1).decided();
        Optional<Instant> from = rows.isEmpty()
                ? session.start().at()
                : times.get(rows.size() - 1).endedAt();
        Optional<CodeloopsLine.End> end = session.end();
        if (end.isEmpty() && recorded && mayGoOn()) {
            all.add(OpenIteration.of(rows.size() + 1, from));
        } else if (end.isPresent() && OpenIteration.isCounted(end.get(), rows.size())) {
            all.add(OpenIteration.failed(rows.size() + 1, from, end.get()));
        }
        return all;
    }

    private boolean mayGoOn() {
        List<CodeloopsLine.Round> rounds =
                rows.stream().map(DatabaseRound::round).toList();
        return OpenIteration.mayGoOn(rounds, session.start().maxIterations());
    }

    private Iteration iteration(int index) {
        DatabaseRound row = rows.get(index);
        CodeloopsLine.Round round = row.round();
        DatabaseTimes at = times.get(index);
        OptionalDouble whole = OpenIteration.seconds(at.startedAt(), at.endedAt());
        boolean known = index < compared;
        boolean failed = !row.decided() && isLast(index) && hasFailed();
        String note = note(index);
        return new Iteration(
                index + 1,
                "",
                new Period(
                        at.startedAt(),
                        at.endedAt(),
                        whole.isPresent() || isRunning(index) ? whole : round.actorSecs()),
                new Critique(
                        row.decided()
                                ? CodeloopsWords.verdict(round.decision())
                                : failed ? Verdict.ERROR : Verdict.NONE,
                        round.decision(),
                        failed && round.feedback().isEmpty()
                                ? session.end().map(CodeloopsLine.End::summary).orElse(Body.NONE)
                                : round.feedback()),
                new ActorOutput(
                        said(row, round.output(), "actor.stdout"),
                        said(row, round.errors(), "actor.stderr"),
                        round.exitCode()),
                new Work(
                        known ? patches.own(index) : Optional.<DiffStat>empty(),
                        change(row),
                        known ? patches.repeats(index) : List.of(),
                        known ? patches.undoes(index) : List.of()),
                steps(index),
                List.of(),
                note.isEmpty() && known ? patches.note(index) : note);
    }

    private boolean isLast(int index) {
        return index + 1 == rows.size();
    }

    private boolean isRunning(int index) {
        return !rows.get(index).decided() && isLast(index) && session.end().isEmpty();
    }

    private boolean hasFailed() {
        return session.end().filter(end -> end.outcome().equals("failed")).isPresent();
    }

    private String note(int index) {
        if (rows.get(index).decided() || isRunning(index)) {
            return "";
        }
        return isLast(index) && hasFailed() ? "failed before the critic decided" : "the critic never decided";
    }

    /** What an agent said: what was recorded, and until then what its tee file holds. */
    private Body said(DatabaseRound row, Body recorded, String kind) {
        return recorded.isEmpty() && !row.decided() ? tee.text(row.number(), kind) : recorded;
    }

    private static Change change(DatabaseRound row) {
        if (!row.captured()) {
            return new Change.Unrecorded("codeloops records the diff when the actor is done");
        }
        return row.round().diff().isEmpty()
                ? new Change.Unrecorded("codeloops recorded no diff for this iteration")
                : new Change.SoFar(row.round().diff());
    }

    private List<Step> steps(int index) {
        DatabaseRound row = rows.get(index);
        CodeloopsLine.Round round = row.round();
        Optional<Instant> from = times.get(index).startedAt();
        OptionalDouble secs = round.actorSecs();
        Optional<Instant> done = from.filter(at -> secs.isPresent() && Math.abs(secs.getAsDouble()) < 1e9)
                .map(at -> at.plusMillis((long) (secs.getAsDouble() * 1000)));
        String exit = round.exitCode().isPresent() ? "exit " + round.exitCode().getAsInt() : "";
        String open = isRunning(index) ? "running" : "never ended";
        String status = row.isActorAtWork() ? open : exit;
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "actor", Step.Kind.ACTOR, status, from, done, secs, said(row, round.output(), "actor.stdout")));
        if (row.decided() || row.isCriticAtWork()) {
            Optional<Instant> end = times.get(index).endedAt();
            Body printed = tee.text(row.number(), "critic.stdout");
            steps.add(new Step(
                    "critic",
                    Step.Kind.CRITIC,
                    row.decided() ? round.decision() : open,
                    done,
                    end,
                    OpenIteration.seconds(done, end),
                    printed.isEmpty() ? round.feedback() : printed));
        }
        return steps;
    }
}
