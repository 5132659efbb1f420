package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of the real stores reads as {@code expected.json} says. */
class CodeloopsInteropTest {
    @ParameterizedTest
    @ValueSource(strings = {"clean", "hazards", "documented"})
    void everyFileReadsAsExpected(String store) throws IOException {
        Path folder = SharedFixtures.of("codeloops");
        JsonNode expected = new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .get(store);
        JsonNode tolerant = store.equals("hazards") ? expected : expected.get("tolerant");
        RootReader root = new CodeloopsFormat().root(folder.resolve(store).resolve("codeloops/sessions"));
        Map<String, SessionFile> files = byName(root);
        List<Executable> checks = new ArrayList<>();
        tolerant.properties().forEach(entry -> {
            JsonNode wanted = store.equals("hazards") ? entry.getValue().path("tolerant") : entry.getValue();
            if (wanted.isMissingNode()) {
                checks.add(() -> noSession(entry.getKey(), files));
            } else {
                checks.add(() -> check(entry.getKey(), wanted, root, files.get(entry.getKey())));
            }
        });
        assertTrue(checks.size() >= 7);
        assertAll(checks);
    }

    /** A checkout without links holds the dangling one as a file of one line; it must then read as an empty session. */
    private static void noSession(String name, Map<String, SessionFile> files) {
        boolean materialised = files.containsKey(name) && files.get(name).size() < 20;
        assertTrue(!files.containsKey(name) || materialised, name + " is no session");
    }

    private static void check(String name, JsonNode wanted, RootReader root, SessionFile file) throws IOException {
        CodeloopsScan scan = scan(Path.of(file.id().path()));
        assertEquals(wanted.get("has_start").asBoolean(), scan.start().isPresent(), name + " start");
        assertEquals(wanted.get("has_end").asBoolean(), scan.end().isPresent(), name + " end");
        assertEquals(wanted.get("iterations").asInt(), scan.rounds().size(), name + " iterations");
        assertEquals(wanted.get("bad_lines").asInt(), scan.badLines(), name + " bad lines");
        assertEquals(wanted.get("partial_tail").asBoolean(), scan.partialTail(), name + " partial tail");
        String outcome = scan.end().map(CodeloopsLine.End::outcome).orElse("");
        assertEquals(wanted.get("outcome").asText("").replace("null", ""), outcome, name + " outcome");
        Session session = root.open(file).read();
        SessionSummary quick = root.summarise(file);
        assertEquals(session.summary().iterations(), quick.iterations(), name);
        assertEquals(session.summary().ending().outcome(), quick.ending().outcome(), name);
        assertEquals(session.summary().title(), quick.title(), name);
        assertEquals(session.summary().times().durationSecs(), quick.times().durationSecs(), name);
        if (!wanted.get("has_start").asBoolean()) {
            assertEquals("(no start line)", quick.title());
            assertTrue(quick.problems().stream().anyMatch(p -> p.what().equals("no start line")));
        }
    }

    private static CodeloopsScan scan(Path file) throws IOException {
        CodeloopsScan scan = new CodeloopsScan(file.toString());
        TailBatch batch = new LineTail(file).poll();
        scan.accept(batch);
        return scan;
    }

    @Test
    void theCleanStoreListsAsTheRealProgramDoes() throws IOException {
        Path folder = SharedFixtures.of("codeloops");
        JsonNode rows = new ObjectMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .get("clean")
                .get("upstream_list");
        RootReader root = new CodeloopsFormat().root(folder.resolve("clean/codeloops/sessions"));
        Map<String, SessionFile> files = byName(root);
        assertEquals(rows.size(), files.size());
        for (JsonNode row : rows) {
            String name = row.get("id").asText();
            SessionSummary summary = root.summarise(files.get(name));
            assertEquals(
                    row.get("timestamp").asText(),
                    summary.times().startedAt().orElseThrow().toString(),
                    name);
            assertEquals(row.get("project").asText(), summary.place().project(), name);
            assertEquals(row.get("working_dir").asText(), summary.place().directory(), name);
            assertEquals(row.get("iterations").asInt(), summary.iterations(), name);
            assertEquals(
                    row.get("outcome").asText("").replace("null", ""),
                    summary.ending().word(),
                    name);
            double duration = summary.times().durationSecs().orElse(-1);
            assertEquals(
                    row.get("duration_secs").isNull()
                            ? -1
                            : row.get("duration_secs").asDouble(),
                    duration,
                    name);
            double confidence = summary.confidence().orElse(-1);
            assertEquals(
                    row.get("confidence").isNull() ? -1 : row.get("confidence").asDouble(), confidence, name);
            assertEquals(row.get("actor_agent").asText(), summary.agents().get(0), name);
        }
    }

    private static Map<String, SessionFile> byName(RootReader root) throws IOException {
        return root.list().sessions().stream()
                .collect(Collectors.toMap(file -> file.id().name(), Function.identity()));
    }
}
