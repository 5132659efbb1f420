package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How printed output says times, spans and counts. */
final class Words {
    private Words() {}

    /** Local date and time to the minute, {@code -} when unknown. */
    static String minute(Optional<Instant> at, ZoneId zone) {
        return at.map(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone)::format)
                .orElse("-");
    }

    /** Local date and time to the second, {@code -} when unknown. */
    static String second(Optional<Instant> at, ZoneId zone) {
        return at.map(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone)::format)
                .orElse("-");
    }

    /** A span with its seconds: {@code 28s}, {@code 2m 05s}, {@code 1h 02m}; {@code -} when unknown. */
    static String span(OptionalDouble seconds) {
        if (seconds.isEmpty()) {
            return "-";
        }
        double exact = seconds.getAsDouble();
        if (exact < 60) {
            return String.format(Locale.ROOT, "%.0fs", exact);
        }
        long whole = (long) exact;
        return whole < 3600
                ? String.format(Locale.ROOT, "%dm %02ds", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%dh %02dm", whole / 3600, whole / 60 % 60);
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
