package dev.looptop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPlayTest {
    private static final Instant START = Instant.parse("2026-03-01T10:20:30.123456Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Path codeloops(String script) throws Exception {
        return new CodeloopsPlay(DemoScript.load(script), directory, directory.resolve("web"), DemoPace.from(START))
                .play();
    }

    @Test
    void codeloopsLinesAreAsTheRealOnes() throws Exception {
        Path file = codeloops("live-retry");
        assertTrue(file.getFileName().toString().matches("2026-03-01T10-20-30Z_[0-9a-f]{6}\\.jsonl"), file.toString());
        List<JsonNode> lines = lines(file);
        assertEquals(6, lines.size());
        assertEquals(
                List.of(
                        "type",
                        "timestamp",
                        "prompt",
                        "working_dir",
                        "actor_agent",
                        "critic_agent",
                        "actor_model",
                        "critic_model",
                        "max_iterations"),
                names(lines.get(0)));
        assertEquals(
                List.of(
                        "type",
                        "iteration_number",
                        "actor_output",
                        "actor_stderr",
                        "actor_exit_code",
                        "actor_duration_secs",
                        "git_diff",
                        "git_files_changed",
                        "critic_decision",
                        "feedback",
                        "timestamp"),
                names(lines.get(1)));
        assertEquals(
                List.of("type", "outcome", "iterations", "summary", "confidence", "duration_secs", "timestamp"),
                names(lines.get(5)));
        assertEquals(0, lines.get(1).get("iteration_number").asInt());
        assertEquals("success", lines.get(5).get("outcome").asText());
        assertEquals(4, lines.get(5).get("iterations").asInt());
        assertEquals(
                "2026-03-01T10:20:30.123456Z", lines.get(0).get("timestamp").asText());
        assertTrue(Files.readString(file).endsWith("\n"));
    }

    @Test
    void endsAreAsTheRealOnes() throws Exception {
        JsonNode failed = last(codeloops("live-table"));
        assertEquals("failed", failed.get("outcome").asText());
        assertEquals(3, failed.get("iterations").asInt(), "one more than there are lines");
        assertTrue(failed.get("confidence").isNull());
        JsonNode limited = last(codeloops("history-exit-codes"));
        assertEquals("max_iterations_reached", limited.get("outcome").asText());
        assertTrue(limited.get("summary").isNull());
        assertEquals(
                "user_interrupted",
                last(codeloops("history-quickstart")).get("outcome").asText());
        assertEquals("iteration", last(codeloops("live-since")).get("type").asText());
    }

    private static JsonNode last(Path file) throws IOException {
        List<JsonNode> lines = lines(file);
        return lines.get(lines.size() - 1);
    }

    private static List<String> kinds(Path events) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (JsonNode event : lines(events)) {
            String what = event.path("phase").asText() + event.path("gate").asText();
            String how = event.path("status").asText() + event.path("decision").asText();
            kinds.add(event.get("kind").asText() + " " + what + " " + how);
        }
        return kinds.stream().map(kind -> kind.replaceAll(" +", " ").strip()).toList();
    }

    @Test
    void aTaskGoesThroughItsPhases() throws Exception {
        List<String> ids = new ArrayList<>();
        DevloopPlay play = new DevloopPlay(DemoScript.load("live-audit"), directory, DemoPace.from(START));
        Path session = play.play(ids::add);
        assertEquals(List.of(session.getFileName().toString()), ids);
        assertTrue(ids.get(0).matches("TASK-\\d{8}-\\d{6}"), ids.get(0));
        assertEquals(
                List.of(
                        "session.start",
                        "phase.end architect done",
                        "approval.request plan",
                        "approval.decision plan approve",
                        "phase.start worker",
                        "phase.end worker done",
                        "approval.request diff",
                        "approval.decision diff approve",
                        "phase.start reviewer",
                        "phase.end reviewer needs-work",
                        "phase.start fix-1",
                        "phase.end fix-1 done",
                        "phase.start reviewer",
                        "phase.end reviewer approved",
                        "session.end approved"),
                kinds(session.resolve("events.ndjson")));
        assertEquals(
                Files.readString(session.resolve("events.ndjson")),
                Files.readString(directory.resolve(".devloop/events.ndjson")));
        for (JsonNode event : lines(session.resolve("events.ndjson"))) {
            assertEquals(List.of("ts", "session", "kind"), names(event).subList(0, 3));
            event.forEach(value -> assertTrue(value.isTextual(), event.toString()));
        }
        assertEquals("approved\n", Files.readString(session.resolve("status")));
        assertTrue(Files.readString(session.resolve("worker.state")).matches("done:\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\n"));
        assertTrue(Files.readString(session.resolve("worker.log")).contains("[copilot] go vet"));
        assertEquals(2, Files.readAllLines(session.resolve("fix-1.log")).size(), "fixes are not logged");
        assertFalse(Files.exists(session.resolve("worker.start_epoch_ms")));
        assertTrue(Files.readString(session.resolve("worker.diff")).startsWith("diff --git "));
        Path spec = directory.resolve(".devloop/specs/" + ids.get(0) + ".md");
        assertTrue(Files.readString(spec).contains("**Status**: ✅ approved"));
    }

    /** Each look of the play at the decision file is one step of the test. */
    private final class Looks implements DemoPace {
        private final DemoPace inner = DemoPace.from(START);
        private final List<String> answers;
        private int looks;

        Looks(List<String> answers) {
            this.answers = answers;
        }

        @Override
        public Instant now() {
            return inner.now();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            inner.pause(length);
        }

        @Override
        public void betweenLooks() throws InterruptedException {
            inner.betweenLooks();
            String answer = answers.get(looks++);
            try (var sessions = Files.list(directory.resolve(".devloop/sessions"))) {
                Path approvals = sessions.findFirst().orElseThrow().resolve("approvals");
                String gate = Files.exists(approvals.resolve("plan.json"))
                                && Files.readString(approvals.resolve("plan.json"))
                                        .contains("approve\"")
                        ? "diff"
                        : "plan";
                if (!answer.isEmpty()) {
                    Files.writeString(approvals.resolve(gate + ".json"), answer);
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void aGateWaitsForAWholeDecision() throws Exception {
        Looks looks = new Looks(List.of(
                "",
                "",
                "{\"deci",
                "{\"decision\":\"perhaps\"}",
                "{\"decision\":\"approve\"}",
                "",
                "{\"decision\":\"approve\"}"));
        Path session = new DevloopPlay(DemoScript.load("live-signing"), directory, looks).play(id -> {});
        assertEquals(7, looks.looks);
        List<String> kinds = kinds(session.resolve("events.ndjson"));
        assertTrue(kinds.contains("approval.decision plan approve"));
        assertTrue(kinds.contains("approval.decision diff approve"));
        assertEquals("session.end approved", kinds.get(kinds.size() - 1));
        assertEquals(
                "{\"decision\":\"approve\"}",
                Files.readString(session.resolve("approvals/plan.json")),
                "left as it was");
    }

    @Test
    void aRejectedGateEndsTheTask() throws Exception {
        Looks looks = new Looks(List.of("{\"decision\":\"reject\"}"));
        Path session = new DevloopPlay(DemoScript.load("live-signing"), directory, looks).play(id -> {});
        assertEquals("rejected-at-plan\n", Files.readString(session.resolve("status")));
        JsonNode note =
                JSON.readTree(directory.resolve(".devloop/inbox.json").toFile()).get(0);
        assertEquals("blocked", note.get("type").asText());
        assertTrue(note.get("resolved_at").isNull());
    }
}
