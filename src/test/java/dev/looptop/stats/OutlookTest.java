package dev.looptop.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.SampleSessions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class OutlookTest {
    /** Saturday 21 November 2026, 22:14 UTC. */
    private static final Instant NOW = SampleSessions.NOW;

    private static final ZoneId UTC = ZoneOffset.UTC;

    /** Began 20 minutes before it gave its last sign; ended ones took 20 minutes. */
    private static SessionRow row(String project, int iterations, Duration ago, Outcome outcome) {
        State state = outcome == Outcome.NONE ? State.WAITING : State.ENDED;
        return SampleSessions.row(project.hashCode(), "codeloops", project, "t", iterations, 0, ago, state, outcome);
    }

    private static Outlook outlook(TimeRange range, SessionRow... rows) {
        return OutlookFold.of(List.of(rows), range, NOW, UTC);
    }

    @Test
    void aRangeAndTheOneBeforeAreToldApart() {
        Outlook week = outlook(
                TimeRange.WEEK,
                row("api", 1, Duration.ofHours(1), Outcome.SUCCESS),
                row("api", 4, Duration.ofDays(2), Outcome.FAILED),
                row("web", 1, Duration.ofDays(3), Outcome.NONE),
                row("web", 2, Duration.ofDays(8), Outcome.SUCCESS),
                row("web", 2, Duration.ofDays(20), Outcome.SUCCESS));
        assertEquals(3, week.all().total());
        assertEquals(2, week.all().ended());
        assertEquals(OptionalDouble.of(0.5), week.all().successRate());
        assertEquals(OptionalDouble.of(2), week.all().avgIterations());
        assertEquals(OptionalDouble.of(1200), week.all().avgCycleSecs());
        assertEquals(OptionalDouble.of(1), week.all().firstTryRate());
        assertEquals(OptionalDouble.of(0.5), week.all().wasteRate());
        assertEquals(OptionalDouble.empty(), week.all().cost());
        assertEquals(3, week.all().unpriced());
        assertEquals(Optional.of(1), week.before().map(Figures::total));
        assertEquals(List.of(0, 0, 0, 1, 1, 0, 1), totals(week));
        assertEquals(1, week.waits().waiting());
        assertEquals(List.of(NOW.minus(Duration.ofDays(3))), week.waits().since());
        assertEquals(1, week.live());
    }

    private static List<Integer> totals(Outlook outlook) {
        return outlook.columns().stream().map(Figures::total).toList();
    }

    @Test
    void groupsHaveTheirTrend() {
        Outlook day = outlook(
                TimeRange.DAY,
                row("api", 1, Duration.ofMinutes(1), Outcome.SUCCESS),
                row("api", 3, Duration.ofHours(22), Outcome.FAILED),
                row("web", 1, Duration.ofHours(4), Outcome.SUCCESS));
        GroupRow api = day.by(Facet.PROJECT).get(0);
        assertEquals("api", api.key());
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 1), api.trend());
        assertEquals(
                Optional.of(NOW.minus(Duration.ofMinutes(1))), api.figures().last());
        assertEquals(List.of(), day.by(Facet.MODEL));
        assertEquals(24, day.columns().size());
    }

    @Test
    void heatIsByLocalHour() {
        Outlook all = outlook(TimeRange.ALL, row("api", 1, Duration.ofMinutes(4), Outcome.SUCCESS));
        assertEquals(1, all.heat().at(DayOfWeek.SATURDAY, 21));
        assertEquals(4, all.heat().heat(DayOfWeek.SATURDAY, 21));
        Outlook tokyo = OutlookFold.of(
                List.of(row("api", 1, Duration.ofMinutes(4), Outcome.SUCCESS)),
                TimeRange.ALL,
                NOW,
                ZoneId.of("Asia/Tokyo"));
        assertEquals(1, tokyo.heat().at(DayOfWeek.SUNDAY, 6));
        assertEquals(1, tokyo.heat().of(DayOfWeek.SUNDAY));
    }

    @Test
    void theTrendIsAMeanOverSevenDaysThatLooksBackBeyondTheRange() {
        Outlook week = outlook(
                TimeRange.WEEK,
                row("api", 1, Duration.ofDays(9), Outcome.FAILED),
                row("api", 1, Duration.ofHours(5), Outcome.SUCCESS));
        List<OptionalDouble> points = week.trend().points();
        assertEquals(7, points.size());
        assertEquals(OptionalDouble.of(0), points.get(0), "the failure nine days ago is in the seven days up to it");
        assertEquals(OptionalDouble.of(0), points.get(3));
        assertEquals(OptionalDouble.empty(), points.get(4));
        assertEquals(OptionalDouble.of(1), points.get(6));
        assertEquals(OptionalDouble.of(1), week.trend().newest());
    }

    @Test
    void reasonsAreKindsWithoutTheirNumbers() {
        Outlook all = outlook(
                TimeRange.ALL,
                row("api", 3, Duration.ofDays(1), Outcome.SUCCESS),
                row("web", 8, Duration.ofDays(1), Outcome.MAX_ITERATIONS));
        assertEquals(
                List.of("critic approved in iteration n", "hit the limit of n iterations"),
                all.stops().stream().map(stop -> stop.kind().words()).toList());
    }

    @Test
    void nothingIsUnknownAndNotZero() {
        Outlook none = outlook(TimeRange.MONTH);
        assertEquals(OptionalDouble.empty(), none.all().successRate());
        assertEquals(OptionalDouble.empty(), none.all().avgSecs());
        assertEquals(Optional.empty(), none.before());
        assertEquals(OptionalDouble.empty(), none.trend().newest());
        assertEquals(0, none.heat().highest());
    }

    /** Over every range, sums of the parts are the whole, and columns hold what they say. */
    @Test
    void partsAddUp() {
        List<SessionRow> rows = SampleSessions.rows();
        for (TimeRange range : TimeRange.values()) {
            for (ZoneId zone : List.of(UTC, ZoneId.of("Europe/Berlin"), ZoneId.of("Pacific/Auckland"))) {
                Outlook outlook = OutlookFold.of(rows, range, NOW, zone);
                int total = outlook.all().total();
                assertEquals(total, totals(outlook).stream().mapToInt(n -> n).sum(), range + " " + zone);
                assertEquals(
                        total, outlook.heat().cells().stream().mapToInt(n -> n).sum());
                assertEquals(
                        total,
                        outlook.outcomes().stream()
                                .mapToInt(Outlook.OutcomeCount::count)
                                .sum());
                assertEquals(
                        total,
                        outlook.iterations().bars().stream()
                                .mapToInt(Histogram.Bar::count)
                                .sum());
                assertEquals(
                        outlook.all().ended(),
                        outlook.stops().stream()
                                .mapToInt(Outlook.StopCount::count)
                                .sum());
                assertEquals(
                        total,
                        outlook.by(Facet.PROJECT).stream()
                                .mapToInt(row -> row.figures().total())
                                .sum());
                outlook.by(Facet.SOURCE)
                        .forEach(row -> assertEquals(
                                row.figures().total(),
                                row.trend().stream().mapToInt(n -> n).sum()));
            }
        }
        assertEquals(
                rows.size(), OutlookFold.of(rows, TimeRange.ALL, NOW, UTC).all().total());
    }

    /** Columns follow each other without a gap, over changes of the clock too, and find what is in them. */
    @Test
    void columnsHaveNoGap() {
        Instant october = Instant.parse("2026-10-25T12:00:00Z");
        for (TimeRange range : TimeRange.values()) {
            TimeWindow window =
                    TimeWindow.of(range, october, ZoneId.of("Europe/Berlin"), Instant.parse("2019-03-01T05:00:00Z"));
            List<Bucket> buckets = window.buckets();
            List<Instant> starts = new ArrayList<>();
            for (int at = 0; at < buckets.size(); at++) {
                assertEquals(at, window.bucket(buckets.get(at).from()));
                assertEquals(at, window.bucket(buckets.get(at).to().minusNanos(1)));
                assertTrue(
                        at == 0
                                || buckets.get(at - 1)
                                        .to()
                                        .equals(buckets.get(at).from()),
                        range + " " + at);
                starts.add(buckets.get(at).from());
            }
            assertTrue(starts.size() <= 61, range + " has " + starts.size() + " columns");
            assertEquals(buckets.size() - 1, window.bucket(october), "now is in the last one");
            window.from().ifPresent(from -> assertEquals(starts.get(0), from));
            assertEquals(-1, window.bucket(buckets.get(0).from().minusNanos(1)));
        }
    }
}
