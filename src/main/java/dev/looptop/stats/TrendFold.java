package dev.looptop.stats;

import dev.looptop.model.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A {@link Trend} being counted; for one fold. */
final class TrendFold {
    /** Ten years of days; of a longer time only the newest. */
    private static final int MOST = 3660;

    private final boolean hours;
    private final LocalDate firstDay;
    private final Instant firstHour;
    private final int[] ended;
    private final int[] succeeded;

    TrendFold(TimeWindow window) {
        this.hours = window.range() == TimeRange.DAY;
        Bucket first = window.buckets().get(0);
        Bucket last = window.buckets().get(window.buckets().size() - 1);
        LocalDate end = LocalDate.ofInstant(last.to().minusNanos(1), window.zone());
        long days = Math.min(MOST, ChronoUnit.DAYS.between(first.start().toLocalDate(), end) + 1);
        int lead = Trend.MEAN_OF - 1;
        this.firstDay = end.minusDays(days - 1 + lead);
        this.firstHour = first.from().minus(Duration.ofHours(lead));
        int steps = (hours ? window.buckets().size() : (int) days) + lead;
        this.ended = new int[steps];
        this.succeeded = new int[steps];
    }

    void add(Outcome outcome, Instant at, LocalDate day) {
        long step = hours
                ? Math.floorDiv(Duration.between(firstHour, at).toSeconds(), 3600)
                : day.toEpochDay() - firstDay.toEpochDay();
        if (outcome != Outcome.NONE && step >= 0 && step < ended.length) {
            ended[(int) step]++;
            succeeded[(int) step] += outcome == Outcome.SUCCESS ? 1 : 0;
        }
    }

    Trend trend() {
        return Trend.of(ended, succeeded, hours ? "hour" : "day");
    }
}
