package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.endtoend.StandInEngine;
import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.SessionId;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Stamp;
import dev.looptop.model.harness.Harnesses;
import dev.looptop.process.LinuxProcesses;
import dev.looptop.store.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts beside a program that polls, times out and dies as the engine does. */
class EngineActTest {
    private static final String TASK = "TASK-20261121-030413";
    private static final Map<String, String> POLLS = Map.of("DEVLOOP_APPROVAL_WAIT", "60");

    @TempDir
    private Path project;

    private Path session;
    private Path events;
    private ActDoor door;

    @BeforeEach
    void makeDoor() {
        Root root = new Root(new DevloopFormat(), project.resolve(".devloop"), true, Optional.empty());
        session = project.resolve(".devloop/sessions").resolve(TASK);
        events = session.resolve("events.ndjson");
        door = new ActDoor(
                () -> List.of(root),
                new LinuxProcesses(new Harnesses(List.of(new DevloopFormat().facts()))),
                WritePolicy.FREE,
                new AuditLog(project.resolve("audit.jsonl")),
                new AuditEntry.Actor("dev", "command"),
                Clock.systemUTC());
    }

    private Act act(String gate, Answer answer, boolean ahead) {
        return new Act.AnswerGate(new SessionId("devloop", TASK, session.toString()), gate, answer, ahead, Stamp.NONE);
    }

    private ActResult.Done done(Act act) {
        return (ActResult.Done) door.perform((Plan) door.plan(act));
    }

    private String status() throws IOException {
        return Files.readString(session.resolve("status")).strip();
    }

    @Test
    void aPollingEngineTakesBothAnswers() throws IOException {
        try (StandInEngine engine = StandInEngine.start(project, POLLS, "run", TASK)) {
            StandInEngine.await(events, "approval.request");
            Plan plan = (Plan) door.plan(act("plan", Answer.APPROVE, false));
            assertTrue(plan.sentences().contains("the engine looks for an answer: it settles at once"), plan::toString);
            ActResult.Done approved = (ActResult.Done) door.perform(plan);
            assertEquals(Taken.TAKEN, approved.taken());
            assertTrue(approved.words().contains("approve at the plan gate ("), approved.words());
            StandInEngine.await(events, "\"gate\":\"diff\"");
            assertEquals(Taken.TAKEN, done(act("diff", Answer.REJECT, false)).taken());
            assertEquals(1, engine.ended());
            assertEquals("rejected-at-diff", status());
        }
    }

    @Test
    void anAnswerThatLiesReadyIsTakenWhenTheGateOpens() throws IOException {
        Files.createDirectories(session);
        Files.writeString(session.resolve("status"), "running\n");
        assertEquals(Taken.NOT_AWAITED, done(act("plan", Answer.APPROVE, true)).taken());
        assertEquals(Taken.NOT_AWAITED, done(act("diff", Answer.APPROVE, true)).taken());
        try (StandInEngine engine = StandInEngine.start(project, Map.of(), "run", TASK)) {
            assertEquals(0, engine.ended());
        }
        assertEquals("approved", status());
        assertEquals(2, Files.readString(events).split("pre-written", -1).length - 1);
    }

    @Test
    void whatADeadEngineLeavesIsTakenByAResume() throws IOException {
        Map<String, String> dies = Map.of("STAND_IN_DIES_AT", "plan", "DEVLOOP_APPROVAL_WAIT", "60");
        try (StandInEngine engine = StandInEngine.start(project, dies, "run", TASK)) {
            assertEquals(137, engine.ended());
        }
        ActResult.Refused refused = (ActResult.Refused) door.plan(act("plan", Answer.APPROVE, false));
        assertTrue(refused.reason().contains("the engine is gone"), refused.reason());
        assertEquals(Taken.NOT_AWAITED, done(act("plan", Answer.APPROVE, true)).taken());
        try (StandInEngine engine = StandInEngine.start(project, Map.of(), "resume", TASK)) {
            assertEquals(1, engine.ended(), "the diff gate times out without a terminal");
        }
        assertEquals("timed-out-at-diff", status());
    }

    @Test
    void aGateThatTimedOutIsClosedAndAStaleRejectStopsAResumeUntilItIsReplaced() throws IOException {
        try (StandInEngine engine = StandInEngine.start(project, Map.of(), "run", TASK)) {
            assertEquals(1, engine.ended());
        }
        ActResult.Refused closed = (ActResult.Refused) door.plan(act("plan", Answer.REJECT, false));
        assertTrue(closed.reason().startsWith("the plan gate is closed: timeout"), closed.reason());
        done(act("plan", Answer.REJECT, true));
        try (StandInEngine engine = StandInEngine.start(project, Map.of(), "resume", TASK)) {
            assertEquals(1, engine.ended());
        }
        assertEquals("rejected-at-plan", status());
        Plan replaced = (Plan) door.plan(act("plan", Answer.APPROVE, true));
        assertEquals(1, replaced.losses().size());
        door.perform(replaced);
        done(act("diff", Answer.APPROVE, true));
        try (StandInEngine engine = StandInEngine.start(project, Map.of(), "resume", TASK)) {
            assertEquals(0, engine.ended());
        }
        assertEquals("approved", status());
    }

    @Test
    void aHookIsPermittedAndAnotherDenied() throws IOException {
        for (Answer answer : List.of(Answer.ALLOW, Answer.DENY)) {
            try (StandInEngine hook = StandInEngine.start(project, Map.of(), "hook", "rm -rf build")) {
                Ask ask = asked();
                assertEquals("Bash: rm -rf build", ask.summary());
                ActResult.Done done = done(ask.act(answer));
                assertEquals(Taken.TAKEN, done.taken());
                assertEquals(0, hook.ended());
                String word = answer == Answer.ALLOW ? "granted" : "denied";
                assertEquals(
                        word, Files.readString(project.resolve("engine.out")).strip());
            }
        }
    }

    private Ask asked() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            for (Ask ask : door.requests()) {
                if (ask.answers().contains(Answer.ALLOW)) {
                    return ask;
                }
            }
        }
        throw new AssertionError("nothing was asked");
    }
}
