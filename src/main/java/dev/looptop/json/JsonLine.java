package dev.looptop.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.looptop.model.Body;
import dev.looptop.tail.TailLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The top-level fields of one line that holds a JSON object. Strings are not decoded while the line is taken apart:
 * short ones are read at once, long ones stay ranges of the file, so a line of 64 MB costs a few hundred bytes.
 * Numbers written as strings and integers written as fractions are taken as numbers. Nested values are skipped. A
 * name that occurs twice counts as it was written last. A byte order mark at the beginning of the file is passed over.
 */
public final class JsonLine {
    private static final int SHORT = 2048;
    private static final int MAX_DEPTH = 500;
    private static final byte[] NO_BYTES = {};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** How all JSON of harnesses is read. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // A NUL beside a brace would be taken for UTF-16 or UTF-32, whose faults count as faults of the file.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(MAX_DEPTH)
                    .build())
            .build();

    private final Map<String, String> scalars;
    private final Map<String, Body> bodies;
    private final Set<String> noTexts = new HashSet<>();
    private final int mark;

    private JsonLine(int mark) {
        this.scalars = new HashMap<>();
        this.bodies = new HashMap<>();
        this.mark = mark;
    }

    /** A line taken apart, or the reason why it could not be. */
    public record Outcome(Optional<JsonLine> line, String reason) {}

    /** Takes a line apart. An {@link IOException} is a failure of the file, never of its content. */
    public static Outcome read(TailLine line) throws IOException {
        try {
            byte[] bytes = line.carried();
            if (bytes.length == line.length()) {
                int mark = byteOrderMark(line);
                try (JsonParser parser = JSON.createParser(bytes, mark, bytes.length - mark)) {
                    return fields(line, parser, bytes, bytes.length <= SHORT);
                }
            }
            return parse(line, false);
        } catch (JsonProcessingException first) {
            try {
                return parse(line, true);
            } catch (JsonProcessingException second) {
                return new Outcome(Optional.empty(), reason(second));
            }
        }
    }

    private static Outcome parse(TailLine line, boolean repair) throws IOException {
        try (InputStream raw = line.open()) {
            raw.skipNBytes(byteOrderMark(line));
            try (JsonParser parser = JSON.createParser(repair ? new Utf8Repair(raw) : raw)) {
                return fields(line, parser, NO_BYTES, false);
            }
        }
    }

    /** Bytes of the byte order mark that a file may begin with. */
    static int byteOrderMark(TailLine line) throws IOException {
        if (line.offset() > 0) {
            return 0;
        }
        try (InputStream in = line.open()) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        }
    }

    /** With {@code bytes} the line is at hand, without it is read from its file. With {@code atOnce} the whole line is short, so that its strings are simply taken. */
    private static Outcome fields(TailLine line, JsonParser parser, byte[] bytes, boolean atOnce) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Outcome(Optional.empty(), "not a JSON object");
        }
        JsonLine found = new JsonLine(byteOrderMark(line));
        JsonToken token = parser.nextToken();
        while (token == JsonToken.FIELD_NAME) {
            token = found.field(line, parser, bytes, atOnce);
        }
        if (token != JsonToken.END_OBJECT || parser.nextToken() != null) {
            return new Outcome(Optional.empty(), "text after the JSON object");
        }
        return new Outcome(Optional.of(found), "");
    }

    /** Takes one field and returns the token behind its value. */
    private JsonToken field(TailLine line, JsonParser parser, byte[] bytes, boolean atOnce) throws IOException {
        String name = parser.currentName();
        scalars.remove(name);
        bodies.remove(name);
        noTexts.remove(name);
        JsonToken value = parser.nextToken();
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
            noTexts.add(name);
        }
        if (value == JsonToken.VALUE_STRING && !atOnce) {
            long start = mark + parser.currentTokenLocation().getByteOffset() + 1;
            JsonToken next = parser.nextToken();
            long end = mark + parser.currentTokenLocation().getByteOffset();
            string(line, bytes, name, start, Math.max(0, end - start));
            return next;
        }
        if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
            parser.skipChildren();
        } else if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            scalars.put(name, JsonStrings.paired(parser.getText()));
        }
        return parser.nextToken();
    }

    private void string(TailLine line, byte[] atHand, String name, long start, long length) throws IOException {
        Body range = Body.range(line.file().toString(), line.offset() + start, length, Body.Coding.JSON_STRING);
        if (length > SHORT) {
            bodies.put(name, range);
            return;
        }
        byte[] inside = atHand.length > 0
                ? Arrays.copyOfRange(atHand, (int) start, (int) (start + length))
                : read(line, start, (int) length);
        scalars.put(
                name,
                escaped(inside)
                        ? JsonStrings.decode(new ByteArrayInputStream(inside), SHORT * 4, false)
                                .text()
                        : new String(inside, StandardCharsets.UTF_8));
    }

    private static byte[] read(TailLine line, long start, int length) throws IOException {
        try (InputStream in = line.open()) {
            in.skipNBytes(start);
            return in.readNBytes(length);
        }
    }

    private static boolean escaped(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\\' || b == '"') {
                return true;
            }
        }
        return false;
    }

    static String reason(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        String first =
                message == null ? "malformed JSON" : message.lines().findFirst().orElse("malformed JSON");
        return first.length() > 160 ? first.substring(0, 160) : first;
    }

    /** Whether the field is there with a value that is neither a text nor null. */
    public boolean isNoText(String name) {
        return noTexts.contains(name);
    }

    /** The same fields with names in lower case, for formats whose own readers ignore case. */
    public JsonLine lowerCased() {
        JsonLine lower = new JsonLine(mark);
        scalars.forEach((name, value) -> lower.scalars.put(name.toLowerCase(Locale.ROOT), value));
        bodies.forEach((name, value) -> lower.bodies.put(name.toLowerCase(Locale.ROOT), value));
        noTexts.forEach(name -> lower.noTexts.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return scalars.containsKey(name) || bodies.containsKey(name);
    }

    /** A text field as a body; the empty body when it is missing or null. */
    public Body body(String name) {
        Body range = bodies.get(name);
        return range != null ? range : Body.of(scalars.getOrDefault(name, ""));
    }

    /** A short text; of a long one the first 4096 bytes. Empty when missing or null. */
    public String text(String name) {
        Body range = bodies.get(name);
        if (range == null) {
            return scalars.getOrDefault(name, "");
        }
        try {
            return BodyReader.start(range, 4096).text();
        } catch (IOException e) {
            return "";
        }
    }

    /** A finite number, also when written as a string. */
    public OptionalDouble number(String name) {
        String text = scalars.getOrDefault(name, "");
        try {
            double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A whole number, also when written as a string or with a zero fraction. */
    public OptionalInt integer(String name) {
        String text = scalars.getOrDefault(name, "");
        if (text.isEmpty() || text.length() > 20) {
            return OptionalInt.empty();
        }
        int plain = plainInteger(text);
        if (plain >= 0) {
            return OptionalInt.of(plain);
        }
        try {
            return OptionalInt.of(new BigDecimal(text).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    /** A number of up to nine digits and nothing else; negative when it is none. */
    private static int plainInteger(String text) {
        int number = text.length() > 9 ? -1 : 0;
        for (int i = 0; number >= 0 && i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }

    /** A moment, see {@link Timestamps}. */
    public Optional<Instant> instant(String name) {
        return Timestamps.parse(scalars.getOrDefault(name, ""));
    }
}
