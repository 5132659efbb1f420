package dev.looptop.format.celeste;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.looptop.format.FailureWords;
import dev.looptop.format.SessionReader;
import dev.looptop.format.transcript.Conversation;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Workplace;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads one document of the older store; the whole file again when it changed. */
final class CelesteDocument implements SessionReader {
    /** celeste is written in Go, whose own bound is a nesting of 10,000, and which passes over numbers of any length. */
    private static final ObjectReader JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(10_000)
                            .maxNumberLength(10_000)
                            .build())
                    .build())
            .reader();

    private static final long LARGEST = 64L * 1024 * 1024;

    private final SessionId id;
    private FileStamp stamp = FileStamp.ABSENT;

    CelesteDocument(SessionId id) {
        this.id = id;
    }

    @Override
    public boolean changed() throws IOException {
        return !FileStamp.of(Path.of(id.path())).equals(stamp);
    }

    @Override
    public Session read() throws IOException {
        Path file = Path.of(id.path());
        stamp = FileStamp.of(file);
        if (stamp.size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        if (stamp.size() > LARGEST) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MB");
        }
        JsonNode document = parsed(file);
        if (document == null || !document.isObject()) {
            throw new IOException("not a session document");
        }
        Conversation conversation = new Conversation();
        for (JsonNode message : document.path("messages")) {
            conversation.add(utterance(message));
        }
        return CelesteSummary.session(
                id, new Workplace("celeste", ""), stamp, conversation, extras(document), List.of());
    }

    private static JsonNode parsed(Path file) throws IOException {
        try {
            return JSON.readTree(PlainFile.bytes(file));
        } catch (JsonProcessingException e) {
            // What is beyond a bound has no place.
            JsonLocation at = e.getLocation();
            throw new IOException(
                    at == null
                            ? "its JSON is beyond what is read (" + bound(e) + "); move it away"
                            : "it is no JSON at line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    e);
        }
    }

    /** Which bound, without the parser's word for its own setting. */
    private static String bound(JsonProcessingException e) {
        return FailureWords.of(e).replaceFirst("(?s),? from `.*", ")");
    }

    private static Utterance utterance(JsonNode message) {
        String content = message.path("content").asText("");
        Optional<Instant> at = Timestamps.parse(message.path("timestamp").asText(""));
        Utterance.Role role = switch (message.path("role").asText("")) {
            case "user" -> Utterance.Role.USER;
            case "assistant" -> Utterance.Role.ASSISTANT;
            default -> Utterance.Role.SYSTEM;
        };
        return new Utterance.Said(at, role, CelesteTitle.of(content), Body.of(content));
    }

    private static CelesteSummary.Extras extras(JsonNode document) {
        String model = document.path("model").asText("");
        JsonNode usage = document.path("usage_metrics");
        JsonNode total = usage.path("total_tokens");
        JsonNode cost = usage.path("estimated_cost");
        return new CelesteSummary.Extras(
                document.path("name").asText(""),
                model.isEmpty() ? List.of() : List.of(model),
                total.isNumber() ? OptionalLong.of(total.asLong()) : OptionalLong.empty(),
                cost.isNumber() && Double.isFinite(cost.asDouble())
                        ? OptionalDouble.of(cost.asDouble())
                        : OptionalDouble.empty(),
                Timestamps.parse(document.path("created_at").asText("")),
                Timestamps.parse(document.path("updated_at").asText("")));
    }
}
