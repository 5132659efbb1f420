package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every command, and the small commands about the program itself. */
class RootCommandTest {
    @TempDir
    Path home;

    CliTrial cli;

    @BeforeEach
    void makeSessions() throws IOException {
        cli = new CliTrial(home).session("success", "success-three").session("failed", "failed-one-more");
    }

    @Test
    void noMessageSteersTheTerminal() throws IOException {
        String evil = "\u001b]0;x\u0007\u202e\u009b31m";
        for (List<String> line : List.of(
                List.of("list", "--" + evil + "option"),
                List.of("show", evil + "nosuch"),
                List.of("diff", "success", "--debug", "--iteration", "9"),
                List.of("--theme", evil + "dark"))) {
            CliTrial.Said said = cli.run(line.toArray(String[]::new));
            assertEquals(2, said.exit(), said.err());
            assertTrue(said.err().startsWith("looptop: ") || line.contains("--debug"), said.err());
            CliTrial.assertHarmless(said.err());
        }
    }

    @Test
    void aTraceIsHarmlessAndWhole() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new CleanLines(bytes), true, StandardCharsets.UTF_8);
        new IllegalStateException("For input string: \u001b[2J\u202e\u0001é").printStackTrace(err);
        err.print("no line end");
        err.flush();
        String text = bytes.toString(StandardCharsets.UTF_8);
        CliTrial.assertHarmless(text);
        assertTrue(text.startsWith("java.lang.IllegalStateException: For input string: ·␁é\n    at "), text);
        assertTrue(text.endsWith("\nno line end"), text);
    }

    @Test
    void rootsTellWhatIsThere() throws IOException {
        JsonNode root = cli.run("roots", "--json").objects().get(0);
        assertEquals("codeloops", root.get("source").asText());
        assertEquals("present", root.get("standing").asText());
        assertEquals(2, root.get("sessions").asInt());
        assertEquals(cli.sessions().toString(), root.get("path").asText());
        Files.createDirectory(cli.sessions().resolve("dir.jsonl"));
        assertTrue(cli.run("roots").ok().out().contains("it is a directory"));
        Files.delete(cli.sessions().resolve("dir.jsonl"));
        Files.move(cli.sessions(), home.resolve("elsewhere"));
        assertTrue(cli.run("roots").ok().out().contains("missing"));
    }

    @Test
    void completionKnowsEveryCommand() {
        for (String shell : List.of("bash", "zsh", "fish")) {
            String script = cli.run("completion", shell).ok().out();
            for (String command : List.of("list", "show", "diff", "stats", "tail", "roots", "demo")) {
                assertTrue(script.contains(command), shell + " " + command);
            }
        }
        assertEquals(2, cli.run("completion", "tcsh").exit());
    }

    @Test
    void anUnknownThemeIsToldAlsoWhereNothingIsDrawn() throws IOException {
        CliTrial.Said said = new CliTrial(home).run("--theme", "foo");
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("high-contrast"), said.err());
    }
}
