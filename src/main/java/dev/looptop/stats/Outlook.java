package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the statistics say of some sessions in a range of time. A session is where it started, or where that is
 * unknown, where it last gave a sign; one without either is only part of all time.
 *
 * @param window the range and its columns
 * @param all the sums of the range
 * @param before those of the range before; empty when no session was in it
 * @param columns the sums of each column of the window
 * @param outcomes most first
 * @param live how many have not ended
 * @param heat when they began
 * @param trend how the success rate went
 * @param groups by what they have in common, most first
 * @param iterations spread of the counts of iterations
 * @param durations spread of the durations of those that have one
 * @param stops why those that ended stopped, most first
 * @param waits what waits for a person now
 */
public record Outlook(
        TimeWindow window,
        Figures all,
        Optional<Figures> before,
        List<Figures> columns,
        List<OutcomeCount> outcomes,
        int live,
        HeatMap heat,
        Trend trend,
        Map<Facet, List<GroupRow>> groups,
        Histogram iterations,
        Histogram durations,
        List<StopCount> stops,
        Waits waits) {
    public Outlook {
        columns = List.copyOf(columns);
        outcomes = List.copyOf(outcomes);
        groups = Map.copyOf(groups);
        stops = List.copyOf(stops);
    }

    /** How many ended so. */
    public record OutcomeCount(Outcome outcome, int count) {}

    /** How many stopped so. */
    public record StopCount(StopKind kind, int count) {}

    /**
     * What is known of waiting for a person without reading sessions whole: what waits now, and ends that a gate
     * brought. How long gates that were answered had waited is not among what a list knows.
     *
     * @param since when each was asked that waits now; those without a moment are left out
     * @param waiting how many wait now
     * @param rejected how many a person ended at a gate
     * @param unanswered how many ended because nobody answered
     */
    public record Waits(List<Instant> since, int waiting, int rejected, int unanswered) {
        public Waits {
            since = List.copyOf(since);
        }
    }

    /** The moment that puts a session into a range: the one that {@code after:} and {@code before:} go by. */
    static Optional<Instant> began(SessionRow row) {
        return row.summary().countedAt().or(() -> row.summary().times().updatedAt());
    }

    /** The groups of one sort. */
    public List<GroupRow> by(Facet facet) {
        return groups.getOrDefault(facet, List.of());
    }
}
