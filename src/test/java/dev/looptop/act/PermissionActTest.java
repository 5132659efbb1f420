package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionId;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Polled;
import dev.looptop.model.act.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to permission requests of a process that is really there, and of others. */
class PermissionActTest {
    private static final String UUID = "7b0e0c0e-8a8f-4a52-9d3e-0a1b2c3d4e5f";
    private static final long NEVER_A_PROCESS = 4_194_305;

    @TempDir
    private Path folder;

    private GateTrial trial;
    private Path queue;
    private Process asker;

    @BeforeEach
    void makeTrial() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc");
        trial = GateTrial.make(folder);
        queue = Files.createDirectories(trial.root.resolve("permission-queue"));
        // In a session of its own it has no terminal, wherever the tests are run from.
        ProcessBuilder hook = new ProcessBuilder("setsid", "sleep", "600");
        hook.environment().put("DEVLOOP_CURRENT_SESSION_ID", GateTrial.TASK);
        asker = hook.start();
        Path program = Path.of("/proc", Long.toString(asker.pid()), "cmdline");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Files.readString(program).startsWith("sleep")) {
            assertTrue(System.nanoTime() < end, "setsid never became sleep");
        }
    }

    @AfterEach
    void endAsker() {
        if (asker != null) {
            asker.destroyForcibly();
        }
    }

    private String request(long pid, String command) throws IOException {
        String id = "req-" + pid + "-" + Instant.now().plusSeconds(1).getEpochSecond();
        named(id, command);
        return id;
    }

    private void named(String id, String command) throws IOException {
        Files.writeString(
                queue.resolve(id + ".json"),
                "{\"id\": \"" + id + "\", \"tool\": \"Bash\", \"command\": \"" + command
                        + "\", \"ts\": \"2026-11-21 03:04:13\"}");
    }

    private Act.AnswerPermission act(String request, Answer answer) {
        SessionId row = new SessionId("devloop", "permission-queue", queue.toString());
        return new Act.AnswerPermission(row, request, answer, Stamp.NONE);
    }

    private Ask ask(String request) {
        return trial.door().requests().stream()
                .filter(ask -> ask.request().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** The hook as it is: reads the answer, removes both files. */
    private Runnable hook(String request) {
        return () -> {
            try {
                Files.deleteIfExists(queue.resolve(request + ".json"));
                Files.deleteIfExists(queue.resolve(request + ".response"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void aRequestSaysWhoListensAndUntilWhen() throws IOException {
        String id = request(asker.pid(), "rm -rf build");
        Ask ask = ask(id);
        assertEquals("Bash: rm -rf build", ask.summary());
        assertEquals(trial.id(), ask.session());
        assertEquals(List.of(Answer.ALLOW, Answer.DENY), ask.answers());
        assertEquals(Polled.AT_ONCE, ask.listener().polled());
        assertEquals(ask.askedAt().map(at -> at.plusSeconds(60)), ask.listener().until());
        Files.writeString(folder.resolve("project/devloop.config.sh"), "DEVLOOP_PERMISSION_TIMEOUT=90 # s\n");
        assertEquals(
                ask.askedAt().map(at -> at.plusSeconds(90)), ask(id).listener().until());
        assertEquals("looptop permit " + id + " --root " + trial.root, ask.command(Answer.ALLOW));
    }

    @Test
    void anAnswerIsWrittenBesideItAndTheAskerIsWaitedFor() throws IOException {
        String id = request(asker.pid(), "make");
        trial.engine(() -> {
            assertEquals("allow\n", read(queue.resolve(id + ".response")));
            hook(id).run();
        });
        ActResult.Done done = (ActResult.Done) trial.perform(act(id, Answer.ALLOW));
        assertEquals(Taken.TAKEN, done.taken());
        assertEquals("the agent took it: permitted", done.words());
        try (var left = Files.list(queue)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDenialThatNobodyTakesIsSaidSo() throws IOException {
        String id = request(asker.pid(), "make");
        ActResult.Done done = (ActResult.Done) trial.perform(act(id, Answer.DENY));
        assertEquals(Taken.NOT_YET, done.taken());
        assertTrue(done.words().endsWith("denied lies in " + queue.resolve(id + ".response")), done.words());
        assertEquals("deny\n", read(queue.resolve(id + ".response")));
        assertTrue(trial.refusal(act(id, Answer.ALLOW)).reason().startsWith("already decided"));
    }

    @Test
    void anAgentThatGaveUpMeanwhileIsSaidSo() throws IOException {
        String id = request(asker.pid(), "make");
        trial.engine(() -> {
            try {
                Files.deleteIfExists(queue.resolve(id + ".json"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ActResult.Done done = (ActResult.Done) trial.perform(act(id, Answer.ALLOW));
        assertEquals(Taken.OVERRULED, done.taken());
        assertTrue(done.words().contains("gave up before it saw the answer"), done.words());
    }

    @Test
    void anOrphanIsOfferedNothingAndRefused() throws IOException {
        String id = request(NEVER_A_PROCESS, "make");
        assertEquals(List.of(), ask(id).answers());
        assertEquals(Polled.NOBODY, ask(id).listener().polled());
        ActResult.Refused refused = trial.refusal(act(id, Answer.ALLOW));
        assertTrue(refused.reason().startsWith("expired: "), refused.reason());
        assertTrue(Files.notExists(queue.resolve(id + ".response")));
    }

    @Test
    void aRequestOfAnyNameIsAnsweredUnderItsOwn() throws IOException {
        named(UUID, "make");
        Ask ask = ask(UUID);
        assertEquals(Polled.UNKNOWN, ask.listener().polled());
        assertEquals(Optional.of(Instant.parse("2026-11-21T03:04:13Z")), ask.askedAt());
        Act.AnswerPermission act = (Act.AnswerPermission) ask.act(Answer.ALLOW);
        trial.engine(hook(UUID));
        assertEquals(Taken.TAKEN, ((ActResult.Done) trial.perform(act)).taken());
    }

    @Test
    void onlyARequestThatCanBeReadIsPermitted() throws IOException {
        Files.writeString(queue.resolve(UUID + ".json"), "{\"id\":\"");
        assertEquals(List.of(Answer.DENY), ask(UUID).answers());
        assertTrue(trial.refusal(act(UUID, Answer.ALLOW)).reason().contains("cannot be read"));
        assertTrue(trial.door().plan(act(UUID, Answer.DENY)) instanceof Plan);
    }

    @Test
    void aCutCommandIsSaidToBeCut() throws IOException {
        named(UUID, "x".repeat(400));
        Plan plan = trial.plan(act(UUID, Answer.ALLOW));
        assertTrue(plan.warnings().stream().anyMatch(line -> line.startsWith("the command is cut")));
        named(UUID, "x".repeat(300));
        assertTrue(trial.plan(act(UUID, Answer.ALLOW)).warnings().stream().noneMatch(line -> line.contains("cut")));
    }

    @Test
    void aRequestThatChangedSinceItWasReadIsNotPermitted() throws IOException {
        named(UUID, "make");
        Act act = ask(UUID).act(Answer.ALLOW);
        named(UUID, "make; rm -rf /");
        ActResult.Refused refused = trial.refusal(act);
        assertTrue(refused.reason().startsWith("it changed since you looked"), refused.reason());
    }

    @Test
    void anIdIsNeverAPath() {
        for (String id : List.of("../sessions/" + GateTrial.TASK + "/status", "/etc/passwd", "", ".")) {
            assertTrue(trial.refusal(act(id, Answer.ALLOW)).reason().contains("waits any more"), id);
        }
    }
}
