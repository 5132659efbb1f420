package dev.looptop.format.superqode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * superqode's moments: local time without a zone (formats/superqode.md, section 3). Read as leniently as Python 3.11
 * reads them, but for week dates and the forms without hyphens.
 */
final class LocalMoment {
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d)(:\\d\\d(:\\d\\d([.,]\\d+)?)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?");

    private LocalMoment() {}

    /** The moment as the clock on the wall of this zone shows it; empty when it is none. */
    static Optional<LocalDateTime> parse(String text, ZoneId zone) {
        Matcher parts = MOMENT.matcher(text);
        if (text.length() > 60 || !parts.matches()) {
            return Optional.empty();
        }
        try {
            if (parts.group(2) == null) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            String minutes = parts.group(3) == null ? ":00" : parts.group(3).replace(',', '.');
            String fraction = parts.group(5) == null ? "" : parts.group(5);
            if (fraction.length() > 7) {
                minutes = minutes.substring(0, minutes.length() - fraction.length() + 7);
            }
            String local = parts.group(1) + "T" + parts.group(2) + minutes;
            if (parts.group(6) == null) {
                return Optional.of(LocalDateTime.parse(local));
            }
            String offset = parts.group(6);
            String colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
            return Optional.of(
                    OffsetDateTime.parse(local + colon).atZoneSameInstant(zone).toLocalDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same in UTC. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        return parse(text, zone).map(local -> local.atZone(zone).toInstant());
    }
}
