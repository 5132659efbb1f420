package dev.looptop.format.codeloops;

import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Effort;
import dev.looptop.model.Labels;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Folds what the database says of a session into a summary. */
final class DatabaseSummary {
    private final DatabaseSession session;
    private final List<DatabaseRound> rounds;
    private final SameSession same;
    private final Optional<Instant> sign;

    /** @param sign the newest sign of life that is not in the rows: a change of them that was seen, a tee file */
    DatabaseSummary(DatabaseSession session, List<DatabaseRound> rounds, SameSession same, Optional<Instant> sign) {
        this.session = session;
        this.rounds = List.copyOf(rounds);
        this.same = same;
        this.sign = sign;
    }

    /** The summary, with what comparing the iterations' patches gave, or nothing. */
    SessionSummary of(SessionId id, Activity.Repetition repetition, Optional<DiffStat> changes) {
        CodeloopsLine.Start start = session.start();
        Optional<CodeloopsLine.End> end = session.end();
        List<CodeloopsLine.Round> told =
                rounds.stream().map(DatabaseRound::round).toList();
        OptionalInt counted = end.map(CodeloopsLine.End::iterations).orElse(OptionalInt.empty());
        int decided = (int) rounds.stream().filter(DatabaseRound::decided).count();
        return new SessionSummary(
                id,
                Workplace.of(start.directory()),
                CodeloopsSummary.title(Optional.of(start)),
                CodeloopsSummary.ending(end, told),
                times(),
                new Crew(
                        CodeloopsSummary.distinct(start.actor(), start.critic()),
                        CodeloopsSummary.distinct(start.actorModel(), start.criticModel())),
                Effort.NONE
                        .after(counted.orElse(decided))
                        .within(start.maxIterations())
                        .changing(changes)
                        .sized(session.bytes()
                                + rounds.stream()
                                        .mapToLong(DatabaseRound::bytes)
                                        .sum()),
                Ties.NONE.covering(same.covers()),
                Labels.NONE,
                activity(repetition),
                problems(id));
    }

    private Times times() {
        Optional<CodeloopsLine.End> end = session.end();
        OptionalDouble duration = OptionalDouble.empty();
        if (end.isPresent()) {
            duration = end.get().durationSecs();
        } else if (!rounds.isEmpty()) {
            duration = rounds.get(rounds.size() - 1).round().actorSecs();
        }
        Optional<Instant> endedAt =
                same.endedAt().filter(at -> end.isPresent()).or(() -> end.flatMap(CodeloopsLine.End::at));
        Optional<Instant> startedAt = same.startedAt().or(() -> session.start().at());
        return new Times(startedAt, endedAt.isPresent() ? endedAt : lastSign(), endedAt, duration);
    }

    private Optional<Instant> lastSign() {
        return Stream.concat(DatabaseTimes.newest(session, rounds).stream(), sign.stream())
                .max(Instant::compareTo);
    }

    private Activity activity(Activity.Repetition repetition) {
        if (session.end().isPresent()) {
            return Activity.NONE;
        }
        return new Activity(lastSign(), longestGap(), busyWith(), true, false, false, repetition, Optional.empty());
    }

    /** The database is silent while an agent works, and says which one it is since rows have phases. */
    private String busyWith() {
        if (rounds.isEmpty() || rounds.get(rounds.size() - 1).decided()) {
            return "iteration " + (rounds.size() + 1);
        }
        DatabaseRound last = rounds.get(rounds.size() - 1);
        String iteration = "iteration " + rounds.size();
        if (last.isCriticAtWork()) {
            return iteration + ", critic";
        }
        return iteration + (last.isActorAtWork() ? ", actor" : ", diff");
    }

    private Duration longestGap() {
        Duration longest = Duration.ZERO;
        Optional<Instant> before = session.start().at();
        for (DatabaseRound round : rounds) {
            if (before.isPresent() && round.stamp().isPresent()) {
                Duration gap = Duration.between(before.get(), round.stamp().get());
                longest = gap.compareTo(longest) > 0 ? gap : longest;
            }
            before = round.stamp();
        }
        return longest;
    }

    private List<Problem> problems(SessionId id) {
        List<Problem> problems = new ArrayList<>();
        if (session.start().at().isEmpty()) {
            problems.add(new Problem(
                    id.path(), "session " + id.name() + " has no start time", "its row has none that can be read"));
        }
        long unstamped =
                rounds.stream().filter(round -> round.stamp().isEmpty()).count();
        if (unstamped > 0) {
            problems.add(new Problem(
                    id.path(), unstamped + (unstamped == 1 ? " iteration has" : " iterations have") + " no time", ""));
        }
        for (int index = 0; index < rounds.size(); index++) {
            if (rounds.get(index).number() != index) {
                String what = "iteration number " + rounds.get(index).number() + " stands where " + index + " was due";
                problems.add(new Problem(id.path(), what, "rows were removed or added by hand"));
                break;
            }
        }
        return problems;
    }
}
