package dev.looptop.format.gptme;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.looptop.json.JsonStrings;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line read by a whole JSON parser, which has the last word on whether it is a record at all. */
record ParsedLine(ObjectNode node) implements RecordFields {
    /** The longest line that is read; one of a record's texts is bounded by its writer to some kilobytes. */
    static final long LONGEST = 16L * 1024 * 1024;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(500)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /**
     * A line read, or why it is no record.
     *
     * @param repaired whether bytes that are no UTF-8 had to be replaced
     */
    record Outcome(Optional<ParsedLine> line, String reason, boolean repaired) {}

    /** Reads a line; an {@link IOException} is a failure of the file, never of its content. */
    static Outcome of(TailLine line) throws IOException {
        if (line.length() > LONGEST) {
            return new Outcome(Optional.empty(), "longer than " + (LONGEST >> 20) + " MB", false);
        }
        byte[] bytes;
        try (InputStream in = line.open()) {
            bytes = in.readAllBytes();
        }
        boolean repaired = !isUtf8(bytes);
        try {
            JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return node instanceof ObjectNode
                    ? new Outcome(Optional.of(new ParsedLine((ObjectNode) node)), "", repaired)
                    : new Outcome(Optional.empty(), "not a JSON object", repaired);
        } catch (JsonProcessingException e) {
            String message = e.getOriginalMessage() == null ? "malformed JSON" : e.getOriginalMessage();
            String first = message.lines().findFirst().orElse("malformed JSON");
            return new Outcome(Optional.empty(), first.substring(0, Math.min(120, first.length())), repaired);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public boolean has(Field field) {
        return node.has(field.key());
    }

    @Override
    public boolean isText(Field field) {
        return node.path(field.key()).isTextual();
    }

    @Override
    public String text(Field field) {
        JsonNode value = node.path(field.key());
        return value.isContainerNode() ? "{}" : value.isNull() ? "" : JsonStrings.paired(value.asText(""));
    }

    @Override
    public OptionalDouble number(Field field) {
        JsonNode value = node.path(field.key());
        boolean finite = value.isNumber() && Double.isFinite(value.doubleValue());
        return finite ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }
}
