package dev.looptop.format.gptme;

import dev.looptop.json.Timestamps;
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
    private static final String PLAIN = "0000-00-00T00:00:00";
    private static final int SECONDS = PLAIN.length();
    private static final Pattern LENIENT = Pattern.compile(
            "(\\d{4})-?(\\d\\d)-?(\\d\\d)"
                    + "(?:.(\\d\\d)(?::?(\\d\\d))?(?::?(\\d\\d))?(?:[.,](\\d{1,9})\\d*)?(Z|[+-]\\d\\d(?::?\\d\\d)?(?::?\\d\\d)?)?)?");

    private RecordMoment() {}

    /** The moment, a local one in this zone; empty when the text is none. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        int length = text.length();
        int end = text.endsWith(UTC) ? length - UTC.length() : text.endsWith("Z") ? length - 1 : length;
        if (end >= SECONDS && text.charAt(10) == 'T' && isPlain(text, end)) {
            Optional<Instant> asUtc = plain(text, end);
            return end < length ? asUtc : asUtc.map(at -> local(at, zone));
        }
        Matcher found = LENIENT.matcher(text);
        try {
            return found.matches() ? lenient(found, zone) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same reading of a clock in another zone. */
    private static Instant local(Instant asUtc, ZoneId zone) {
        return LocalDateTime.ofInstant(asUtc, ZoneOffset.UTC).atZone(zone).toInstant();
    }

    /** Whether it is {@code 2026-01-31T10:00:00} with up to nine digits of a second behind it: nearly all are. */
    private static boolean isPlain(String text, int end) {
        for (int i = 0; i < end; i++) {
            char wanted = i < SECONDS ? PLAIN.charAt(i) : i == SECONDS ? '.' : '0';
            char at = text.charAt(i);
            if (wanted == '0' ? at < '0' || at > '9' : at != wanted) {
                return false;
            }
        }
        return end != SECONDS + 1 && end <= SECONDS + 10;
    }

    private static Optional<Instant> plain(String text, int end) {
        int hour = digits(text, 11);
        int minute = digits(text, 14);
        int second = digits(text, 17);
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8));
            int nanos = 0;
            for (int i = SECONDS + 1; i < SECONDS + 10; i++) {
                nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
            }
            return Optional.of(
                    Instant.ofEpochSecond(day.toEpochDay() * 86_400 + hour * 3600 + minute * 60 + second, nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
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
