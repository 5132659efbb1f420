package dev.looptop.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where transcripts are looked for, and what of a place is one. */
class TranscriptPlacesTest {
    private static final String LINE = """
            {"type":"user","sessionId":"main","isSidechain":%s,"message":{"role":"user","content":"look"}}
            """;

    @TempDir
    Path folder;

    private static List<Path> roots(String source, Map<String, String> environment) {
        return TranscriptFormats.of(source)
                .defaultRoots(new Places(Path.of("/home/me"), Path.of("/work"), environment));
    }

    @Test
    void theEnvironmentComesBeforeTheUsualPlace() {
        assertEquals(
                List.of(Path.of("/c/projects"), Path.of("/home/me/.claude/projects")),
                roots("claude-code", Map.of("CLAUDE_HOME", "/c")));
        assertEquals(
                List.of(Path.of("/x"), Path.of("/home/me/.codex/sessions")),
                roots("codex", Map.of("CODEX_SESSIONS_DIR", "/x")));
        assertEquals(
                List.of(Path.of("/work/logs"), Path.of("/home/me/.local/share/gptme/logs")),
                roots("gptme-log", Map.of("GPTME_LOGS_DIR", "logs")));
        assertEquals(
                List.of(Path.of("/s"), Path.of("/home/me/.copilot/session-state")),
                roots("copilot", Map.of("COPILOT_STATE_DIR", "/s")));
        assertEquals(List.of(), roots("grok", Map.of()));
        assertEquals(List.of(Path.of("/home/me/.claude/projects")), roots("claude-code", Map.of()));
    }

    private void write(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void subAgentsAreSessionsWithAParent() throws IOException {
        write("p/main.jsonl", LINE.formatted("false"));
        write("p/agent-a.jsonl", LINE.formatted("true"));
        write("p/main/subagents/agent-b.jsonl", LINE.formatted("true"));
        write("p/main/tool-results/x.txt", "no transcript");
        write("p/empty.jsonl", "");
        for (Path root : List.of(folder, folder.resolve("p"))) {
            RootReader reader = TranscriptFormats.of("claude-code").root(root);
            Map<String, Optional<String>> parents = new TreeMap<>();
            for (SessionFile file : reader.list().sessions()) {
                SessionSummary summary = reader.summarise(file);
                assertEquals("look", summary.title());
                assertEquals(1, summary.iterations());
                parents.put(file.id().name(), summary.parent());
            }
            Map<String, Optional<String>> wanted =
                    Map.of("main", Optional.empty(), "agent-a", Optional.of("main"), "agent-b", Optional.of("main"));
            assertEquals(wanted, parents, root.toString());
        }
    }

    @Test
    void aMissingRootHasNoSessions() throws IOException {
        for (SessionFormat format : TranscriptFormats.ALL) {
            RootReader reader = format.root(folder.resolve("nowhere"));
            assertEquals(List.of(), reader.list().sessions());
            assertEquals(List.of(), reader.list().problems());
            assertTrue(format.recognise(folder.resolve("nowhere")).isEmpty());
        }
    }

    @Test
    void aReplacedTranscriptIsReadAnew() throws IOException {
        write("a.jsonl", LINE.formatted("false") + LINE.formatted("false"));
        SessionReader reader = TranscriptFormats.reader("claude-code", folder.resolve("a.jsonl"));
        assertEquals(2, reader.read().iterations().size());
        write("a.jsonl", LINE.formatted("false"));
        assertTrue(reader.changed());
        assertEquals(1, reader.read().iterations().size());
    }
}
