package dev.looptop.format.gptme;

import dev.looptop.format.Timestamps;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moments that records hold, read as leniently as Python's {@code fromisoformat}: with {@code Z}, an offset or
 * none, which means local time; a date alone is its local midnight; 1 to 6 digits of a second.
 */
final class RecordMoment {
    private static final String UTC = "+00:00";
    private static final Pattern LENIENT = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)"
                    + "(?:.(\\d\\d)(?::?(\\d\\d))?(?::?(\\d\\d))?(?:[.,](\\d{1,9})\\d*)?(Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?)?)?");

    private RecordMoment() {}

    /** The moment, a local one in this zone; empty when the text is none. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        if (text.length() >= 25 && text.charAt(10) == 'T' && text.endsWith(UTC)) {
            Optional<Instant> usual = Timestamps.parse(
                    text.substring(0, text.length() - UTC.length()).concat("Z"));
            if (usual.isPresent()) {
                return usual;
            }
        }
        if (text.endsWith("Z")) {
            Optional<Instant> usual = Timestamps.parse(text);
            if (usual.isPresent()) {
                return usual;
            }
        }
        Matcher found = LENIENT.matcher(text);
        try {
            return found.matches() ? lenient(found, zone) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> lenient(Matcher found, ZoneId zone) {
        LocalDate date = LocalDate.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3));
        if (found.group(4) == null) {
            return Optional.of(date.atStartOfDay(zone).toInstant());
        }
        String time = "T" + found.group(4) + ":" + orZero(found.group(5)) + ":" + orZero(found.group(6))
                + (found.group(7) == null ? "" : "." + found.group(7));
        Optional<Instant> asUtc = Timestamps.parse(date + time + "Z");
        String offset = found.group(8);
        if (offset == null) {
            return asUtc.map(at ->
                    LocalDateTime.ofInstant(at, ZoneOffset.UTC).atZone(zone).toInstant());
        }
        ZoneOffset off = offset.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(spelled(offset));
        return asUtc.map(at -> at.minusSeconds(off.getTotalSeconds()));
    }

    private static String orZero(String digits) {
        return digits == null ? "00" : digits;
    }

    private static String spelled(String offset) {
        String digits = offset.replace(":", "");
        String minutes = digits.length() > 3 ? digits.substring(3, 5) : "00";
        return digits.substring(0, 3) + ":" + minutes;
    }
}
