package dev.looptop.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A range of time cut into columns. Days are local days and the last one is today, so that a column is what
 * {@code after:} and {@code before:} of a day let through.
 *
 * @param from the first instant, empty for all time
 * @param before the first instant of the range before, of the same length; empty for all time
 * @param step what one column stands for, in words: hour, day, week, month, year
 * @param buckets the columns, earliest first, without a gap; the first may be cut short
 */
public record TimeWindow(
        TimeRange range,
        ZoneId zone,
        Optional<Instant> from,
        Optional<Instant> before,
        String step,
        List<Bucket> buckets) {
    private static final int HOURS = 24;

    /** Days of one column, with the most days of all that it serves for, and its name. */
    private record Step(int days, int upTo, String name) {}

    private static final List<Step> STEPS = List.of(
            new Step(1, 60, "day"),
            new Step(7, 420, "week"),
            new Step(30, 1830, "month"),
            new Step(365, Integer.MAX_VALUE, "year"));

    public TimeWindow {
        buckets = List.copyOf(buckets);
    }

    /** The range that ends now; {@code earliest} is where all time begins. */
    public static TimeWindow of(TimeRange range, Instant now, ZoneId zone, Instant earliest) {
        if (range == TimeRange.DAY) {
            return hours(now, zone);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate begin = LocalDate.ofInstant(earliest.isBefore(Instant.EPOCH) ? Instant.EPOCH : earliest, zone);
        LocalDate since = begin.isAfter(today) ? today : begin;
        boolean all = range == TimeRange.ALL;
        LocalDate first = all ? since : today.minusDays(range.days() - 1L);
        Step step = step(ChronoUnit.DAYS.between(first, today) + 1);
        Optional<Instant> from = all ? Optional.empty() : Optional.of(start(first, zone));
        Optional<Instant> before = all ? Optional.empty() : Optional.of(start(first.minusDays(range.days()), zone));
        return new TimeWindow(range, zone, from, before, step.name(), days(first, today, step.days(), zone));
    }

    private static Step step(long days) {
        return STEPS.stream().filter(step -> days <= step.upTo()).findFirst().orElseThrow();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static List<Bucket> days(LocalDate first, LocalDate today, int step, ZoneId zone) {
        Deque<Bucket> buckets = new ArrayDeque<>();
        LocalDate end = today.plusDays(1);
        while (end.isAfter(first)) {
            LocalDate begin = end.minusDays(step).isBefore(first) ? first : end.minusDays(step);
            buckets.addFirst(new Bucket(begin.atStartOfDay(), start(begin, zone), start(end, zone)));
            end = begin;
        }
        return List.copyOf(buckets);
    }

    private static TimeWindow hours(Instant now, ZoneId zone) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        Deque<Bucket> buckets = new ArrayDeque<>();
        for (int hour = 1; hour <= HOURS; hour++) {
            Instant from = end.minus(Duration.ofHours(hour));
            buckets.addFirst(new Bucket(LocalDateTime.ofInstant(from, zone), from, from.plus(Duration.ofHours(1))));
        }
        Instant first = buckets.getFirst().from();
        return new TimeWindow(
                TimeRange.DAY,
                zone,
                Optional.of(first),
                Optional.of(first.minus(Duration.ofHours(HOURS))),
                "hour",
                List.copyOf(buckets));
    }

    /** Whether an instant is in the range. It has no end: a clock that runs ahead loses no session. */
    public boolean holds(Instant at) {
        return from.isEmpty() || !at.isBefore(from.get());
    }

    /** Whether an instant is in the range before. */
    boolean isBefore(Instant at) {
        return before.isPresent() && !at.isBefore(before.get()) && !holds(at);
    }

    /** The column that holds an instant, -1 when none does. */
    int bucket(Instant at) {
        int low = 0;
        int high = buckets.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (at.isBefore(buckets.get(middle).from())) {
                high = middle - 1;
            } else if (!at.isBefore(buckets.get(middle).to())) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
