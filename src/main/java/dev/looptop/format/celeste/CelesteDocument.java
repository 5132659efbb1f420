package dev.looptop.format.celeste;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.looptop.format.SessionReader;
import dev.looptop.format.transcript.Conversation;
import dev.looptop.format.transcript.Utterance;
import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Workplace;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Reads one document of the older store; the whole file again when it changed. */
final class CelesteDocument implements SessionReader {
    private static final ObjectReader JSON = new ObjectMapper().reader();
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
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "it is no JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr(),
                    e);
        }
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
                cost.isNumber() ? OptionalDouble.of(cost.asDouble()) : OptionalDouble.empty(),
                Timestamps.parse(document.path("created_at").asText("")),
                Timestamps.parse(document.path("updated_at").asText("")));
    }
}
