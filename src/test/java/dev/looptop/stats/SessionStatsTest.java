package dev.looptop.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionStatsTest {
    private static final OptionalDouble NO_DURATION = OptionalDouble.empty();

    private static SessionRow row(
            String directory, String start, Outcome outcome, int iterations, OptionalDouble secs, String... agents) {
        Ending ending = outcome == Outcome.NONE ? Ending.NONE : new Ending(outcome, outcome.word(), "");
        SessionSummary summary = new SessionSummary(
                new SessionId("codeloops", directory + start, directory),
                Workplace.of(directory),
                "t",
                ending,
                new Times(Optional.of(Instant.parse(start)), Optional.empty(), Optional.empty(), secs),
                new Crew(List.of(agents), agents.length == 0 ? List.of() : List.of("opus")),
                Effort.NONE.after(iterations),
                Ties.NONE,
                Labels.NONE,
                Activity.NONE,
                List.of());
        State state = outcome == Outcome.NONE ? State.RUNNING : State.ENDED;
        return new SessionRow(
                summary, new Judgement(state, outcome, "", Optional.empty(), List.of(), state, Instant.EPOCH));
    }

    private static List<SessionRow> rows() {
        return List.of(
                row("/b/app", "2026-01-01T23:30:00Z", Outcome.SUCCESS, 1, OptionalDouble.of(10), "Claude", "Claude"),
                row("/a/app", "2026-01-02T10:00:00Z", Outcome.SUCCESS, 3, OptionalDouble.of(50), "Claude", "Cursor"),
                row("/x/zoo", "2026-01-02T11:00:00Z", Outcome.FAILED, 2, NO_DURATION),
                row("/x/bee", "2026-01-03T11:00:00Z", Outcome.INTERRUPTED, 0, NO_DURATION),
                row("/x/bee", "2026-01-03T12:00:00Z", Outcome.NONE, 4, NO_DURATION));
    }

    @Test
    void keepsTheDefinitionsOfCodeloops() {
        SessionStats stats = StatsFold.of(rows(), ZoneOffset.UTC);
        assertEquals(new Group("", 5, 2, 0.4, 2.0, OptionalDouble.of(30)), stats.all());
        assertEquals(1, stats.live());
        assertEquals(0.5, stats.firstTryRate());
        assertEquals(0.4, stats.wasteRate());
        assertEquals(2.0, stats.avgIterationsToSuccess());
        assertEquals(OptionalDouble.of(30), stats.avgCycleSecs());
    }

    @Test
    void groupsAreOrderedBySizeThenKey() {
        SessionStats stats = StatsFold.of(rows(), ZoneOffset.UTC);
        assertEquals(
                List.of("app", "bee", "zoo"),
                stats.byProject().stream().map(Group::key).toList());
        assertEquals(
                List.of("success 2", "failed 1", "interrupted 1", "none 1"),
                stats.byOutcome().stream()
                        .map(group -> group.key() + " " + group.total())
                        .toList());
        assertEquals(
                List.of(
                        new Group("Claude", 2, 2, 1.0, 2.0, OptionalDouble.of(30)),
                        new Group("Cursor", 1, 1, 1.0, 3.0, OptionalDouble.of(50))),
                stats.byAgent());
        assertEquals(2, stats.byModel().get(0).total());
        assertEquals(NO_DURATION, stats.byProject().get(1).avgDurationSecs());
    }

    @Test
    void theOrderOfTheListChangesNothing() {
        SessionStats stats = StatsFold.of(rows(), ZoneOffset.UTC);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            List<SessionRow> shuffled = new ArrayList<>(rows());
            Collections.shuffle(shuffled, random);
            assertEquals(stats, StatsFold.of(shuffled, ZoneOffset.UTC));
        }
    }

    @Test
    void daysAreLocal() {
        assertEquals(
                List.of(
                        new Day(LocalDate.of(2026, 1, 1), 1, 1),
                        new Day(LocalDate.of(2026, 1, 2), 2, 1),
                        new Day(LocalDate.of(2026, 1, 3), 2, 0)),
                StatsFold.of(rows(), ZoneOffset.UTC).sessionsOverTime());
        assertEquals(
                List.of(new Day(LocalDate.of(2026, 1, 2), 3, 2), new Day(LocalDate.of(2026, 1, 3), 2, 0)),
                StatsFold.of(rows(), ZoneId.of("Europe/Berlin")).sessionsOverTime());
    }

    @Test
    void rangesHoldTheirFirstValueAndNotTheNextOnes() {
        List<Histogram.Bar> bars = Histogram.ofDurations(List.of(0.0, 9.99, 10.0, 60.0, 14_400.0, 1e9))
                .bars();
        assertEquals(
                List.of(2, 1, 1, 0, 0, 0, 2),
                bars.stream().map(Histogram.Bar::count).toList());
        List<Histogram.Bar> counts =
                Histogram.ofIterations(List.of(0.0, 5.0, 6.0, 10.0, 11.0, 51.0)).bars();
        assertEquals(
                List.of(1, 0, 0, 0, 0, 1, 2, 1, 0, 1),
                counts.stream().map(Histogram.Bar::count).toList());
        assertEquals(2, new Histogram(counts).highest());
    }

    @Test
    void nothingGivesZeros() {
        SessionStats stats = StatsFold.of(List.of(), ZoneOffset.UTC);
        assertEquals(new Group("", 0, 0, 0, 0, NO_DURATION), stats.all());
        assertEquals(0, stats.wasteRate());
        assertEquals(List.of(), stats.byProject());
    }
}
