package dev.looptop.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the moments that harnesses write. */
public final class Timestamps {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Timestamps() {}

    /**
     * RFC 3339 with any offset, also with a blank instead of {@code T}; empty when it is nothing of the kind. The
     * years end at 9999, as RFC 3339 has it: spans between later ones do not fit into a number of milliseconds.
     */
    public static Optional<Instant> parse(String text) {
        if (text.length() < 20 || text.length() > 40) {
            return Optional.empty();
        }
        String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        try {
            boolean utc = iso.endsWith("Z");
            Instant at = utc ? Instant.parse(iso) : OffsetDateTime.parse(iso).toInstant();
            return Optional.of(at).filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A local time without zone, {@code YYYY-MM-DDTHH:MM:SS} or with a blank, read in this zone. */
    public static Optional<Instant> local(String text, ZoneId zone) {
        String iso = text.strip().replace(' ', 'T');
        try {
            Instant at = LocalDateTime.parse(iso).atZone(zone).toInstant();
            return Optional.of(at).filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
