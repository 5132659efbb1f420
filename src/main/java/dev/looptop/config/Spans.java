package dev.looptop.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as they are written: {@code 30s}, {@code 10m}, {@code 1h}, {@code 2d}; a bare number is minutes. */
public final class Spans {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)?");

    private Spans() {}

    /** The span; empty for anything else and for none at all. */
    public static Optional<Duration> of(String text) {
        Matcher found = SPAN.matcher(text.strip());
        if (!found.matches() || Long.parseLong(found.group(1)) == 0) {
            return Optional.empty();
        }
        long count = Long.parseLong(found.group(1));
        return Optional.of(
                switch (found.group(2) == null ? "m" : found.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "h" -> Duration.ofHours(count);
                    case "d" -> Duration.ofDays(count);
                    default -> Duration.ofMinutes(count);
                });
    }

    /** The span as it is written. */
    public static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0
                ? seconds / 60 + "m"
                : seconds > 0 ? seconds + "s" : span.toMillis() + "ms";
    }
}
