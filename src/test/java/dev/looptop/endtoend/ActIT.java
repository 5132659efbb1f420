package dev.looptop.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar's commands in one terminal, the stand-in engine in another, in the same project. */
class ActIT {
    private static final Path JAR = Path.of("target/looptop.jar").toAbsolutePath();
    private static final String TASK = "TASK-20261121-030141";

    @TempDir
    private Path directory;

    private TmuxScreen engine;
    private TmuxScreen user;
    private Path project;
    private Path session;
    private int commands;

    @BeforeEach
    void openTerminals() throws IOException {
        project = Files.createDirectories(directory.resolve("shop"));
        session = project.resolve(".devloop/sessions").resolve(TASK);
        engine = TmuxScreen.open(Files.createDirectory(directory.resolve("a")), 160, 40);
        user = TmuxScreen.open(Files.createDirectory(directory.resolve("b")), 160, 40);
        for (TmuxScreen screen : new TmuxScreen[] {engine, user}) {
            screen.enter(
                    "cd " + project + "; export HOME=" + directory + " XDG_STATE_HOME=" + directory + "/state; clear");
        }
        user.enter("looptop() { java -jar " + JAR + " \"$@\"; }");
    }

    @AfterEach
    void closeTerminals() throws IOException {
        for (TmuxScreen screen : new TmuxScreen[] {engine, user}) {
            if (screen != null) {
                screen.close();
            }
        }
    }

    private void run(String settings, String arguments) throws IOException {
        engine.enter("clear; " + StandInEngine.command(settings, arguments) + "; echo \"engine exit $?.\"");
    }

    /** Runs a command; gives what it said on one line, as the terminal breaks long ones. */
    private String looptop(String arguments, int exit) throws IOException {
        commands++;
        String end = "exit " + exit + " of " + commands + ".";
        user.enter("clear; looptop " + arguments + "; echo \"exit $? of \"" + commands + ".");
        String text = user.await(shown -> shown.contains(end), end);
        return text.replace("\n", "");
    }

    private void asked(String gate) throws IOException {
        StandInEngine.await(session.resolve("events.ndjson"), "\"kind\":\"approval.request\",\"gate\":\"" + gate);
    }

    private String status() throws IOException {
        return Files.readString(session.resolve("status")).strip();
    }

    private static void assertSays(String said, String wanted) {
        assertTrue(said.contains(wanted), said);
    }

    @Test
    void aPollingEngineIsApprovedAndASecondAnswerRefused() throws IOException {
        run("DEVLOOP_APPROVAL_WAIT=600", "run " + TASK);
        asked("plan");
        String shown = looptop("show " + TASK + " | tail -n 5", 0);
        assertSays(shown, "it settles at once");
        assertSays(shown, "looptop approve " + TASK + " plan --root");
        assertSays(looptop("approve " + TASK, 0), "the engine decided approve at the plan gate (");
        asked("diff");
        assertSays(looptop("approve " + TASK + " plan", 1), "the plan gate is closed: approve");
        assertSays(looptop("reject " + TASK + " diff", 0), "the engine decided reject at the diff gate (");
        engine.await("engine exit 1.");
        assertEquals("rejected-at-diff", status());
        assertSays(looptop("audit", 0), "reject diff gate");
    }

    @Test
    void anEngineAtItsTerminalIgnoresTheFileAndAResumeTakesIt() throws IOException {
        run("DEVLOOP_APPROVAL_TIMEOUT=600", "run " + TASK);
        engine.await("plan gate: approve? [y/n]");
        String said = looptop("approve " + TASK, 1);
        assertSays(said, "the engine asks at its terminal: answer there");
        assertSays(said, "not taken: the engine does not look");
        assertTrue(Files.exists(session.resolve("approvals/plan.json")));
        engine.press("C-c");
        engine.await(text -> text.strip().endsWith("ready>"), "the shell again");
        run("DEVLOOP_APPROVAL_TIMEOUT=600", "resume " + TASK);
        engine.await("diff gate: approve? [y/n]");
        StandInEngine.await(session.resolve("events.ndjson"), "\"decision\":\"approve\",\"source\":\"pre-written\"");
        engine.enter("n");
        engine.await("engine exit 1.");
        assertEquals("rejected-at-diff", status());
    }

    @Test
    void aDeadEngineIsSaidAndAnAnswerLeftAheadForAResume() throws IOException {
        run("STAND_IN_DIES_AT=plan", "run " + TASK);
        engine.await("engine exit 137.");
        String said = looptop("approve " + TASK, 1);
        assertSays(said, "the engine is gone: nobody waits at the plan gate");
        looptop("approve " + TASK + " plan --ahead", 0);
        looptop("approve " + TASK + " diff --ahead", 0);
        run("", "resume " + TASK);
        engine.await("engine exit 0.");
        assertEquals("approved", status());
    }

    @Test
    void hooksArePermittedAndDenied() throws IOException {
        run("", "hook 'rm -rf build'");
        StandInEngine.awaitAny(project.resolve(".devloop/permission-queue"));
        assertSays(looptop("permit", 0), "the agent took it: permitted");
        engine.await("granted");
        run("", "hook 'curl example.org'");
        StandInEngine.awaitAny(project.resolve(".devloop/permission-queue"));
        assertSays(looptop("deny", 0), "the agent took it: denied");
        engine.await("denied");
        assertSays(looptop("permit", 1), "no permission request waits");
    }
}
