package dev.looptop.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the moments that harnesses write. */
public final class Timestamps {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String USUAL = "0000-00-00T00:00:00";

    private Timestamps() {}

    /**
     * RFC 3339 with any offset, also with a blank instead of {@code T}; empty when it is nothing of the kind. The
     * years end at 9999, as RFC 3339 has it: spans between later ones do not fit into a number of milliseconds.
     */
    public static Optional<Instant> parse(String text) {
        if (text.length() < 20 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            if (isUsual(text)) {
                return Optional.of(usual(text));
            }
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
            boolean utc = iso.endsWith("Z");
            Instant at = utc ? Instant.parse(iso) : OffsetDateTime.parse(iso).toInstant();
            return Optional.of(at).filter(moment -> !moment.isBefore(FIRST) && !moment.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether it has the form of almost every line, {@code 2026-01-31T10:00:00[.fraction]Z}. Such a text is read
     * without the library's parser, which costs more than all else of a session's first line. Seconds of 60 and hours
     * of 24 are left to the library.
     */
    private static boolean isUsual(String text) {
        int length = text.length();
        boolean tail = text.charAt(length - 1) == 'Z'
                && (length == USUAL.length() + 1 || length > 21 && length <= 30 && text.charAt(19) == '.');
        for (int i = 0; tail && i < length - 1; i++) {
            char wanted = i < USUAL.length() ? USUAL.charAt(i) : i == 19 ? '.' : '0';
            char at = text.charAt(i);
            if (wanted == '0' ? at < '0' || at > '9' : at != wanted) {
                return false;
            }
        }
        return tail && digits(text, 11, 13) < 24 && digits(text, 17, 19) < 60;
    }

    private static Instant usual(String text) {
        LocalDate date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        int minute = digits(text, 14, 16);
        if (minute > 59) {
            throw new DateTimeException("minute " + minute);
        }
        long second = digits(text, 11, 13) * 3600L + minute * 60L + digits(text, 17, 19);
        int nanos = 0;
        for (int i = 20; i < 29; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return Instant.ofEpochSecond(date.toEpochDay() * 86_400 + second, nanos);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
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
