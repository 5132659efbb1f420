package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.cell.TextWidth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {
    private static final List<String> FIELDS = List.of(
            "id",
            "source",
            "project",
            "directory",
            "title",
            "state",
            "outcome",
            "outcome_word",
            "why",
            "iterations",
            "max_iterations",
            "started_at",
            "updated_at",
            "ended_at",
            "duration_secs",
            "agents",
            "models",
            "files_changed",
            "lines_added",
            "lines_removed",
            "bytes",
            "tokens",
            "cost_usd",
            "confidence",
            "tags",
            "parent",
            "harness",
            "run_type",
            "category",
            "covers",
            "path",
            "problems");

    @TempDir
    Path home;

    CliTrial cli;

    @BeforeEach
    void makeSessions() throws IOException {
        cli = new CliTrial(home)
                .session("success", "success-three")
                .session("failed", "failed-one-more")
                .session("interrupted", "interrupted")
                .session("maximum", "max-iterations")
                .session("models", "models");
    }

    /** Where a session may be live a command looks at the processes twice, which takes a moment. */
    private void addLive() throws IOException {
        cli.session("circling", "circling").session("torn", "torn-in-utf8");
    }

    private List<String> ids(String... options) {
        List<String> arguments = new ArrayList<>(List.of("list", "--json"));
        arguments.addAll(List.of(options));
        try {
            return cli.run(arguments.toArray(String[]::new)).objects().stream()
                    .map(o -> o.get("id").asText())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void jsonHasTheFieldsOfTheContractAndNoOther() throws IOException {
        addLive();
        List<JsonNode> objects = cli.run("list", "--json").objects();
        assertEquals(7, objects.size());
        for (JsonNode object : objects) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            assertEquals(FIELDS, names);
            for (String array : List.of("agents", "models", "tags", "problems")) {
                assertTrue(object.get(array).isArray());
            }
        }
        JsonNode success = objects.stream()
                .filter(o -> o.get("id").asText().equals("success"))
                .findFirst()
                .orElseThrow();
        assertEquals("2026-01-25T09:15:33.885227700Z", success.get("started_at").asText());
        assertEquals(125.8400889, success.get("duration_secs").asDouble());
        assertEquals(10, success.get("max_iterations").asInt());
        assertEquals("success", success.get("outcome_word").asText());
        assertTrue(success.get("tokens").isNull() && success.get("parent").isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--outcome success | models success",
                "--outcome interrupted | interrupted",
                "--outcome user_interrupted | interrupted",
                "--outcome MAX-iterations | maximum",
                "--outcome failed --outcome success | failed models success",
                "--state ended | failed interrupted maximum models success",
                "--live |",
                "--source codeloops --outcome failed | failed",
                "--source devloop |",
                "--agent opencode | models",
                "--agent claude --outcome failed | failed",
                "--model NOSUCH |",
                "--project api-svc | failed",
                "--project API-SVC | failed",
                "--project /home/dev/projects/api-svc/ | failed",
                "--project /home/dev/projects/other |",
                "--project api-svc --outcome success |",
                "--tag x |",
                "--after 2026-03-01 |",
                "--after 2026-01-26 --before 2026-01-26 | failed",
                "--search OAuth | failed",
                "--search oauth | failed",
                "--search OAUTH |",
                "--search nothing-like-it |"
            })
    void everyFilterFilters(String options, String expected) {
        filters(options, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--outcome none | circling torn",
                "--live | circling torn",
                "--state stuck | circling",
                "--state stuck --state quiet | circling torn",
                "--project api-svc --project unknown | failed torn",
                "--after 2026-03-01 | circling torn"
            })
    void everyFilterFiltersLiveSessions(String options, String expected) throws IOException {
        addLive();
        filters(options, expected);
    }

    private void filters(String options, String expected) {
        List<String> wanted = expected == null || expected.isBlank() ? List.of() : List.of(expected.split(" "));
        assertEquals(wanted, ids(options.split(" ")));
    }

    @Test
    void anEmptyResultSaysWhatWasAskedAndIsNoFailure() {
        CliTrial.Said said = cli.run("list", "--outcome", "flying");
        assertEquals(new CliTrial.Said(0, "", "No session passes outcome:flying; 5 without it.\n"), said);
    }

    @Test
    void noSessionsAtAllNamesThePlaces() throws IOException {
        CliTrial.Said said = new CliTrial(Files.createDirectory(home.resolve("other"))).run("list");
        assertEquals(0, said.exit());
        assertTrue(said.err().startsWith("No sessions found; looked in "), said.err());
    }

    @Test
    void daysAreInclusiveToTheLastNanosecondInTheUsersZone() throws IOException {
        cli.session("first", at("2026-02-10T00:00:00Z"))
                .session("last", at("2026-02-10T23:59:59.999999999Z"))
                .session("next", at("2026-02-11T00:00:00Z"))
                .session("before", at("2026-02-09T23:59:59.999999999Z"));
        assertEquals(List.of("first", "last"), ids("--after", "2026-02-10", "--before", "2026-02-10"));
        assertEquals(List.of("first", "last"), ids("--since", "2026-2-10", "--before", "2026-2-10"));
        assertEquals(List.of("last"), ids("--after", "2026-02-10T23:59", "--before", "2026-02-10T23:59"));
        cli.in(ZoneId.of("America/New_York"));
        assertEquals(List.of("before", "first"), ids("--after", "2026-02-09", "--before", "2026-02-09"));
    }

    private static byte[] at(String time) {
        return ("{\"type\":\"session_start\",\"timestamp\":\"" + time + "\",\"prompt\":\"p\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void searchFindsWordsOfTheWholePrompt() throws IOException {
        cli.session(
                "deep",
                ("{\"type\":\"session_start\",\"prompt\":\"Title\\n\\nand far below " + "x ".repeat(4000)
                                + "a Needle\",\"working_dir\":\"/home/dev/haystack\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("deep"), ids("--search", "needle"));
        assertEquals(List.of("deep"), ids("--search", "Needle haystack"));
        assertEquals(List.of(), ids("--search", "NEEDLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "list --state flying, unknown state 'flying'",
        "list --after someday, someday' is not a date",
        "list --before 2026-13-01, 2026-13-01' is not a date",
        "list --sort beauty, unknown order 'beauty'; one of attention",
        "list --limit -1, --limit is a number of sessions",
        "search --limit -1 x, --limit is a number of hits",
        "show success --iteration 0, there is no iteration 0",
        "list --color sometimes, --color is always",
        "list --flying, Unknown option",
        "flying, no session",
        "list --root /nowhere/at/all, it does not exist",
        "list --stuck-after soon, is not a span"
    })
    void misuseIsToldWithExitCodeTwo(String line, String message) {
        CliTrial.Said said = cli.run(line.equals("flying") ? new String[] {"show", "flying"} : line.split(" "));
        assertEquals(2, said.exit(), said.err());
        assertTrue(said.err().contains(message), said.err());
        assertTrue(said.err().startsWith("looptop: ") && said.out().isEmpty());
    }

    @Test
    void columnsStandUnderEachOtherAlsoBehindWideText() throws IOException {
        cli.session(
                "wide",
                ("{\"type\":\"session_start\",\"prompt\":\"日本語の題\",\"working_dir\":\"/home/日本 プロ\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
        List<String> lines = cli.run("list").ok().lines();
        int column = lines.get(0).indexOf("PROMPT");
        for (String line : lines.subList(1, lines.size())) {
            int at = 0;
            int width = 0;
            while (width < column) {
                int c = line.codePointAt(at);
                at += Character.charCount(c);
                width += TextWidth.of(Character.toString(c));
            }
            assertEquals(column, width, line);
            assertTrue(line.charAt(at) != ' ' && line.substring(0, at).endsWith("  "), line);
        }
    }

    @Test
    void projectsOfTheSameNameAreToldApart() throws IOException {
        cli.session("one", "{\"type\":\"session_start\",\"working_dir\":\"/a/api-svc\"}\n".getBytes());
        String out = cli.run("list").ok().out();
        assertTrue(out.contains("a/api-svc") && out.contains("projects/api-svc"), out);
        assertEquals(List.of("failed", "one"), ids("--project", "api-svc"));
        assertEquals(List.of("one"), ids("--project", "/a/api-svc"));
    }

    @Test
    void sortingAndLimit() {
        List<String> lines =
                cli.run("list", "--sort", "iterations", "--limit", "2").ok().lines();
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).contains("failed"), lines.get(1));
        assertEquals(6, cli.run("list", "--limit", "0").ok().lines().size());
    }

    @Test
    void colourOnlyWhereItIsWanted() throws IOException {
        assertFalse(cli.run("list").out().contains("\u001b"));
        assertTrue(cli.run("list", "--color", "always").out().contains("\u001b["));
        CliTrial person = new CliTrial(home).onATerminal();
        assertTrue(person.run("list").out().contains("\u001b["));
        assertFalse(person.run("list", "--color=never").out().contains("\u001b"));
        assertFalse(new CliTrial(home)
                .onATerminal()
                .with("NO_COLOR", "1")
                .run("list")
                .out()
                .contains("\u001b"));
        assertFalse(new CliTrial(home)
                .onATerminal()
                .with("TERM", "dumb")
                .run("list")
                .out()
                .contains("\u001b"));
    }

    @Test
    void textThatSteersATerminalIsCleanedOrEscaped() throws IOException {
        cli.session("hostile", "hostile-text");
        String table = cli.run("list", "--search", "two").ok().out();
        assertTrue(table.contains("hostile"));
        CliTrial.assertHarmless(table);
        CliTrial.Said json = cli.run("list", "--json", "--search", "two").ok();
        CliTrial.assertHarmless(json.out());
        assertTrue(json.out().contains("\\u009B31m") && json.out().contains("\\u202E"), json.out());
        String title = json.objects().get(0).get("title").asText();
        assertEquals("\u001b]0;x\u0007\u202egnp\u0085\u009b31m two", title, "read back it is the same");
        assertTrue(cli.run("list", "--json", "--raw", "--search", "two").out().contains("\u009b31m"));
        CliTrial.Said unclear = cli.run("show", "nosuch");
        CliTrial.assertHarmless(unclear.err());
        cli.session("hostile-2", "hostile-text");
        CliTrial.Said ambiguous =
                cli.run("show", "hostile-", "--root", cli.sessions().toString());
        assertEquals(0, ambiguous.exit());
        CliTrial.Said two = cli.run("show", "hos");
        assertEquals(2, two.exit());
        CliTrial.assertHarmless(two.err());
    }

    @Test
    @Timeout(30)
    void aClosedPipeEndsQuietly() throws IOException {
        addLive();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String[] command :
                new String[][] {{"list"}, {"list", "--json"}, {"stats"}, {"tail"}, {"show", "success"}}) {
            CliTrial.Said said = cli.run(closed, new ByteArrayOutputStream(), command);
            assertEquals(new CliTrial.Said(0, "", ""), said, command[0]);
        }
    }
}
