package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code approve}, {@code reject}, {@code permit}, {@code deny} and {@code audit} where no engine runs. */
class ActCommandsTest {
    private static final String TASK = "TASK-20260302-115000";
    private static final String ONE = "0a0a0a0a-8a8f-4a52-9d3e-0a1b2c3d4e5f";
    private static final String TWO = "1b1b1b1b-8a8f-4a52-9d3e-0a1b2c3d4e5f";

    @TempDir
    private Path home;

    private CliTrial cli;
    private Path tree;

    @BeforeEach
    void makeProject() throws IOException {
        cli = new CliTrial(home);
        tree = home.resolve(".devloop-project/.devloop");
        Path session = Files.createDirectories(tree.resolve("sessions").resolve(TASK));
        Files.writeString(session.resolve("feature.txt"), "act on me\n");
        Files.writeString(session.resolve("status"), "running\n");
        event("\"kind\":\"session.start\",\"feature\":\"act on me\"");
        event("\"kind\":\"phase.end\",\"phase\":\"architect\",\"status\":\"done\"");
    }

    private void event(String rest) throws IOException {
        String line = "{\"ts\":\"2026-03-02T11:50:00Z\",\"session\":\"" + TASK + "\"," + rest + "}\n";
        Files.writeString(
                tree.resolve("sessions").resolve(TASK).resolve("events.ndjson"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private Path decision(String gate) {
        return tree.resolve("sessions").resolve(TASK).resolve("approvals/" + gate + ".json");
    }

    private CliTrial.Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--root", tree.toString()));
        return cli.run(all.toArray(String[]::new));
    }

    private void request(String id, String command) throws IOException {
        Files.writeString(
                Files.createDirectories(tree.resolve("permission-queue")).resolve(id + ".json"),
                "{\"id\":\"" + id + "\",\"tool\":\"Bash\",\"command\":\"" + command + "\",\"ts\":\"\"}");
    }

    @Test
    void anAnswerIsLeftAheadAndNoted() throws IOException {
        CliTrial.Said said = run("approve", TASK, "plan", "--ahead").ok();
        assertTrue(said.out().contains("'approve' lies in " + decision("plan")), said.out());
        assertEquals(
                "{\"ts\":\"2026-03-02T12:00:00Z\",\"gate\":\"plan\",\"decision\":\"approve\",\"source\":\"looptop\"}\n",
                Files.readString(decision("plan")));
        List<JsonNode> audit = cli.run("audit", "--json").objects();
        assertEquals(1, audit.size());
        assertEquals("approve plan gate ahead", audit.get(0).get("act").asText());
        assertEquals("done", audit.get(0).get("result").asText());
        assertEquals(TASK, audit.get(0).get("session").asText());
        assertTrue(cli.run("audit").ok().out().contains("approve plan gate ahead"));
        Path log = home.resolve(".local/state/looptop/audit.jsonl");
        assertEquals("[OWNER_READ, OWNER_WRITE]", sorted(log));
        assertEquals(2, Files.readAllLines(log).size(), "one line before, one after");
    }

    private static String sorted(Path file) throws IOException {
        return new TreeSet<>(Files.getPosixFilePermissions(file)).toString();
    }

    @Test
    void aDryRunPrintsEveryByteAndWritesNothing() {
        CliTrial.Said said = run("reject", TASK, "diff", "--ahead", "--dry-run").ok();
        assertTrue(
                said.out()
                        .contains("{\"ts\":\"2026-03-02T12:00:00Z\",\"gate\":\"diff\",\"decision\":\"reject\","
                                + "\"source\":\"looptop\"}"),
                said.out());
        assertFalse(Files.exists(decision("diff").getParent()));
        assertFalse(Files.exists(home.resolve(".local/state")));
    }

    @Test
    void replacingADecisionWantsAWord() throws IOException {
        run("reject", TASK, "plan", "--ahead").ok();
        CliTrial.Said asked = run("approve", TASK, "plan", "--ahead");
        assertEquals(2, asked.exit());
        assertTrue(asked.err().contains("is replaced; add --yes if that is meant"), asked.err());
        assertTrue(Files.readString(decision("plan")).contains("reject"));
        run("approve", TASK, "plan", "--ahead", "--yes").ok();
        assertTrue(Files.readString(decision("plan")).contains("approve"));
    }

    @Test
    void refusalsNameReasonAndRemedy() throws IOException {
        CliTrial.Said early = run("approve", TASK);
        assertEquals(1, early.exit());
        assertTrue(early.err().contains("no gate of " + TASK + " is open; with --ahead"), early.err());
        event("\"kind\":\"approval.request\",\"gate\":\"plan\",\"summary\":\"ok?\"");
        CliTrial.Said dead = run("approve", TASK);
        assertEquals(1, dead.exit());
        assertTrue(dead.err().contains("the engine is gone"), dead.err());
        assertTrue(dead.err().contains("devloop resume " + TASK), dead.err());
        assertEquals(2, run("approve", "TASK-9").exit());
        assertEquals(2, run("approve").exit());
        assertFalse(Files.exists(decision("plan")));
    }

    @Test
    void readOnlyRefusesEveryWriteHoweverItIsSaid() throws IOException {
        CliTrial.Said option = run("approve", TASK, "plan", "--ahead", "--read-only");
        assertEquals(1, option.exit());
        assertTrue(option.err().contains("read-only (--read-only)"), option.err());
        cli.with("LOOPTOP_READ_ONLY", "1");
        assertTrue(run("approve", TASK, "plan", "--ahead").err().contains("(LOOPTOP_READ_ONLY)"));
        cli.with("LOOPTOP_READ_ONLY", "0");
        Path settings = Files.writeString(home.resolve("settings.toml"), "read-only = true\n");
        cli.with("LOOPTOP_CONFIG", settings.toString());
        assertTrue(run("reject", TASK, "plan", "--ahead").err().contains("'read-only' in the settings"));
        Files.writeString(settings, "read-only-roots = [\"~/.devloop-project\"]\n");
        CliTrial.Said root = run("reject", TASK, "plan", "--ahead");
        assertEquals(1, root.exit());
        assertTrue(root.err().contains("is marked read-only in the settings"), root.err());
        Files.createSymbolicLink(home.resolve("by-another-way"), home.resolve(".devloop-project"));
        Files.writeString(settings, "read-only-roots = [\"~/by-another-way\"]\n");
        assertTrue(run("reject", TASK, "plan", "--ahead").err().contains("is marked read-only"));
        assertFalse(Files.exists(decision("plan").getParent()));
    }

    @Test
    void theOnlyRequestNeedsNoName() throws IOException {
        CliTrial.Said none = run("permit");
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("no permission request waits"), none.err());
        request(ONE, "make");
        CliTrial.Said dry = run("permit", "--dry-run").ok();
        assertTrue(dry.out().contains("permits Bash: make") && dry.out().contains("allow"), dry.out());
        request(TWO, "rm -rf build");
        CliTrial.Said several = run("deny");
        assertEquals(2, several.exit());
        assertTrue(several.err().contains(ONE + "  Bash: make"), several.err());
        assertTrue(several.err().contains(TWO + "  Bash: rm -rf build"), several.err());
        assertTrue(run("deny", TWO.substring(0, 4), "--dry-run").ok().out().contains("denies Bash: rm -rf build"));
        assertEquals(2, run("permit", "no-such").exit());
    }

    @Test
    void anOrphanIsRefusedByName() throws IOException {
        request("req-4194305-1772452200", "make");
        assertEquals(1, run("permit").exit());
        CliTrial.Said said = run("permit", "req-4194305-1772452200");
        assertEquals(1, said.exit());
        assertTrue(said.err().contains("expired: the process that asked is gone"), said.err());
    }

    @Test
    void onlyTheNewestActsAreListedAndTornLinesPassedOver() throws IOException {
        for (String gate : List.of("plan", "diff")) {
            run("approve", TASK, gate, "--ahead").ok();
        }
        Path log = home.resolve(".local/state/looptop/audit.jsonl");
        Files.writeString(log, "{\"at\":\"2026-03-02T12:0", StandardOpenOption.APPEND);
        run("reject", TASK, "plan", "--ahead", "--yes").ok();
        List<JsonNode> all = cli.run("audit", "--json", "--limit", "0").objects();
        assertEquals(
                List.of("reject plan gate ahead", "approve diff gate ahead", "approve plan gate ahead"),
                all.stream().map(entry -> entry.get("act").asText()).toList());
        assertEquals(1, cli.run("audit", "--json", "--limit", "1").objects().size());
    }

    @Test
    void showTellsWhatLiesReadyAndWhatWaits() throws IOException {
        run("approve", TASK, "diff", "--ahead").ok();
        request(ONE, "make \\u001b[31m");
        String text = run("show", TASK).ok().out();
        assertTrue(text.contains("diff gate, approve by looptop: lies ready, taken as soon as the gate opens"), text);
        event("\"kind\":\"approval.request\",\"gate\":\"plan\",\"summary\":\"ok?\"");
        String waits = run("show", TASK).ok().out();
        assertTrue(waits.contains("Waits for you\n  plan gate\n    the engine is gone"), waits);
        JsonNode json = run("show", TASK, "--json").objects().get(0);
        assertEquals(
                "{\"gate\":\"diff\",\"decision\":\"approve\",\"at\":\"2026-03-02T12:00:00Z\","
                        + "\"source\":\"looptop\",\"taken\":false}",
                json.get("decisions").get(0).toString());
        assertEquals("nobody", json.get("asks").get(0).get("listener").asText());
        assertEquals(0, json.get("asks").get(0).get("commands").size());
        JsonNode queue = run("show", "permission-queue", "--json").objects().get(0);
        assertEquals(
                "looptop permit " + ONE + " --root " + tree,
                queue.get("asks").get(0).get("commands").get(0).asText());
        CliTrial.assertHarmless(run("show", "permission-queue").ok().out());
    }
}
