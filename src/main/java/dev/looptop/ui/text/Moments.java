package dev.looptop.ui.text;

import dev.looptop.model.SpanWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments in words, for a person in a zone at a time. */
public record Moments(Instant now, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** How long ago in at most three cells: {@code 12s}, {@code 9m}, {@code 2h}, {@code 4d}, {@code 8w}, {@code 2y}. */
    public String age(Instant at) {
        return shortSpan(Duration.between(at, now));
    }

    /** A span in at most three cells; a negative one is none. */
    public static String shortSpan(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 3600) {
            return SpanWords.of(span);
        }
        long days = seconds / 86_400;
        if (days == 0) {
            return seconds / 3600 + "h";
        }
        if (days < 100) {
            return days + "d";
        }
        return days < 700 ? days / 7 + "w" : days / 365 + "y";
    }

    /** The time of day, or the day when it is not today: {@code 02:14}, {@code 19 Nov}, {@code 2024}. */
    public String clock(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return MINUTE.format(at.atZone(zone));
        }
        return day.getYear() == today.getYear() ? DAY.format(day) : Integer.toString(day.getYear());
    }

    /** The time of day with minutes. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** The time of day with seconds. */
    public String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** Day and time. */
    public String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    /** Time since a start, {@code +12:05} or {@code +2:12:05}; blank when either is unknown. */
    public static String sinceStart(Optional<Instant> start, Optional<Instant> at) {
        if (start.isEmpty() || at.isEmpty()) {
            return "";
        }
        long seconds = Math.max(0, Duration.between(start.get(), at.get()).toSeconds());
        String rest = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return "+" + (seconds >= 3600 ? seconds / 3600 + ":" : "") + rest;
    }
}
