package dev.looptop.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.looptop.compare.Contrast;
import dev.looptop.compare.Fact;
import dev.looptop.compare.FilePair;
import dev.looptop.compare.Side;
import dev.looptop.diff.FileDiff;
import dev.looptop.model.Iteration;
import dev.looptop.model.SessionRow;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Two sessions as the fields of one JSON object; names are only ever added. */
final class ContrastJson {
    private ContrastJson() {}

    static void write(JsonGenerator json, Contrast contrast) throws IOException {
        side(json, "left", contrast.left());
        side(json, "right", contrast.right());
        json.writeArrayFieldStart("facts");
        for (Fact fact : contrast.facts()) {
            json.writeStartObject();
            json.writeStringField("name", fact.name().replace(' ', '_'));
            SessionJson.text(json, "left", fact.left());
            SessionJson.text(json, "right", fact.right());
            json.writeBooleanField("differs", fact.differs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (FilePair pair : contrast.files()) {
            json.writeStartObject();
            json.writeStringField("path", pair.path());
            json.writeStringField("in", pair.where().name().toLowerCase(Locale.ROOT));
            counts(json, "left", pair.left());
            counts(json, "right", pair.right());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What names a session. */
    static void name(JsonGenerator json, SessionRow row) throws IOException {
        json.writeStringField("id", row.id().name());
        json.writeStringField("source", row.id().source());
        json.writeStringField("title", row.summary().title());
        json.writeStringField("outcome", row.judgement().outcome().word());
    }

    private static void side(JsonGenerator json, String name, Side side) throws IOException {
        json.writeObjectFieldStart(name);
        name(json, side.row());
        SessionJson.text(json, "prompt_hash", side.prompt());
        SessionJson.text(json, "trouble", side.trouble());
        json.writeArrayFieldStart("iterations");
        for (Iteration iteration : side.iterations()) {
            json.writeStartObject();
            json.writeNumberField("number", iteration.number());
            json.writeStringField("verdict", iteration.verdict().word());
            SessionJson.number(json, "duration_secs", iteration.durationSecs());
            SessionJson.changes(json, iteration.changes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String side, Optional<FileDiff> file) throws IOException {
        SessionJson.number(
                json, side + "_added", file.map(f -> OptionalInt.of(f.added())).orElse(OptionalInt.empty()));
        SessionJson.number(
                json,
                side + "_removed",
                file.map(f -> OptionalInt.of(f.removed())).orElse(OptionalInt.empty()));
    }
}
