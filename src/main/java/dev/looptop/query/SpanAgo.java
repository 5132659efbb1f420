package dev.looptop.query;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans back from now in the grammar of gptme-sessions (formats/gptme.md, section 3.2): {@code 90s}, {@code 1.5h},
 * {@code 3 weeks}, {@code 2 hours ago}, and a bare number of days. {@code m} is a minute; months and years are unknown.
 */
final class SpanAgo {
    private static final Pattern SPAN = Pattern.compile(
            "(\\d{1,12}(?:\\.\\d{1,12})?)(?:\\s*([a-z]+)(?:\\s+ago)?)?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double LONGEST_SECS = 1e11;

    private SpanAgo() {}

    /** The span that the words mean, at most some thousands of years; empty when they mean none. */
    static Optional<Duration> parse(String words) {
        Matcher found = SPAN.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        OptionalDouble unit = found.group(2) == null ? OptionalDouble.of(86_400) : secs(found.group(2));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        double secs = Double.parseDouble(plainDigits(found.group(1))) * unit.getAsDouble();
        double whole = Math.floor(Math.min(secs, LONGEST_SECS));
        long nanos = secs < LONGEST_SECS ? Math.round((secs - whole) * 1e9) : 0;
        return Optional.of(Duration.ofSeconds((long) whole, nanos));
    }

    private static OptionalDouble secs(String unit) {
        return switch (unit) {
            case "s", "sec", "secs", "second", "seconds" -> OptionalDouble.of(1);
            case "m", "min", "mins", "minute", "minutes" -> OptionalDouble.of(60);
            case "h", "hr", "hrs", "hour", "hours" -> OptionalDouble.of(3_600);
            case "d", "day", "days" -> OptionalDouble.of(86_400);
            case "w", "wk", "wks", "week", "weeks" -> OptionalDouble.of(7 * 86_400);
            default -> OptionalDouble.empty();
        };
    }

    private static String plainDigits(String number) {
        StringBuilder plain = new StringBuilder();
        number.codePoints().forEach(c -> plain.append(c == '.' ? "." : Integer.toString(Character.digit(c, 10))));
        return plain.toString();
    }
}
