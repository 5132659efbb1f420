package dev.looptop.query;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number compared with another: {@code >3}, {@code <=5}, {@code >10m}.
 *
 * @param sign one of {@code < <= > >= =}
 * @param limit a count, or seconds
 */
record Comparison(String sign, double limit) {
    private static final Pattern WORD = Pattern.compile("(<=|>=|<|>|=|:)(.+)");

    /** What a value of a filter's condition means; one that means nothing accepts nothing. */
    static Comparison of(String value) {
        return parse(value).orElse(new Comparison("<", Double.NEGATIVE_INFINITY));
    }

    /** A sign and a number, or a sign and a span with its unit; empty when it is neither. */
    static Optional<Comparison> parse(String value) {
        Matcher found = WORD.matcher(value);
        if (!found.matches()) {
            return Optional.empty();
        }
        String sign = found.group(1).equals(":") ? "=" : found.group(1);
        OptionalDouble limit = number(found.group(2));
        return limit.isEmpty() ? Optional.empty() : Optional.of(new Comparison(sign, limit.getAsDouble()));
    }

    private static OptionalDouble number(String text) {
        try {
            double plain = Double.parseDouble(text);
            boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
            return digits ? OptionalDouble.of(plain) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return SpanAgo.parse(text)
                    .map(span -> OptionalDouble.of(span.toMillis() / 1000.0))
                    .orElse(OptionalDouble.empty());
        }
    }

    boolean accepts(double value) {
        return switch (sign) {
            case "<" -> value < limit;
            case "<=" -> value <= limit;
            case ">" -> value > limit;
            case ">=" -> value >= limit;
            default -> value == limit;
        };
    }
}
