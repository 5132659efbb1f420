package dev.looptop.format.gptme;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Takes lines apart as the real writer writes them: strict JSON in ASCII, keys mostly in their order. It says yes only
 * to what is certainly a JSON object; whatever it does not know is for {@link ParsedLine} to decide. A list of 100,000
 * records would take eight times as long with a general parser. One line at a time; its texts are those of the last
 * line scanned.
 */
final class LineScan implements RecordFields {
    private static final byte MISSING = 0;
    private static final byte NULL = 1;
    private static final byte PLAIN = 2;
    private static final byte ESCAPED = 3;
    private static final byte NUMBER = 4;
    private static final byte WORD = 5;
    private static final byte NESTED = 6;
    private static final int UNSURE = -1;
    private static final int DEEPEST = 60;
    private static final byte[] NULL_WORD = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE_WORD = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE_WORD = {'f', 'a', 'l', 's', 'e'};

    private final TextPool pool;
    private final byte[] kinds = new byte[Field.all().size()];
    private final int[] starts = new int[kinds.length];
    private final int[] ends = new int[kinds.length];
    private byte[] line = {};
    private int end;
    private byte kind;

    LineScan(TextPool pool) {
        this.pool = pool;
    }

    /** Whether the line is certainly a JSON object; its fields can then be asked for. */
    boolean scan(byte[] bytes) {
        line = bytes;
        end = bytes.length;
        Arrays.fill(kinds, MISSING);
        int at = blanks(0);
        if (byteAt(at) != '{') {
            return false;
        }
        at = blanks(at + 1);
        if (byteAt(at) != '}') {
            at = fields(at);
        }
        return at != UNSURE && byteAt(at) == '}' && blanks(at + 1) == end;
    }

    /** From the first key to the closing brace. */
    private int fields(int from) {
        int at = from;
        int expected = 0;
        while (at != UNSURE) {
            Field field = null;
            int behind;
            if (expected < kinds.length && Field.all().get(expected).standsAt(line, at, end)) {
                field = Field.all().get(expected);
                behind = at + field.width();
            } else {
                behind = byteAt(at) == '"' ? string(at) : UNSURE;
                if (behind == UNSURE || kind == ESCAPED) {
                    return UNSURE;
                }
                field = Field.of(new String(line, at + 1, behind - at - 2, StandardCharsets.US_ASCII));
            }
            expected = field == null ? expected : field.ordinal() + 1;
            at = value(behind, field);
            if (at == UNSURE || byteAt(at) == '}') {
                return at;
            }
            at = byteAt(at) == ',' ? blanks(at + 1) : UNSURE;
        }
        return UNSURE;
    }

    private int value(int behindKey, Field field) {
        int colon = blanks(behindKey);
        if (byteAt(colon) != ':') {
            return UNSURE;
        }
        int start = blanks(colon + 1);
        int behind = any(start, 0);
        if (behind != UNSURE && field != null) {
            kinds[field.ordinal()] = kind;
            starts[field.ordinal()] = start;
            ends[field.ordinal()] = behind;
        }
        return behind == UNSURE ? UNSURE : blanks(behind);
    }

    /** Passes over one value; {@code kind} says what it was. */
    private int any(int at, int depth) {
        switch (byteAt(at)) {
            case '"':
                return string(at);
            case 'n':
                return word(at, NULL_WORD, NULL);
            case 't':
                return word(at, TRUE_WORD, WORD);
            case 'f':
                return word(at, FALSE_WORD, WORD);
            case '{':
                return depth < DEEPEST ? nested(at, depth, (byte) '}') : UNSURE;
            case '[':
                return depth < DEEPEST ? nested(at, depth, (byte) ']') : UNSURE;
            default:
                return number(at);
        }
    }

    private int word(int at, byte[] word, byte found) {
        kind = found;
        boolean there = at + word.length <= end && Arrays.equals(line, at, at + word.length, word, 0, word.length);
        return there ? at + word.length : UNSURE;
    }

    private int nested(int open, int depth, byte close) {
        int at = blanks(open + 1);
        boolean more = byteAt(at) != close;
        while (more) {
            if (close == '}') {
                int behind = byteAt(at) == '"' ? string(at) : UNSURE;
                at = behind == UNSURE ? UNSURE : blanks(behind);
                if (at == UNSURE || byteAt(at) != ':') {
                    return UNSURE;
                }
                at = blanks(at + 1);
            }
            at = any(at, depth + 1);
            if (at == UNSURE) {
                return UNSURE;
            }
            at = blanks(at);
            more = byteAt(at) == ',';
            at = more ? blanks(at + 1) : at;
        }
        kind = NESTED;
        return byteAt(at) == close ? at + 1 : UNSURE;
    }

    private int string(int quote) {
        kind = PLAIN;
        for (int at = quote + 1; at < end; at++) {
            byte b = line[at];
            if (b == '"') {
                return at + 1;
            }
            if (b < ' ') {
                return UNSURE;
            }
            if (b == '\\') {
                kind = ESCAPED;
                at = escape(at + 1);
                if (at == UNSURE) {
                    return UNSURE;
                }
            }
        }
        return UNSURE;
    }

    /** The last byte of an escape sequence. */
    private int escape(int at) {
        byte b = byteAt(at);
        if (b == 'u') {
            for (int i = at + 1; i <= at + 4; i++) {
                if (Character.digit(byteAt(i), 16) < 0) {
                    return UNSURE;
                }
            }
            return at + 4;
        }
        return "\"\\/bfnrt".indexOf(b) >= 0 && b != 0 ? at : UNSURE;
    }

    private int number(int from) {
        kind = NUMBER;
        int at = byteAt(from) == '-' ? from + 1 : from;
        int digits = digits(at);
        if (digits == at || (byteAt(at) == '0' && digits > at + 1)) {
            return UNSURE;
        }
        at = digits;
        if (byteAt(at) == '.') {
            digits = digits(at + 1);
            if (digits == at + 1) {
                return UNSURE;
            }
            at = digits;
        }
        if (byteAt(at) == 'e' || byteAt(at) == 'E') {
            int sign = byteAt(at + 1) == '+' || byteAt(at + 1) == '-' ? at + 2 : at + 1;
            at = digits(sign);
            return at == sign ? UNSURE : at;
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at;
    }

    private int blanks(int from) {
        int at = from;
        while (at < end && (line[at] == ' ' || line[at] == '\t' || line[at] == '\r')) {
            at++;
        }
        return at;
    }

    private byte byteAt(int at) {
        return at < end ? line[at] : 0;
    }

    @Override
    public boolean has(Field field) {
        return kinds[field.ordinal()] != MISSING;
    }

    @Override
    public boolean isText(Field field) {
        return kinds[field.ordinal()] == PLAIN || kinds[field.ordinal()] == ESCAPED;
    }

    @Override
    public String text(Field field) {
        int start = starts[field.ordinal()];
        int stop = ends[field.ordinal()];
        switch (kinds[field.ordinal()]) {
            case PLAIN, ESCAPED:
                return pool.text(line, start + 1, stop - 1);
            case NUMBER, WORD:
                return pool.text(line, start, stop);
            case NESTED:
                return "{}";
            default:
                return "";
        }
    }

    @Override
    public OptionalDouble number(Field field) {
        if (kinds[field.ordinal()] != NUMBER) {
            return OptionalDouble.empty();
        }
        int start = starts[field.ordinal()];
        int stop = ends[field.ordinal()];
        if (stop - start <= 15 && digits(start) == stop) {
            long whole = 0;
            for (int i = start; i < stop; i++) {
                whole = whole * 10 + line[i] - '0';
            }
            return OptionalDouble.of(whole);
        }
        double value = Double.parseDouble(new String(line, start, stop - start, StandardCharsets.US_ASCII));
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
