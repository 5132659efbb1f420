package dev.looptop.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words people use for moments: {@code 2025-01-31} (unpadded too), {@code 2025-01-31T10:00}, {@code today},
 * {@code yesterday}, {@code now}, spans back from now ({@code 90s}, {@code 30m}, {@code 2h}, {@code 7d}, {@code 2w}, {@code 2 hours
 * ago}; a bare number is days), and {@code all} for no bound. Days are local days.
 */
public final class DateWords {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private DateWords() {}

    /** The first instant a word means, {@link Instant#MIN} for {@code all}, or empty when it means none. */
    public static Optional<Instant> start(String word, Instant now, ZoneId zone) {
        return moment(word, now, zone, false);
    }

    /**
     * The last instant a word means (for a day its last nanosecond, {@link Instant#MAX} for {@code all}), or empty when it
     * means none.
     */
    public static Optional<Instant> end(String word, Instant now, ZoneId zone) {
        return moment(word, now, zone, true);
    }

    private static Optional<Instant> moment(String word, Instant now, ZoneId zone, boolean last) {
        if (word.isBlank() || word.strip().equalsIgnoreCase("all")) {
            return Optional.of(last ? Instant.MAX : Instant.MIN);
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        if (word.equals("today")) {
            return Optional.of(ofDay(today, zone, last));
        }
        if (word.equals("yesterday")) {
            return Optional.of(ofDay(today.minusDays(1), zone, last));
        }
        if (word.equals("now")) {
            return Optional.of(now);
        }
        try {
            Optional<Duration> ago = SpanAgo.parse(word);
            if (ago.isPresent()) {
                return Optional.of(now.minus(ago.get()));
            }
            Matcher date = DATE.matcher(word);
            if (date.matches()) {
                return Optional.of(ofDay(dayOf(date), zone, last));
            }
            Matcher dateTime = DATE_TIME.matcher(word);
            if (dateTime.matches()) {
                return Optional.of(ofTime(dateTime, zone, last));
            }
            return Optional.of(Instant.parse(word));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static LocalDate dayOf(Matcher found) {
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private static Instant ofDay(LocalDate day, ZoneId zone, boolean last) {
        ZonedDateTime start = day.atStartOfDay(zone);
        return last ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1) : start.toInstant();
    }

    private static Instant ofTime(Matcher found, ZoneId zone, boolean last) {
        int second = found.group(6) == null ? 0 : Integer.parseInt(found.group(6));
        LocalTime time = LocalTime.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)), second);
        Instant start = LocalDateTime.of(dayOf(found), time).atZone(zone).toInstant();
        Duration width = found.group(6) == null ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
        return last ? start.plus(width).minusNanos(1) : start;
    }
}
