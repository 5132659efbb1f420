package dev.looptop.model;

import java.time.Duration;

/** Spans of time in the words used everywhere: {@code 12s}, {@code 3m}, {@code 2h 05m}, {@code 4d}. */
public final class SpanWords {
    private SpanWords() {}

    /** One span; a negative one is shown as none. */
    public static String of(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "m";
        }
        if (seconds < 48 * 3600) {
            return seconds / 3600 + "h " + two(seconds / 60 % 60) + "m";
        }
        return seconds / 86400 + "d";
    }

    /** One span with its seconds while it is under an hour: {@code 12m 23s}. */
    public static String exact(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60 || seconds >= 3600) {
            return of(span);
        }
        return seconds / 60 + "m " + two(seconds % 60) + "s";
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
