package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code show}, {@code diff}, {@code stats} and {@code tail}. */
class SessionCommandsTest {
    private static final String END =
            "{\"type\":\"session_end\",\"outcome\":\"failed\",\"iterations\":4,\"timestamp\":\"2026-03-01T10:05:00Z\"}\n";

    @TempDir
    Path home;

    private CliTrial cli() throws IOException {
        return new CliTrial(home)
                .session("2026-01-25T09-15-33Z_ac8c9f", "success-three")
                .session("2026-01-26T09-15-33Z_fb56cc", "failed-one-more")
                .session("2026-03-01T10-00-00Z_aaaaaa", "circling", END)
                .session("2026-03-01T10-00-00Z_aaaaaa-two", "commits-vanish");
    }

    /** The same with one that goes on; then a command looks at the processes twice, which takes a moment. */
    private CliTrial live() throws IOException {
        return cli().session("2026-03-01T10-00-00Z_aaaaaa", "circling");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void showAsJsonHasTheFieldsOfTheContract() throws IOException {
        JsonNode session = cli().run("show", "2026-01-25", "--json").objects().get(0);
        List<String> names = names(session);
        assertEquals(
                List.of("prompt", "summary", "evidence", "gates", "events", "iterations_detail", "decisions", "asks"),
                names.subList(32, names.size()));
        assertEquals(3, session.get("iterations_detail").size());
        assertEquals(
                List.of(
                        "number",
                        "label",
                        "started_at",
                        "ended_at",
                        "duration_secs",
                        "verdict",
                        "verdict_word",
                        "feedback",
                        "actor_output",
                        "actor_stderr",
                        "exit_code",
                        "files_changed",
                        "lines_added",
                        "lines_removed",
                        "diff",
                        "diff_so_far",
                        "repeats",
                        "messages"),
                names(session.get("iterations_detail").get(0)));
        assertEquals(
                List.of("at", "kind", "text", "raw"),
                names(session.get("events").get(0)));
        JsonNode live = live().run("show", "codeloops:2026-03-01T10-00-00Z_aaaaaa", "--json")
                .objects()
                .get(0);
        assertEquals(
                List.of("family", "signal", "value", "limit", "counts"),
                names(live.get("evidence").get(0)));
        assertEquals("[2]", live.get("iterations_detail").get(3).get("repeats").toString());
    }

    @Test
    void idsAreExactOrABeginningOrBehindTheirSource() throws IOException {
        CliTrial cli = cli();
        assertTrue(cli.run("show", "2026-01-26").ok().out().contains("Implement OAuth"));
        assertTrue(cli.run("show", "codeloops:2026-01-26").ok().out().contains("Implement OAuth"));
        assertTrue(cli.run("show", "2026-03-01T10-00-00Z_aaaaaa").ok().out().contains("Add a parser"), "exact wins");
        CliTrial.Said several = cli.run("show", "2026-03");
        assertEquals(2, several.exit());
        assertTrue(several.err().contains("could be any of 2") && several.err().contains("aaaaaa-two"), several.err());
        CliTrial.Said none = cli.run("show", "2026-01-26T09-15-33Z_fb56cd");
        assertEquals(2, none.exit());
        assertTrue(none.err().contains("did you mean 2026-01-26T09-15-33Z_fb56cc"), none.err());
        assertEquals(2, cli.run("show", "devloop:2026-01-26").exit());
        assertEquals(2, cli.run("show").exit(), "no picker without a terminal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "secret.jsonl", "..", "codeloops:../secret", "./secret"})
    void anIdIsNeverAPath(String id) throws IOException {
        CliTrial cli = cli();
        Files.writeString(
                cli.sessions().resolve("../secret.jsonl"), "{\"type\":\"session_start\",\"prompt\":\"s3cret\"}\n");
        for (String command : List.of("show", "diff", "tail")) {
            CliTrial.Said said = cli.run(command, id);
            assertEquals(2, said.exit(), said.out());
            assertFalse(said.out().contains("s3cret"));
        }
    }

    @Test
    void whyNamesEverySignalOfALiveSession() throws IOException {
        String why =
                live().run("show", "2026-03-01T10-00-00Z_aaaaaa", "--why").ok().out();
        assertTrue(why.contains("same diff") && why.contains("silence") && why.contains("process gone"), why);
        assertTrue(cli().run("show", "2026-01-25", "--why").ok().out().contains("the harness wrote an end"));
    }

    @Test
    void oneIterationAndMarkdown() throws IOException {
        String second = cli().run("show", "2026-01-26", "--iteration", "2").ok().out();
        assertTrue(second.contains("Added refresh.") && !second.contains("Started OAuth."), second);
        assertTrue(cli().run("show", "2026-01-26", "--markdown").ok().out().startsWith("# Implement OAuth"));
        for (String command : List.of("show", "diff")) {
            CliTrial.Said none = cli().run(command, "2026-01-26", "--iteration", "9");
            assertEquals(2, none.exit());
            assertTrue(none.err().contains("there is no iteration 9; this session has 3"), none.err());
        }
        assertEquals(2, cli().run("diff", "2026-01-26", "--iteration", "0").exit());
        assertEquals(2, cli().run("diff", "2026-01-26", "--from", "1").exit());
        assertEquals(
                2, cli().run("diff", "2026-01-26", "--from", "1", "--to", "7").exit());
    }

    @Test
    void tailPrintsEventsAndEnds() throws IOException {
        List<String> lines = cli().run("tail", "2026-01-26", "--no-follow").ok().lines();
        assertEquals(8, lines.size());
        assertTrue(lines.get(0).startsWith("session  09:15:33  api-svc"), lines.get(0));
        assertTrue(lines.get(7).endsWith("session ended: failed"), lines.get(7));
        String live = live().run("tail", "--no-follow").ok().out();
        assertTrue(live.contains("alert") && live.contains("stuck: ") && !live.contains("api-svc"), live);
    }

    /** The whole work, and iteration by iteration: a real repository comes out the same. */
    @Test
    void aDiffInAPipeApplies() throws Exception {
        CliTrial cli = cli();
        Path repository = Files.createDirectory(home.resolve("repository"));
        git(repository, "init", "-q");
        Files.writeString(repository.resolve("parse.py"), " one\ntwo\n three\n".replace(" ", ""));
        git(repository, "add", "-A");
        apply(repository, cli.run("diff", "2026-03-01T10-00-00Z_aaaaaa").ok().out());
        assertEquals("one\nTWO AGAIN\nthree\n", Files.readString(repository.resolve("parse.py")));
        git(repository, "checkout", "-q", "--", ".");
        for (int iteration = 1; iteration <= 4; iteration++) {
            String number = Integer.toString(iteration);
            apply(
                    repository,
                    cli.run("diff", "2026-03-01T10-00-00Z_aaaaaa", "--iteration", number)
                            .ok()
                            .out());
        }
        assertEquals("one\nTWO AGAIN\nthree\n", Files.readString(repository.resolve("parse.py")));
        git(repository, "checkout", "-q", "--", ".");
        apply(
                repository,
                cli.run("diff", "2026-03-01T10-00-00Z_aaaaaa", "--from", "0", "--to", "1")
                        .ok()
                        .out());
        apply(
                repository,
                cli.run("diff", "2026-03-01T10-00-00Z_aaaaaa", "--from", "1", "--to", "2")
                        .ok()
                        .out());
        assertEquals("one\nTWO AGAIN\nthree\n", Files.readString(repository.resolve("parse.py")));
        String stat =
                cli.run("diff", "2026-03-01T10-00-00Z_aaaaaa", "--stat").ok().out();
        assertTrue(stat.contains("parse.py") && stat.endsWith("1 file +1 -1\n"), stat);
    }

    private static void apply(Path repository, String patch) throws Exception {
        Files.writeString(repository.resolve("../patch"), patch);
        git(repository, "apply", "../patch");
    }

    private static void git(Path directory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, git.waitFor(), said);
    }

    @Test
    void emptyStoresGiveZerosAndMessages() throws IOException {
        CliTrial cli = new CliTrial(home);
        JsonNode stats = cli.run("stats", "--json").objects().get(0);
        assertEquals(0, stats.get("total").asInt());
        assertEquals(0.0, stats.get("success_rate").asDouble());
        assertTrue(stats.get("avg_duration_secs").isNull());
        assertEquals(2, cli.run("show", "x").exit());
        cli.session("nothing", "max-zero");
        CliTrial.Said none = cli.run("diff", "nothing");
        assertEquals("", none.ok().out());
        assertTrue(none.err().startsWith("No diff: "), none.err());
        assertEquals(
                "No diffs found for this session.\n",
                cli.run("diff", "nothing", "--concat").err());
    }

    @Test
    void concatIsTheTextOfTheRealProgram() throws IOException {
        Path shared = SharedFixtures.of("codeloops");
        String expected = Files.readString(shared.resolve("real-cli/diff-3iter.txt"));
        assertEquals(
                expected,
                cli().run("diff", "2026-01-25", "--concat", "--raw").ok().out());
    }

    @Test
    void statsAreThoseOfTheRealProgram() throws IOException {
        Path shared = SharedFixtures.of("codeloops");
        JsonNode expected = new ObjectMapper()
                .readTree(shared.resolve("expected.json").toFile())
                .get("clean")
                .get("upstream_stats");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonNode stats = new CliTrial(home)
                .run(
                        out,
                        out,
                        "stats",
                        "--json",
                        "--root",
                        shared.resolve("clean").toString())
                .objects()
                .get(0);
        assertEquals(expected.get("total_sessions").asInt(), stats.get("total").asInt());
        for (String[] pair : new String[][] {
            {"success_rate", "success_rate"},
            {"avg_iterations", "avg_iterations"},
            {"avg_duration_secs", "avg_duration_secs"}
        }) {
            assertEquals(expected.get(pair[0]).asDouble(), stats.get(pair[1]).asDouble(), 1e-9, pair[0]);
        }
        assertEquals(
                expected.get("sessions_over_time").size(),
                stats.get("sessions_over_time").size());
        assertEquals(expected.get("by_project").size(), stats.get("by_project").size());
    }
}
