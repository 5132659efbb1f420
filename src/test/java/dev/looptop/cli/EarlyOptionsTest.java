package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Options before a command hold for it or are an error, and are never dropped. */
class EarlyOptionsTest {
    @TempDir
    Path home;

    private CliTrial cli;
    private String elsewhere;

    @BeforeEach
    void makeSessions() throws IOException {
        cli = new CliTrial(home).session("usual", "success-three").session("failed", "failed-one-more");
        Path other = Files.createDirectories(home.resolve("elsewhere/codeloops/sessions"));
        Files.copy(cli.sessions().resolve("usual.jsonl"), other.resolve("other.jsonl"));
        elsewhere = other.toString();
    }

    private List<String> names(String... arguments) {
        return cli.run(arguments).ok().lines().stream()
                .skip(1)
                .map(line -> line.replaceAll(".*myapp +(\\S+).*", "$1"))
                .sorted()
                .toList();
    }

    @Test
    void aRootBeforeACommandIsThatCommands() {
        assertEquals(List.of("other"), names("--root", elsewhere, "list"));
        assertEquals(List.of("other"), names("--root=" + elsewhere, "list"));
        assertEquals(List.of("other"), names("list", "--root", elsewhere));
        assertNotEquals(List.of("other"), names("list"));
    }

    @Test
    void whatIsRepeatedCountsOnBothSides() {
        List<String> both = names("--root", elsewhere, "--root", cli.sessions().toString(), "list");
        assertEquals(3, both.size(), both.toString());
        assertEquals(
                both,
                names("--root", elsewhere, "list", "--root", cli.sessions().toString()));
        assertEquals(2, cli.run("--color", "never", "list", "--color", "always").exit(), "as behind the command");
    }

    @Test
    void optionsThatOnlyTheCommandKnowsHoldToo() throws IOException {
        assertEquals(2, cli.run("--json", "list").objects().size());
        assertEquals(1, cli.run("--json", "--limit", "1", "list").objects().size());
        assertEquals(1, cli.run("--limit=1", "list", "--json").objects().size());
        assertEquals(
                cli.run("search", "-F", "endpoint").ok(),
                cli.run("-F", "search", "endpoint").ok());
        assertTrue(cli.run("--iteration", "2", "show", "usual").ok().out().contains("Iteration 2"));
    }

    @Test
    void optionsOfTheMonitorAloneAreAnError() {
        for (List<String> line : List.of(
                List.of("--theme", "dark", "list"),
                List.of("--theme=dark", "list"),
                List.of("--ascii", "stats"),
                List.of("--once", "show", "usual"),
                List.of("--plain", "tail", "--no-follow"))) {
            CliTrial.Said said = cli.run(line.toArray(String[]::new));
            String command = line.stream()
                    .filter(word -> word.matches("list|stats|show|tail"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, said.exit(), said.err());
            assertEquals("", said.out());
            assertTrue(said.err().contains(line.get(0)) && said.err().contains("'" + command + "'"), said.err());
        }
    }

    @Test
    void whatIsNoOptionAtAllIsAnError() {
        CliTrial.Said unknown = cli.run("--bogus", "list");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("unknown option '--bogus' before 'list'"), unknown.err());
        CliTrial.Said place = cli.run(elsewhere, "list");
        assertEquals(2, place.exit());
        assertTrue(place.err().contains("write --root " + elsewhere), place.err());
    }

    @Test
    void aValueThatIsSpelledLikeACommandIsAValue() throws IOException {
        Path list = Files.createDirectories(home.resolve("list/codeloops/sessions"));
        Files.copy(cli.sessions().resolve("usual.jsonl"), list.resolve("inside.jsonl"));
        assertEquals(List.of("inside"), names("--root", "list", "list"));
        CliTrial.Said forgotten = cli.run("--root", "list");
        assertEquals(2, forgotten.exit());
        assertTrue(forgotten.err().contains("Expected parameter for option '--root'"), forgotten.err());
        assertEquals(List.of("usual"), names("--search", "stats", "--project", "myapp", "list", "--search", "usual"));
    }

    @Test
    void helpIsTheCommandsAndTheVersionIsTheProgramsOwn() {
        assertEquals(cli.run("list", "--help").ok(), cli.run("--help", "list").ok());
        assertEquals(cli.run("--version").ok(), cli.run("--version", "list").ok());
    }

    @TestFactory
    List<DynamicTest> everyOptionHoldsForEveryCommand() {
        List<List<String>> options = List.of(
                List.of("--root", elsewhere),
                List.of("--project", "myapp"),
                List.of("--outcome", "success"),
                List.of("--state", "ended"),
                List.of("--source", "codeloops"),
                List.of("--agent", "claude"),
                List.of("--model", "sonnet"),
                List.of("--after", "2020-01-01"),
                List.of("--since", "2020-01-01"),
                List.of("--before", "2030-01-01"),
                List.of("--search", "validation"),
                List.of("--stuck-after", "5m"),
                List.of("--color", "always"),
                List.of("--raw"),
                List.of("--debug"));
        List<DynamicTest> tests = new ArrayList<>();
        for (String command : List.of(
                "list",
                "show other",
                "diff other",
                "stats",
                "compare other",
                "search endpoint",
                "runs",
                "cost",
                "discover",
                "tail other --no-follow",
                "replay other --plain --speed 0",
                "roots",
                "export other",
                "config",
                "completion fish")) {
            tests.add(dynamicTest(command, () -> {
                List<String> words = List.of(command.split(" "));
                List<String> behind = new ArrayList<>(words);
                List<String> before = new ArrayList<>();
                List<String> joined = new ArrayList<>();
                options.forEach(option -> {
                    behind.addAll(option);
                    before.addAll(option);
                    joined.add(String.join("=", option));
                });
                Collections.reverse(joined);
                before.addAll(words);
                joined.addAll(words);
                CliTrial.Said wanted = cli.run(behind.toArray(String[]::new));
                CliTrial.Said first = cli.run(before.toArray(String[]::new));
                assertEquals(wanted.exit(), first.exit(), first.err());
                assertEquals(wanted.out(), first.out());
                assertEquals(
                        wanted.exit(), cli.run(joined.toArray(String[]::new)).exit());
                assertEquals(
                        wanted.out(), cli.run(joined.toArray(String[]::new)).out());
                assertEquals(command.startsWith("completion") ? 2 : 0, wanted.exit(), wanted.err());
            }));
        }
        return tests;
    }
}
