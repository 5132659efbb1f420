package dev.looptop.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.looptop.model.Body;
import dev.looptop.tail.TailLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a line that holds a JSON object apart with all that is nested in it, in bounded memory: texts of more than 512
 * bytes stay ranges of the file, and no more than 20,000 values are kept. A name that occurs twice counts as it was
 * written last; malformed UTF-8 is passed over and replaced where it is read.
 */
public final class JsonTree {
    private static final int SHORT = 512;
    private static final int MOST_VALUES = 20_000;
    private static final int HEAD = 6 * SHORT;

    private final JsonParser parser;
    private final Source source;
    private JsonToken token;
    private int values;

    private JsonTree(JsonParser parser, Source source) throws IOException {
        this.parser = parser;
        this.source = source;
        this.token = parser.nextToken();
    }

    /** Where the bytes of texts are: positions count from where the parser began. */
    private interface Source {
        /** Bytes that were just read; an empty array when they are not at hand any more. */
        byte[] bytes(long start, int length);

        /** What of a long text can be told without the file. */
        JsonValue.AtHand atHand(long start, long length);

        /** A text as a range of a file; empty when there is no file and every text is taken as it is. */
        Optional<Body> range(long start, long length);
    }

    /**
     * A line taken apart.
     *
     * @param value an object, or {@link JsonValue#MISSING} when the line holds none
     * @param reason why it holds none, empty when it does
     * @param repaired whether malformed UTF-8 was passed over
     * @param cut whether it holds more values than are kept
     */
    public record Outcome(JsonValue value, String reason, boolean repaired, boolean cut) {}

    /** Takes a line apart. An {@link IOException} is a failure of the file, never of its content. */
    public static Outcome read(TailLine line) throws IOException {
        try {
            return read(line, false);
        } catch (JsonProcessingException first) {
            try {
                return read(line, true);
            } catch (JsonProcessingException second) {
                return new Outcome(JsonValue.MISSING, JsonLine.reason(second), false, false);
            }
        }
    }

    private static Outcome read(TailLine line, boolean repair) throws IOException {
        int mark = JsonLine.byteOrderMark(line);
        byte[] bytes = line.carried();
        if (bytes.length == line.length() && !repair) {
            try (JsonParser parser = JsonLine.JSON.createParser(bytes, mark, bytes.length - mark)) {
                return new JsonTree(parser, new Carried(line, bytes, mark)).whole(false);
            }
        }
        try (RecentBytes recent = new RecentBytes(line.open())) {
            recent.skipNBytes(mark);
            InputStream in = repair ? new Utf8Repair(recent) : recent;
            try (JsonParser parser = JsonLine.JSON.createParser(in)) {
                return new JsonTree(parser, new Passing(line, recent, mark)).whole(repair);
            }
        }
    }

    /** A JSON object that is itself a text, such as the arguments of a call; missing when it is none. */
    public static JsonValue ofText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JsonLine.JSON.createParser(bytes)) {
            return new JsonTree(parser, new Lone(bytes)).whole(false).value();
        } catch (IOException e) {
            return JsonValue.MISSING;
        }
    }

    private record Carried(TailLine line, byte[] all, int mark) implements Source {
        @Override
        public JsonValue.AtHand atHand(long start, long length) {
            int from = (int) (mark + start);
            return new JsonValue.AtHand(all, from, (int) Math.min(all.length, from + length));
        }

        @Override
        public byte[] bytes(long start, int length) {
            int from = (int) (mark + start);
            return Arrays.copyOfRange(all, from, Math.min(all.length, from + length));
        }

        @Override
        public Optional<Body> range(long start, long length) {
            return Optional.of(rangeOf(line, mark + start, length));
        }
    }

    private record Passing(TailLine line, RecentBytes recent, int mark) implements Source {
        @Override
        public JsonValue.AtHand atHand(long start, long length) {
            byte[] head = recent.from(mark + start, (int) Math.min(HEAD, length));
            return new JsonValue.AtHand(head, 0, head.length);
        }

        @Override
        public byte[] bytes(long start, int length) {
            return recent.from(mark + start, length);
        }

        @Override
        public Optional<Body> range(long start, long length) {
            return Optional.of(rangeOf(line, mark + start, length));
        }
    }

    private record Lone(byte[] all) implements Source {
        @Override
        public JsonValue.AtHand atHand(long start, long length) {
            return JsonValue.AtHand.NONE;
        }

        @Override
        public byte[] bytes(long start, int length) {
            return Arrays.copyOfRange(all, (int) start, (int) Math.min(all.length, start + length));
        }

        @Override
        public Optional<Body> range(long start, long length) {
            return Optional.empty();
        }
    }

    private static Body rangeOf(TailLine line, long start, long length) {
        return Body.range(line.file().toString(), line.offset() + start, length, Body.Coding.JSON_STRING);
    }

    private Outcome whole(boolean repaired) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            return new Outcome(JsonValue.MISSING, "not a JSON object", false, false);
        }
        JsonValue value = take();
        if (token != null) {
            return new Outcome(JsonValue.MISSING, "text after the JSON object", false, false);
        }
        return new Outcome(value, "", repaired, values > MOST_VALUES);
    }

    /** Takes the value that begins at the current token and goes on to the token behind it. */
    private JsonValue take() throws IOException {
        values++;
        JsonToken begins = token;
        if (begins == null) {
            return JsonValue.MISSING;
        }
        return switch (begins) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> next(JsonValue.number(shortened(parser.getText())));
            case VALUE_TRUE -> next(JsonValue.flag(true));
            case VALUE_FALSE -> next(JsonValue.flag(false));
            default -> next(JsonValue.NULL);
        };
    }

    private static String shortened(String digits) {
        return digits.length() > 64 ? digits.substring(0, 64) : digits;
    }

    private JsonValue next(JsonValue value) throws IOException {
        token = parser.nextToken();
        return value;
    }

    private boolean full() {
        return values > MOST_VALUES;
    }

    private JsonValue skipped() throws IOException {
        parser.skipChildren();
        return next(JsonValue.MISSING);
    }

    private JsonValue object() throws IOException {
        if (full()) {
            return skipped();
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        token = parser.nextToken();
        while (token == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            token = parser.nextToken();
            JsonValue value = take();
            if (!full()) {
                fields.put(name, value);
            }
        }
        return next(JsonValue.object(fields));
    }

    private JsonValue list() throws IOException {
        if (full()) {
            return skipped();
        }
        List<JsonValue> items = new ArrayList<>();
        token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            JsonValue value = take();
            if (!full()) {
                items.add(value);
            }
        }
        return next(JsonValue.list(items));
    }

    /** The text is never decoded by the parser, whose memory would grow with it; only its ends are asked for. */
    private JsonValue text() throws IOException {
        long start = parser.currentTokenLocation().getByteOffset() + 1;
        token = parser.nextToken();
        long length = Math.max(0, parser.currentTokenLocation().getByteOffset() - start);
        Optional<Body> range = source.range(start, length);
        if (range.isEmpty()) {
            return JsonValue.text(decoded(source.bytes(start, (int) length)));
        }
        if (length <= SHORT) {
            byte[] inside = source.bytes(start, (int) length);
            if (inside.length > 0) {
                return JsonValue.text(decoded(inside));
            }
        }
        return JsonValue.range(range.get(), source.atHand(start, length));
    }

    private static String decoded(byte[] bytes) throws IOException {
        int end = 0;
        while (end < bytes.length && bytes[end] != '"' && bytes[end] != '\\') {
            end++;
        }
        if (end == bytes.length || bytes[end] == '"') {
            return new String(bytes, 0, end, StandardCharsets.UTF_8);
        }
        return JsonStrings.decode(new ByteArrayInputStream(bytes), Integer.MAX_VALUE, false)
                .text();
    }
}
