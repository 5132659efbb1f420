package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import dev.looptop.model.DiffStat;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Sessions as JSON with the field names of the contract: snake case, null when unknown and never left out, RFC 3339
 * UTC, durations in seconds.
 */
class SessionJson {
    /** The command flushes its output once, at the end. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final CharacterEscapes SAFE = new SteeringEscapes();

    private final Printer printer;

    SessionJson(Printer printer) {
        this.printer = printer;
    }

    /** What fills an object. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one object on a line of its own. */
    final void object(Fields fields) throws IOException {
        JsonGenerator json = JSON.createGenerator(printer.stream());
        if (!printer.raw()) {
            json.setCharacterEscapes(SAFE);
        }
        json.writeStartObject();
        fields.write(json);
        json.writeEndObject();
        json.flush();
        printer.line("");
    }

    /** A session of a list. */
    final void row(SessionRow row) throws IOException {
        object(json -> summary(json, row));
    }

    /** The fields of a session in a list, into an open object. */
    static void summary(JsonGenerator json, SessionRow row) throws IOException {
        SessionSummary session = row.summary();
        json.writeStringField("id", session.id().name());
        json.writeStringField("source", session.id().source());
        text(json, "project", session.place().project());
        text(json, "directory", session.place().directory());
        json.writeStringField("title", session.title());
        json.writeStringField("state", row.judgement().state().word());
        json.writeStringField("outcome", row.judgement().outcome().word());
        text(json, "outcome_word", session.ending().word());
        text(json, "why", row.judgement().why());
        json.writeNumberField("iterations", session.iterations());
        number(json, "max_iterations", session.maxIterations());
        instant(json, "started_at", session.times().startedAt());
        instant(json, "updated_at", session.times().updatedAt());
        instant(json, "ended_at", session.times().endedAt());
        number(json, "duration_secs", session.times().durationSecs());
        texts(json, "agents", session.agents());
        texts(json, "models", session.models());
        changes(json, session.changes());
        json.writeNumberField("bytes", session.bytes());
        if (session.tokens().isPresent()) {
            json.writeNumberField("tokens", session.tokens().getAsLong());
        } else {
            json.writeNullField("tokens");
        }
        number(json, "cost_usd", session.costUsd());
        number(json, "confidence", session.confidence());
        texts(json, "tags", session.tags());
        text(json, "parent", session.parent().orElse(""));
        text(json, "harness", session.labels().harness());
        text(json, "run_type", session.labels().runType());
        text(json, "category", session.labels().category());
        texts(json, "covers", session.covers().stream().map(SessionId::path).toList());
        json.writeStringField("path", session.id().path());
        texts(json, "problems", session.problems().stream().map(p -> p.line()).toList());
    }

    /** Files changed, lines added and removed. */
    static void changes(JsonGenerator json, Optional<DiffStat> changes) throws IOException {
        number(
                json,
                "files_changed",
                changes.map(c -> OptionalInt.of(c.files())).orElse(OptionalInt.empty()));
        number(json, "lines_added", changes.map(c -> OptionalInt.of(c.added())).orElse(OptionalInt.empty()));
        number(
                json,
                "lines_removed",
                changes.map(c -> OptionalInt.of(c.removed())).orElse(OptionalInt.empty()));
    }

    /** A text that is null when empty. */
    static void text(JsonGenerator json, String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    static void instant(JsonGenerator json, String name, Optional<Instant> value) throws IOException {
        text(json, name, value.map(Instant::toString).orElse(""));
    }

    static void number(JsonGenerator json, String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }

    static void number(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** A value that is JSON as it was found; as a text when it is none. */
    static void found(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        if (!isJson(value)) {
            json.writeString(value);
            return;
        }
        json.writeRawValue(json.getCharacterEscapes() == null ? value : SteeringEscapes.inText(value));
    }

    private static boolean isJson(String value) throws IOException {
        try (JsonParser parser = JSON.createParser(value)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
