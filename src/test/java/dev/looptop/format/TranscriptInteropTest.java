package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.model.Event;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The transcripts that gptme-sessions was run on, read as it read them. Wanted differences, each because the reference
 * drops or bends what is recorded (formats/gptme.md, section 12):
 *
 * <ul>
 *   <li>Claude Code: typed prompts, thinking and bookkeeping are read, so a session begins with its first line and not
 *       with the first answer; the project is the recorded directory and not the folder's name with hyphens as slashes.
 *   <li>Codex: {@code apply_patch}, {@code exec} and reasoning are read; developers are no assistants; the id is the
 *       session's and not {@code rollout-}; any originator's file is read; the model is also that of turns.
 *   <li>Copilot: {@code content} is read beside {@code text}; the id is the folder's and not {@code events}.
 *   <li>gptme: calls and results are told from prose and system messages.
 *   <li>Malformed UTF-8, lines that are no objects and torn lines are problems, not the end.
 * </ul>
 */
class TranscriptInteropTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLAUDE = ".claude/projects/-home-alice-webshop/";
    private static final String FISH = ".local/share/gptme/logs/2026-08-18-dancing-blue-fish/conversation.jsonl";
    private static final String CODEX =
            ".codex/sessions/2026/08/19/rollout-2026-08-19T09-15-00-0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b.jsonl";

    private static Path home() {
        return SharedFixtures.of("gptme").resolve("home");
    }

    private static Session read(String place) throws IOException {
        Path file = home().resolve(place);
        List<String> claims = TranscriptFormats.claims(file);
        assertEquals(1, claims.size(), place + " " + claims);
        return TranscriptFormats.read(claims.get(0), file);
    }

    private static JsonNode expected(String name) throws IOException {
        return JSON.readTree(SharedFixtures.of("gptme")
                .resolve("expected/cli")
                .resolve(name)
                .resolve("stdout")
                .toFile());
    }

    private static Map<String, Integer> tools(Session session) {
        Map<String, Integer> counts = new TreeMap<>();
        session.events().stream()
                .filter(event -> event.kind() == Event.Kind.TOOL)
                .map(event -> event.text().split(" ", 2)[0])
                .forEach(tool -> counts.merge(tool, 1, Integer::sum));
        return counts;
    }

    private static long failures(Session session) {
        return session.iterations().stream()
                .flatMap(iteration -> iteration.steps().stream())
                .map(Step::status)
                .filter("failed"::equals)
                .count();
    }

    private static Map<String, Integer> tools(JsonNode signals) {
        Map<String, Integer> counts = new TreeMap<>();
        signals.path("tool_calls")
                .properties()
                .forEach(tool -> counts.put(tool.getKey(), tool.getValue().asInt()));
        return counts;
    }

    private static Instant moment(JsonNode transcript, String name) {
        return OffsetDateTime.parse(transcript.path(name).asText()).toInstant();
    }

    @Test
    void theSignalsOfEveryJsonCase() throws IOException {
        Map<String, String> files = Map.of(
                "signals-gptme-json", FISH,
                "signals-gptmeflat-json", ".local/share/gptme/logs/2026-08-12-quiet-green-owl/conversation.jsonl",
                "signals-cc2-json",
                        ".claude/projects/-home-alice-my-project/9d8c7b6a-5f4e-4d3c-9b2a-665544332211.jsonl",
                "signals-ccresult-json", CLAUDE + "aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb.jsonl",
                "signals-codexold-json",
                        ".codex/sessions/2026/08/02/rollout-2026-08-02T12-00-00-0199eeee-0000-7000-8000-000000000003.jsonl");
        for (Map.Entry<String, String> one : files.entrySet()) {
            JsonNode signals = expected(one.getKey());
            Session session = read(one.getValue());
            assertEquals(tools(signals), tools(session), one.getKey());
            assertEquals(signals.path("error_count").asLong(), failures(session), one.getKey());
            JsonNode usage = signals.path("usage");
            if (usage.has("total_tokens")) {
                assertEquals(
                        usage.path("total_tokens").asLong(),
                        session.summary().tokens().orElse(-1),
                        one.getKey());
                List<String> models = session.summary().models();
                assertEquals(usage.path("model").asText(), models.get(models.size() - 1), one.getKey());
            }
            if (usage.has("cost")) {
                assertEquals(
                        usage.path("cost").asDouble(),
                        session.summary().costUsd().orElse(-1),
                        1e-9,
                        one.getKey());
            }
            long lasted = (long) session.summary().times().durationSecs().orElse(-1);
            assertEquals(signals.path("session_duration_s").asLong(), lasted, one.getKey());
        }
    }

    @Test
    void theTranscriptsOfEveryJsonCase() throws IOException {
        for (String name : List.of(
                "transcript-cc-json",
                "transcript-cc2-json",
                "transcript-ccresult-json",
                "transcript-codex-json",
                "transcript-codexold-json",
                "transcript-gptme-json",
                "transcript-gptmeflat-json",
                "transcript-gptmetorn-json")) {
            JsonNode transcript = expected(name);
            String path = transcript.path("trajectory_path").asText();
            Session session = read(path.substring(path.indexOf("/home/.") + "/home/".length()));
            assertEquals(
                    transcript.path("harness").asText(),
                    session.summary().labels().harness(),
                    name);
            assertEquals(
                    moment(transcript, "last_activity"),
                    session.summary().times().updatedAt().orElseThrow(),
                    name);
            assertTrue(
                    !session.summary().times().startedAt().orElseThrow().isAfter(moment(transcript, "started_at")),
                    name);
            String project = transcript.path("project").asText("");
            if (!name.contains("cc")) {
                assertEquals(
                        project.equals("null") ? "" : project,
                        session.summary().place().directory(),
                        name);
                assertEquals(
                        moment(transcript, "started_at"), started(session, name).orElse(Instant.MAX), name);
            }
            if (transcript.path("model").isTextual()) {
                assertTrue(
                        session.summary()
                                .models()
                                .contains(transcript.path("model").asText()),
                        name);
            }
            everyMessageIsThere(transcript, session, name);
        }
    }

    /** Codex's own first line is a record of the session, which the reference does not count as a message. */
    private static Optional<Instant> started(Session session, String name) {
        return name.contains("codex")
                ? session.events().stream()
                        .filter(event -> !event.text().startsWith("on branch"))
                        .filter(event -> !event.text().startsWith("session of"))
                        .flatMap(event -> event.at().stream())
                        .findFirst()
                : session.summary().times().startedAt();
    }

    /** Every text, call and result of the reference's transcript stands among the events at its moment. */
    private static void everyMessageIsThere(JsonNode transcript, Session session, String name) {
        List<Event> events = new ArrayList<>(session.events());
        int messages = 0;
        for (JsonNode message : transcript.path("messages")) {
            Instant at =
                    OffsetDateTime.parse(message.path("timestamp").asText()).toInstant();
            boolean found = events.stream().anyMatch(event -> event.at().equals(Optional.of(at)));
            assertTrue(found, name + ": " + message);
            if (message.has("tool_name")) {
                String tool = message.path("tool_name").asText();
                Event call = events.stream()
                        .filter(event -> event.kind() == Event.Kind.TOOL
                                && event.at().equals(Optional.of(at))
                                && event.text().startsWith(tool))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name + ": " + message));
                events.remove(call);
            }
            messages++;
        }
        assertTrue(messages > 0 && session.events().size() >= messages, name);
    }

    @Test
    void theFirstSessionOfClaudeCode() throws IOException {
        Session session = read(CLAUDE + "3c7a9b1e-4d2f-4a6b-8c0d-112233445566.jsonl");
        assertEquals(Map.of("Bash", 7, "Edit", 2, "Write", 2, "Read", 1, "NotebookEdit", 1), tools(session));
        assertEquals(1, failures(session));
        assertEquals(206_378, session.summary().tokens().orElse(0));
        assertEquals(
                "Fix the flaky checkout test and open a PR.", session.summary().title());
        assertEquals("/home/alice/webshop", session.summary().place().directory());
    }

    @Test
    void whatTheReferenceDropsOfCodex() throws IOException {
        Session session = read(CODEX);
        assertEquals("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", session.id().name());
        assertEquals(Map.of("apply_patch", 1, "exec", 1, "exec_command", 1, "write_stdin", 1), tools(session));
        assertEquals(1, failures(session));
        assertEquals(31_420, session.summary().tokens().orElse(0));
        assertEquals(1, session.iterations().size());
        Session screen = read(
                ".codex/sessions/2026/08/11/rollout-2026-08-11T18-00-00-0199ffff-0000-7000-8000-000000000002.jsonl");
        assertEquals("hello from the tui", screen.summary().title());
        assertEquals(List.of("gpt-5.6-sol"), screen.summary().models());
    }

    @Test
    void copilotAndGrok() throws IOException {
        Session copilot = read(".copilot/session-state/5e6f7a8b-1c2d-4e3f-9a0b-c1d2e3f4a5b6/events.jsonl");
        JsonNode signals = expected("signals-copilot-json");
        assertEquals(tools(signals), tools(copilot));
        long errors = copilot.events().stream()
                .filter(event -> event.kind() == Event.Kind.ERROR)
                .count();
        assertEquals(signals.path("error_count").asLong(), errors);
        assertEquals(
                signals.path("usage").path("output_tokens").asLong(),
                copilot.summary().tokens().orElse(-1));
        assertEquals(2, copilot.iterations().size());
        Session grok = read("grok/session.jsonl");
        assertEquals(Map.of("run_terminal_command", 2, "write", 1), tools(grok));
        assertEquals(1, failures(grok));
        assertEquals(List.of("grok-4.5-build"), grok.summary().models());
        assertEquals(180, grok.summary().tokens().orElse(0));
    }

    @Test
    void oddFilesAreReadWithTheirProblems() throws IOException {
        assertEquals(List.of(), TranscriptFormats.claims(home().resolve("odd/empty.jsonl")));
        Session latin = read("odd/latin1.jsonl");
        assertEquals(
                "1 line has malformed UTF-8", latin.summary().problems().get(0).what());
        Session list = read("odd/nondict.jsonl");
        assertEquals("not a JSON object", list.summary().problems().get(0).why());
        assertEquals("x", list.summary().title());
        Session torn = read(".local/share/gptme/logs/2026-07-28-sad-red-fox/conversation.jsonl");
        assertTrue(torn.summary().problems().get(0).what().startsWith("the last line is unfinished"));
    }

    @Test
    void everyTranscriptIsListed() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        Places places = new Places(home(), home(), Map.of());
        for (SessionFormat format : TranscriptFormats.ALL) {
            for (Path root : format.defaultRoots(places)) {
                RootReader reader = format.root(root);
                for (SessionFile file : reader.list().sessions()) {
                    found.merge(format.source(), 1, Integer::sum);
                    Path path = Path.of(file.id().path());
                    assertEquals(List.of(format.source()), TranscriptFormats.claims(path));
                    assertEquals(
                            reader.summarise(file), reader.open(file).read().summary());
                    assertTrue(Files.size(path) == file.size());
                    assertEquals(Set.of(file.id().name()), reader.touched(path));
                }
            }
        }
        assertEquals(Map.of("claude-code", 5, "codex", 3, "copilot", 2, "gptme-log", 5), found);
    }
}
