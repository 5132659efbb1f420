package dev.looptop.format.codeloops;

import dev.looptop.json.Timestamps;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes over the iteration lines of a session at work in one pass, as a summary needs of all but the last only that they
 * are whole and when they were written. Understands exactly the compact JSON that codeloops writes: one object of
 * strings, numbers, {@code true}, {@code false} and {@code null}. Everything else is not judged but left to the JSON
 * parser. What bytes outside ASCII say is not looked at: that parser takes malformed ones too.
 */
final class PlainRounds {
    /** A position: this text is not understood. */
    private static final int NO = -1;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final byte[] BEGIN = "{\"type\":\"iteration\",".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TIMESTAMP = "timestamp".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPE = "type".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] STOPS = stops();

    private final byte[] bytes;
    private final int end;
    private final List<Optional<Instant>> times = new ArrayList<>();
    private int lastLine = NO;
    private int stampFrom;
    private int stampTo;

    private PlainRounds(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /**
     * Reads the lines from {@code from} up to {@code end}; empty when any of them is not understood, or none is there.
     */
    static Optional<PlainRounds> read(byte[] bytes, int from, int end) {
        PlainRounds rounds = new PlainRounds(bytes, end);
        int at = from;
        while (at >= 0 && at < end) {
            at = rounds.line(at);
        }
        return at == end && rounds.lastLine >= 0 ? Optional.of(rounds) : Optional.empty();
    }

    /** When each of them was written. */
    List<Optional<Instant>> times() {
        return List.copyOf(times);
    }

    /** Where the last of them begins. */
    int lastLine() {
        return lastLine;
    }

    private int line(int from) {
        int at = from + BEGIN.length;
        if (at > end || !Arrays.equals(bytes, from, at, BEGIN, 0, BEGIN.length)) {
            return NO;
        }
        stampFrom = 0;
        stampTo = 0;
        boolean more = true;
        while (more) {
            at = field(at);
            if (at < 0 || at >= end) {
                return NO;
            }
            more = bytes[at] == ',';
            if (!more && bytes[at] != '}') {
                return NO;
            }
            at++;
        }
        if (at >= end || bytes[at] != '\n') {
            return NO;
        }
        lastLine = from;
        int length = stampTo - stampFrom;
        times.add(
                length > 40
                        ? Optional.empty()
                        : Timestamps.parse(new String(bytes, stampFrom, length, StandardCharsets.UTF_8)));
        return at + 1;
    }

    /** Reads {@code "name":value} and gives the position behind it. */
    private int field(int from) {
        int nameEnd = string(from);
        if (nameEnd < 0 || nameEnd - from > LONGEST_NAME || nameEnd >= end || bytes[nameEnd] != ':') {
            return NO;
        }
        int at = nameEnd + 1;
        boolean stamp = is(from + 1, nameEnd - 1, TIMESTAMP);
        if (is(from + 1, nameEnd - 1, TYPE) || stamp && stampFrom > 0 || escaped(from, nameEnd)) {
            return NO;
        }
        if (at < end && bytes[at] == '"') {
            int to = string(at);
            if (stamp && to > 0) {
                stampFrom = at + 1;
                stampTo = to - 1;
                return escaped(stampFrom, stampTo) ? NO : to;
            }
            return to;
        }
        return stamp ? NO : scalar(at);
    }

    /** Reads a string with its quotes. */
    private int string(int from) {
        if (from >= end || bytes[from] != '"') {
            return NO;
        }
        int at = from + 1;
        while (at < end) {
            byte b = bytes[at];
            if (!STOPS[b & 0xFF]) {
                at++;
            } else if (b == '"') {
                return at + 1;
            } else if (b == '\\') {
                at = escape(at + 1);
                if (at < 0) {
                    return NO;
                }
            } else {
                return NO;
            }
        }
        return NO;
    }

    private int escape(int at) {
        if (at >= end) {
            return NO;
        }
        switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
                return at + 1;
            case 'u':
                for (int i = at + 1; i <= at + 4; i++) {
                    if (i >= end || bytes[i] < 0 || Character.digit(bytes[i], 16) < 0) {
                        return NO;
                    }
                }
                return at + 5;
            default:
                return NO;
        }
    }

    /** Reads a number without exponent, or a word. */
    private int scalar(int from) {
        int at = from;
        while (at < end && bytes[at] != ',' && bytes[at] != '}' && at - from <= LONGEST_NUMBER) {
            at++;
        }
        String text = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        boolean word = text.equals("null") || text.equals("true") || text.equals("false");
        return word || isNumber(text) ? at : NO;
    }

    private static boolean isNumber(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        boolean leadingZero = whole - from > 1 && text.charAt(from) == '0';
        return !leadingZero && areDigits(text, from, whole) && (point < 0 || areDigits(text, point + 1, text.length()));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private boolean escaped(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int from, int to, byte[] name) {
        return Arrays.equals(bytes, from, to, name, 0, name.length);
    }

    private static boolean[] stops() {
        boolean[] stops = new boolean[256];
        Arrays.fill(stops, 0, ' ', true);
        stops['"'] = true;
        stops['\\'] = true;
        return stops;
    }
}
