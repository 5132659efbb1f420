package dev.looptop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar on a real terminal beside files that grow. */
class MonitorIT {
    private static final Path JAR = Path.of("target/looptop.jar").toAbsolutePath();
    private static final String TASK = "TASK-20261121-030141";

    @TempDir
    private Path directory;

    private TmuxScreen screen;
    private Path sessions;
    private Path devloop;

    @BeforeEach
    void openTerminal() throws IOException {
        sessions = Files.createDirectories(directory.resolve("codeloops/sessions"));
        devloop = Files.createDirectories(directory.resolve("shop/.devloop"));
        screen = TmuxScreen.open(directory, 120, 36);
    }

    @AfterEach
    void closeTerminal() throws IOException {
        if (screen != null) {
            screen.close();
        }
    }

    private void start(String options) throws IOException {
        screen.enter("java -jar " + JAR + " " + options + " " + sessions + " " + devloop.getParent());
    }

    private void quitClean() throws IOException {
        screen.press("Q");
        screen.await(text -> text.strip().endsWith("ready>"), "the shell again");
        assertEquals("0", screen.fact("#{alternate_on}"), "main screen");
        assertEquals("1", screen.fact("#{cursor_flag}"), "cursor");
        screen.enter("stty -a | tr ' ' '\\n' | grep -cxE 'icanon|echo|isig'");
        screen.await(text -> text.contains("\n3\n"), "a terminal that echoes again");
    }

    @Test
    void aGrowingSessionIsSeenToItsEnd() throws IOException {
        start("");
        screen.await("No loop has run here yet");
        Path file = sessions.resolve("2026-11-21T03-00-00Z_aaaaaa.jsonl");
        append(
                file,
                "{\"type\":\"session_start\",\"timestamp\":\"" + now() + "\",\"prompt\":\"Add retry to the sender\","
                        + "\"working_dir\":\"/nowhere/api\",\"actor_agent\":\"Claude Code\",\"critic_agent\":\"Claude Code\","
                        + "\"actor_model\":null,\"critic_model\":null,\"max_iterations\":5}\n");
        screen.await(text -> text.contains("Add retry") && text.contains("0/5"), "the new session");
        append(file, iteration(0, "time.sleep(2)", "CONTINUE (1 issues)"));
        screen.await(
                text -> text.contains("1/5") && text.contains("CONTINUE") && text.contains("time.sleep(2)"),
                "iteration 1 with its diff");
        String torn = iteration(1, "time.sleep(4)", "DONE (confidence: 90%)");
        append(file, torn.substring(0, 60));
        append(file, torn.substring(60));
        append(
                file,
                "{\"type\":\"session_end\",\"outcome\":\"success\",\"iterations\":2,\"summary\":\"done\","
                        + "\"confidence\":0.9,\"duration_secs\":120.0,\"timestamp\":\"" + now() + "\"}\n");
        screen.await(
                text -> text.contains("done")
                        && text.contains("2/5")
                        && text.contains("critic approved in iteration 2"),
                "the end");
        quitClean();
    }

    @Test
    void aGateAStuckVerdictAndAnEndAreSeen() throws IOException {
        Path session = Files.createDirectories(devloop.resolve("sessions/" + TASK));
        Files.writeString(session.resolve("feature.txt"), "add a health endpoint\n");
        Files.writeString(session.resolve("status"), "running\n");
        Path events = session.resolve("events.ndjson");
        append(events, event("session.start", "\"feature\":\"add a health endpoint\""));
        append(events, event("phase.end", "\"phase\":\"architect\",\"status\":\"done\""));
        ProcessBuilder marked = new ProcessBuilder("sleep", "120");
        marked.environment().put("DEVLOOP_CURRENT_SESSION_ID", TASK);
        Process child = marked.start();
        try {
            start("");
            screen.await("add a health endpoint");
            append(
                    events,
                    event(
                            "approval.request",
                            "\"gate\":\"plan\",\"summary\":\"Add a health endpoint.\","
                                    + "\"detail_path\":\"\",\"detail_size\":\"0\",\"decision_file\":\"/x/plan.json\""));
            screen.await(text -> text.contains("wait") && text.contains("1 waiting"), "the gate");
            child.destroy();
            screen.await(text -> text.contains("STUCK") && text.contains("engine gone at the plan gate"), "stuck");
            append(events, event("approval.decision", "\"gate\":\"plan\",\"decision\":\"reject\",\"source\":\"tty\""));
            Files.writeString(session.resolve("status"), "rejected-at-plan\n");
            append(events, event("session.end", "\"status\":\"rejected-at-plan\""));
            screen.await(text -> text.contains("rejected by you at the plan gate"), "the end");
            quitClean();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void wideAndHostileTextNeverMovesABorder() throws IOException {
        String title = "Charts 折れ線 👩‍👩‍👧 e\\u0301 \\u001b[31mred\\u001b[0m \\u202eevil \\u0007 ✅ end";
        append(
                sessions.resolve("2026-11-21T03-00-00Z_bbbbbb.jsonl"),
                "{\"type\":\"session_start\",\"timestamp\":\"" + now() + "\",\"prompt\":\"" + title
                        + "\",\"working_dir\":"
                        + "\"/nowhere/日本\",\"actor_agent\":\"a\",\"critic_agent\":\"b\",\"actor_model\":null,"
                        + "\"critic_model\":null,\"max_iterations\":null}\n");
        start("");
        String text = screen.await("Charts 折れ線");
        assertFalse(text.contains("\u202e"), "no override reaches the terminal");
        long borders = text.lines().filter(line -> line.endsWith("│")).count();
        assertTrue(borders >= 20, "the right border stands in its column:\n" + text);
        quitClean();
    }

    @Test
    void theTerminalIsRestoredAfterSignalsAndResizes() throws IOException {
        for (String signal : new String[] {"TERM", "HUP", "INT"}) {
            start("");
            screen.await("No loop has run here yet");
            screen.resize(52, 12);
            screen.await("needs 60x15, now 52x12");
            screen.resize(120, 36);
            screen.await("No loop has run here yet");
            new ProcessBuilder("pkill", "-" + signal, "-f", JAR + ".*" + directory).start();
            screen.await(text -> text.strip().endsWith("ready>"), "the shell after " + signal);
            assertEquals("0", screen.fact("#{alternate_on}"));
            assertEquals("1", screen.fact("#{cursor_flag}"));
            screen.enter("clear");
            screen.await(text -> text.strip().equals("ready>"), "an empty screen");
        }
    }

    @Test
    void suspendAndResumeRepaint() throws IOException {
        screen.enter("exec bash --norc -i");
        screen.enter("PS1='ready> '");
        start("");
        screen.await("No loop has run here yet");
        screen.press("C-z");
        screen.await(text -> text.contains("Stopped"), "a stopped job");
        assertEquals("0", screen.fact("#{alternate_on}"));
        screen.enter("fg");
        screen.await("No loop has run here yet");
        quitClean();
    }

    @Test
    void theMouseIsGivenBackHoweverItEnds() throws IOException {
        String flags = "#{mouse_standard_flag}#{mouse_button_flag}#{mouse_sgr_flag}";
        Path settings = Files.writeString(directory.resolve("config.toml"), "mouse = true\n[keys]\nzom = \"z\"\n");
        for (String signal : new String[] {"TERM", "HUP", "INT"}) {
            screen.enter("export LOOPTOP_CONFIG=" + settings);
            start("");
            screen.await("there is no action 'zom'; did you mean 'zoom'?");
            assertEquals("011", screen.fact(flags), "captured from the start; dragging stands for buttons in tmux");
            new ProcessBuilder("pkill", "-" + signal, "-f", JAR + ".*" + directory).start();
            screen.await(text -> text.strip().endsWith("ready>"), "the shell after " + signal);
            assertEquals("000", screen.fact(flags), "after " + signal);
            screen.enter("unset LOOPTOP_CONFIG; clear");
            screen.await(text -> text.strip().equals("ready>"), "an empty screen");
        }
    }

    @Test
    void clicksPagerPinAndExport() throws IOException {
        for (String name : new String[] {"2026-11-21T03-00-00Z_aaaaaa", "2026-11-21T04-00-00Z_bbbbbb"}) {
            append(
                    sessions.resolve(name + ".jsonl"),
                    "{\"type\":\"session_start\",\"timestamp\":\"" + now() + "\",\"prompt\":\"Title of " + name
                            + "\",\"working_dir\":\"/nowhere/api\",\"actor_agent\":\"a\",\"critic_agent\":\"b\","
                            + "\"actor_model\":null,\"critic_model\":null,\"max_iterations\":5}\n"
                            + iteration(0, "time.sleep(2)", "CONTINUE (1 issues)"));
        }
        screen.enter("cd " + directory + "; export XDG_STATE_HOME=" + directory + "/state PAGER=less");
        start("");
        screen.await(text -> text.contains("2 of 2") || text.contains("1 of 2"), "two sessions");
        screen.press("M");
        screen.await("mouse on; Shift selects text as before");
        assertEquals("11", screen.fact("#{mouse_button_flag}#{mouse_sgr_flag}"));
        screen.press("M");
        screen.await("mouse off");
        assertEquals("00", screen.fact("#{mouse_button_flag}#{mouse_sgr_flag}"));
        screen.press("o");
        screen.await("session_start");
        assertEquals("1", screen.fact("#{alternate_on}"));
        screen.press("q");
        screen.await("1 Sessions");
        screen.press("p");
        screen.await("Pinned");
        assertTrue(Files.readString(directory.resolve("state/looptop/pins")).startsWith("codeloops\t2026"));
        screen.press("x", "j", "Enter");
        screen.await("written: ");
        try (var files = Files.list(directory)) {
            assertEquals(1, files.filter(f -> f.toString().endsWith(".html")).count());
        }
        quitClean();
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String event(String kind, String rest) {
        return "{\"ts\":\"" + now() + "\",\"session\":\"" + TASK + "\",\"kind\":\"" + kind + "\"," + rest + "}\n";
    }

    private static String iteration(int number, String added, String decision) {
        return "{\"type\":\"iteration\",\"iteration_number\":" + number
                + ",\"actor_output\":\"ok\",\"actor_stderr\":\"\","
                + "\"actor_exit_code\":0,\"actor_duration_secs\":12.5,\"git_diff\":\"diff --git a/x.py b/x.py\\n"
                + "index 1..2 100644\\n--- a/x.py\\n+++ b/x.py\\n@@ -1,1 +1,2 @@\\n import time\\n+" + added + "\\n\","
                + "\"git_files_changed\":1,\"critic_decision\":\"" + decision
                + "\",\"feedback\":\"more\",\"timestamp\":\""
                + now() + "\"}\n";
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
