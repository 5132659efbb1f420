package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How printed output says times, spans and counts. */
final class Words {
    private Words() {}

    /** Local date and time to the minute, {@code -} when unknown. */
    static String minute(Optional<Instant> at, ZoneId zone) {
        return at.map(moment -> minute(moment.atZone(zone)).toString()).orElse("-");
    }

    /** Local date and time to the second, {@code -} when unknown. */
    static String second(Optional<Instant> at, ZoneId zone) {
        if (at.isEmpty()) {
            return "-";
        }
        ZonedDateTime local = at.get().atZone(zone);
        StringBuilder text = minute(local).append(':');
        return two(text, local.getSecond()).toString();
    }

    /** Put together by hand: a formatter for each of 10,000 rows takes longer than reading their files. */
    private static StringBuilder minute(ZonedDateTime local) {
        StringBuilder text = new StringBuilder(19);
        int year = local.getYear();
        if (year < 0 || year > 9999) {
            text.append(year);
        } else {
            two(two(text, year / 100), year % 100);
        }
        two(text.append('-'), local.getMonthValue());
        two(text.append('-'), local.getDayOfMonth());
        two(text.append(' '), local.getHour());
        return two(text.append(':'), local.getMinute());
    }

    private static StringBuilder two(StringBuilder text, long number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }

    /** A span with its seconds: {@code 28s}, {@code 2m 05s}, {@code 1h 02m}; {@code -} when unknown. */
    static String span(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "-";
        }
        double exact = seconds.getAsDouble();
        if (exact < 60) {
            return exact < 0 ? String.format(Locale.ROOT, "%.0fs", exact) : (long) Math.floor(exact + 0.5) + "s";
        }
        long whole = (long) exact;
        boolean hours = whole >= 3600;
        StringBuilder text =
                new StringBuilder(8).append(hours ? whole / 3600 : whole / 60).append(hours ? "h " : "m ");
        return two(text, hours ? whole / 60 % 60 : whole % 60)
                .append(hours ? 'm' : 's')
                .toString();
    }

    /**
     * A share of 0 to 1 as a percentage with this many decimals. Halves go to the even digit by the exact value, as
     * Python formats them, so that figures agree with those of gptme-sessions.
     */
    static String percent(double share, int decimals) {
        return new BigDecimal(share * 100).setScale(decimals, RoundingMode.HALF_EVEN) + "%";
    }

    /** {@code 3} or {@code 3/10}. */
    static String iterations(SessionRow row) {
        String done = Integer.toString(row.summary().iterations());
        return row.summary().maxIterations().isEmpty()
                ? done
                : done + "/" + row.summary().maxIterations().getAsInt();
    }

    /** The harness's own word for the end, else the state. */
    static String outcome(SessionRow row) {
        String word = row.summary().ending().word();
        if (!word.isEmpty()) {
            return word;
        }
        return row.judgement().state().live() ? "-" : row.judgement().outcome().word();
    }
}
