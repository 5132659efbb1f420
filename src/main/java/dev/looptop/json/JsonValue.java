package dev.looptop.json;

import dev.looptop.model.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One value of a JSON text as {@link JsonTree} reads it. Asking for what is not there gives {@link #MISSING}, and a
 * value of another kind gives nothing, so that a path can be followed without looking at each step. Long texts are
 * ranges of their file. Immutable.
 */
public final class JsonValue {
    /** No value. */
    public static final JsonValue MISSING = new JsonValue(Kind.MISSING, "", Body.NONE, Map.of(), List.of());

    static final JsonValue NULL = new JsonValue(Kind.NULL, "", Body.NONE, Map.of(), List.of());

    private static final int LONGEST_LINE = 400;

    private final Kind kind;
    private final String scalar;
    private final Body range;
    private final AtHand atHand;
    private final Map<String, JsonValue> fields;
    private final List<JsonValue> items;

    private enum Kind {
        MISSING,
        NULL,
        TEXT,
        NUMBER,
        FLAG,
        OBJECT,
        LIST
    }

    private JsonValue(Kind kind, String scalar, Body range, Map<String, JsonValue> fields, List<JsonValue> items) {
        this(kind, scalar, range, AtHand.NONE, fields, items);
    }

    private JsonValue(
            Kind kind, String scalar, Body range, AtHand atHand, Map<String, JsonValue> fields, List<JsonValue> items) {
        this.kind = kind;
        this.atHand = atHand;
        this.scalar = scalar;
        this.range = range;
        this.fields = fields;
        this.items = items;
    }

    static JsonValue text(String text) {
        return new JsonValue(Kind.TEXT, text, Body.NONE, Map.of(), List.of());
    }

    /** A long text; {@code atHand} are those of its bytes that need not be read from the file. */
    static JsonValue range(Body range, AtHand atHand) {
        return new JsonValue(Kind.TEXT, "", range, atHand, Map.of(), List.of());
    }

    /** Bytes of the inside of a JSON string from its beginning; possibly not all of them, possibly none. */
    record AtHand(byte[] bytes, int from, int to) {
        static final AtHand NONE = new AtHand(new byte[0], 0, 0);

        /** At most the first {@code maxBytes}; empty when more of the text is asked for than is here. */
        Optional<String> start(int maxBytes, long length) throws IOException {
            boolean enough = to - from >= length || to - from >= 6L * maxBytes;
            return to == from || !enough
                    ? Optional.empty()
                    : Optional.of(JsonStrings.decode(new ByteArrayInputStream(bytes, from, to - from), maxBytes, false)
                            .text());
        }
    }

    static JsonValue number(String digits) {
        return new JsonValue(Kind.NUMBER, digits, Body.NONE, Map.of(), List.of());
    }

    static JsonValue flag(boolean value) {
        return new JsonValue(Kind.FLAG, Boolean.toString(value), Body.NONE, Map.of(), List.of());
    }

    static JsonValue object(Map<String, JsonValue> fields) {
        return new JsonValue(Kind.OBJECT, "", Body.NONE, fields, List.of());
    }

    static JsonValue list(List<JsonValue> items) {
        return new JsonValue(Kind.LIST, "", Body.NONE, Map.of(), items);
    }

    /** The value of a field. */
    public JsonValue at(String name) {
        return fields.getOrDefault(name, MISSING);
    }

    /** The value at the end of a path of fields. */
    public JsonValue at(String first, String second) {
        return at(first).at(second);
    }

    /** The first of these fields that is there and not null. */
    public JsonValue any(String... names) {
        for (String name : names) {
            if (at(name).isThere()) {
                return at(name);
            }
        }
        return MISSING;
    }

    /** The fields of an object in the order in which they were written. */
    public Map<String, JsonValue> fields() {
        return fields;
    }

    /** The elements of a list. */
    public List<JsonValue> items() {
        return items;
    }

    /** Whether there is a value other than null. */
    public boolean isThere() {
        return kind != Kind.MISSING && kind != Kind.NULL;
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return kind == Kind.FLAG && scalar.equals("true");
    }

    /** Whether it is {@code false} in so many words. */
    public boolean isFalse() {
        return kind == Kind.FLAG && scalar.equals("false");
    }

    /** Whether it is a text with something in it but white space. */
    public boolean hasWords() {
        return isText() && (!range.isEmpty() || !scalar.isBlank());
    }

    /** A text, number or flag as text; of a long text the first 512 bytes or so. */
    public String text() {
        return text(512);
    }

    /** At most the first {@code maxBytes} of a text. A file that has gone meanwhile gives the empty text. */
    public String text(int maxBytes) {
        if (range.isEmpty()) {
            return scalar;
        }
        try {
            Optional<String> start = atHand.start(maxBytes, range.length());
            return start.isPresent()
                    ? start.get()
                    : BodyReader.start(range, maxBytes).text();
        } catch (IOException e) {
            return "";
        }
    }

    /** At most the last {@code maxBytes} of a text. */
    public String end(int maxBytes) {
        if (range.isEmpty()) {
            return scalar;
        }
        try {
            return BodyReader.end(range, maxBytes).text();
        } catch (IOException e) {
            return "";
        }
    }

    /** A text, number or flag as a body. */
    public Body body() {
        return range.isEmpty() ? Body.of(scalar) : range;
    }

    /** Its first line that is not blank, at most 400 characters of it. */
    public String line() {
        return line(text());
    }

    /** The first line of a text that is not blank, at most 400 characters of it. */
    public static String line(String text) {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return cut(first, LONGEST_LINE);
    }

    /** At most the first {@code most} characters, no pair cut in half. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean inside = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, inside ? most - 1 : most);
    }

    /** A finite number. */
    public OptionalDouble number() {
        if (kind != Kind.NUMBER) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(scalar);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A count: a number that is not negative, its fraction cut off; empty for anything else or beyond 10^15. */
    public OptionalLong count() {
        OptionalDouble value = number();
        boolean fits = value.isPresent() && value.getAsDouble() >= 0 && value.getAsDouble() <= 1e15;
        return fits ? OptionalLong.of((long) value.getAsDouble()) : OptionalLong.empty();
    }

    /** A moment, see {@link Timestamps}. */
    public Optional<Instant> instant() {
        return isText() ? Timestamps.parse(text()) : Optional.empty();
    }
}
