package dev.looptop.format.codeloops;

import dev.looptop.json.BodyReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Labels;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Folds what a file says into a summary. */
final class CodeloopsSummary {
    private static final int DETAIL_BYTES = 600;

    private CodeloopsSummary() {}

    /**
     * @param scan everything read; for a summary from head and tail, no iteration of an ended session
     * @param repetition what comparing the iterations' patches gave, or nothing
     * @param changes size of all work so far, where it was looked at
     */
    static SessionSummary of(
            SessionId id,
            FileStamp stamp,
            CodeloopsScan scan,
            Activity.Repetition repetition,
            Optional<DiffStat> changes) {
        Optional<CodeloopsLine.Start> start = scan.start();
        Optional<CodeloopsLine.End> end = scan.end();
        List<CodeloopsLine.Round> rounds = scan.rounds();
        return new SessionSummary(
                id,
                Workplace.of(start.map(CodeloopsLine.Start::directory).orElse("")),
                title(start),
                ending(end, rounds),
                times(start, end, rounds, stamp),
                new Crew(
                        start.isEmpty()
                                ? List.of()
                                : distinct(start.get().actor(), start.get().critic()),
                        start.isEmpty()
                                ? List.of()
                                : distinct(start.get().actorModel(), start.get().criticModel())),
                Effort.NONE
                        .after(end.isPresent() ? end.get().iterations().orElse(scan.roundCount()) : scan.roundCount())
                        .within(start.map(CodeloopsLine.Start::maxIterations).orElse(OptionalInt.empty()))
                        .changing(changes)
                        .sized(Math.max(0, stamp.size())),
                Ties.NONE,
                Labels.NONE,
                activity(scan, stamp, repetition),
                scan.problems());
    }

    static String title(Optional<CodeloopsLine.Start> start) {
        String title = start.map(CodeloopsLine.Start::title).orElse("(no start line)");
        return title.isEmpty() ? "(empty prompt)" : title;
    }

    static Ending ending(Optional<CodeloopsLine.End> end, List<CodeloopsLine.Round> rounds) {
        if (end.isEmpty()) {
            return Ending.NONE;
        }
        boolean said = !end.get().summary().isEmpty();
        Optional<CodeloopsLine.Round> last =
                rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
        String detail = said
                ? shortText(end.get().summary())
                : last.map(round -> shortText(round.feedback())).orElse("");
        return new Ending(
                CodeloopsWords.outcome(end.get().outcome()),
                end.get().outcome(),
                detail,
                end.get().confidence());
    }

    private static String shortText(dev.looptop.model.Body body) {
        try {
            return BodyReader.start(body, DETAIL_BYTES).text();
        } catch (IOException e) {
            return "";
        }
    }

    /** A session without an end counts the last actor's time as its duration, as codeloops' own list does. */
    private static Times times(
            Optional<CodeloopsLine.Start> start,
            Optional<CodeloopsLine.End> end,
            List<CodeloopsLine.Round> rounds,
            FileStamp stamp) {
        OptionalDouble duration = OptionalDouble.empty();
        if (end.isPresent()) {
            duration = end.get().durationSecs();
        } else if (!rounds.isEmpty()) {
            duration = rounds.get(rounds.size() - 1).actorSecs();
        }
        Optional<Instant> endedAt = end.flatMap(CodeloopsLine.End::at);
        Optional<Instant> updated = endedAt.isPresent() ? endedAt : lastSign(start, rounds, stamp);
        return new Times(start.flatMap(CodeloopsLine.Start::at), updated, endedAt, duration);
    }

    private static Optional<Instant> lastSign(
            Optional<CodeloopsLine.Start> start, List<CodeloopsLine.Round> rounds, FileStamp stamp) {
        Stream<Instant> recorded = Stream.concat(
                start.flatMap(CodeloopsLine.Start::at).stream(), rounds.stream().flatMap(r -> r.at().stream()));
        return Stream.concat(recorded, Stream.of(stamp.modifiedAt())).max(Instant::compareTo);
    }

    private static Activity activity(CodeloopsScan scan, FileStamp stamp, Activity.Repetition repetition) {
        Optional<CodeloopsLine.Start> start = scan.start();
        List<CodeloopsLine.Round> rounds = scan.rounds();
        if (scan.end().isPresent()) {
            return Activity.NONE;
        }
        return new Activity(
                lastSign(start, rounds, stamp),
                longestGap(start, rounds),
                "iteration " + (scan.roundCount() + 1),
                true,
                false,
                false,
                repetition,
                Optional.empty());
    }

    private static Duration longestGap(Optional<CodeloopsLine.Start> start, List<CodeloopsLine.Round> rounds) {
        Duration longest = Duration.ZERO;
        Optional<Instant> before = start.flatMap(CodeloopsLine.Start::at);
        for (CodeloopsLine.Round round : rounds) {
            if (before.isPresent() && round.at().isPresent()) {
                Duration gap = Duration.between(before.get(), round.at().get());
                longest = gap.compareTo(longest) > 0 ? gap : longest;
            }
            before = round.at().or(() -> Optional.empty());
        }
        return longest;
    }

    /** Words that are there, each once. */
    static List<String> distinct(String first, String second) {
        if (first.isEmpty() || first.equals(second)) {
            return second.isEmpty() ? List.of() : List.of(second);
        }
        return second.isEmpty() ? List.of(first) : List.of(first, second);
    }
}
