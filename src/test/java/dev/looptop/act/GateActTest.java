package dev.looptop.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.ProcessSample;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.FileChange;
import dev.looptop.model.act.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to gates: what is planned, refused, written, and what is said of it. */
class GateActTest {
    private static final String APPROVED =
            "{\"ts\":\"2026-11-21T03:04:23Z\",\"gate\":\"plan\",\"decision\":\"approve\",\"source\":\"looptop\"}\n";

    @TempDir
    private Path folder;

    private GateTrial trial;

    @BeforeEach
    void makeTrial() throws IOException {
        trial = GateTrial.make(folder);
    }

    private Runnable takes(String decision, String source) {
        return () -> {
            try {
                trial.event("approval.decision", "gate", "plan", "decision", decision, "source", source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static ActResult.Done done(ActResult result) {
        return (ActResult.Done) result;
    }

    @Test
    void aPlanSaysEveryByteAndWritesNothing() throws IOException {
        List<String> before = trial.names();
        Plan plan = trial.plan(trial.act("plan", Answer.APPROVE));
        FileChange.Create change = (FileChange.Create) plan.changes().get(0);
        assertEquals(trial.decision("plan").toString(), change.path());
        assertEquals(APPROVED, change.content().text());
        assertEquals(List.of(), plan.losses());
        assertEquals(List.of(), plan.warnings());
        assertTrue(plan.awaited());
        assertEquals(before, trial.names());
    }

    @Test
    void whatIsPlannedIsWrittenAndTheEnginesOwnWordIsTold() throws IOException {
        ActResult.Done done =
                done(trial.engine(takes("approve", "tui-poll")).perform(trial.act("plan", Answer.APPROVE)));
        assertEquals(Taken.TAKEN, done.taken());
        assertEquals("the engine decided approve at the plan gate (tui-poll) at 2026-11-21T03:04:13Z", done.words());
        assertEquals(APPROVED, Files.readString(trial.decision("plan")));
        assertEquals(1, Files.list(trial.decision("plan").getParent()).count(), "nothing of ours is left");
    }

    @Test
    void anEngineThatSaysNothingForTwoSecondsIsTold() throws IOException {
        ActResult.Done done = done(trial.heardBy(GateTrial.AT_TERMINAL).perform(trial.act("plan", Answer.REJECT)));
        assertEquals(Taken.NOT_YET, done.taken());
        assertTrue(done.words().startsWith("not taken: "), done.words());
        assertTrue(done.words().endsWith("'reject' lies in " + trial.decision("plan")), done.words());
    }

    @Test
    void anAnswerGivenElsewhereMeanwhileIsTheOneThatIsTold() {
        ActResult.Done done = done(trial.engine(takes("reject", "tty")).perform(trial.act("plan", Answer.APPROVE)));
        assertEquals(Taken.OVERRULED, done.taken());
        assertTrue(done.words().contains("decided reject at the plan gate (tty)"), done.words());
        assertTrue(done.words().contains("your approve was not taken"), done.words());
    }

    @Test
    void whatATerminalMakesOfAFileIsSaidBefore() {
        Plan plan = trial.heardBy(GateTrial.AT_TERMINAL).plan(trial.act("plan", Answer.APPROVE));
        assertTrue(
                plan.warnings().get(0).contains("a file would be ignored now"),
                plan.warnings().toString());
        assertFalse(trial.plan(trial.ahead("plan", Answer.APPROVE)).awaited());
        Plan unknown = trial.heardBy(ProcessSample.UNKNOWN).plan(trial.act("plan", Answer.APPROVE));
        assertTrue(
                unknown.warnings().get(0).contains("is not known here"),
                unknown.warnings().toString());
    }

    @Test
    void aDeadEngineIsAnsweredOnlyAhead() throws IOException {
        trial.heardBy(GateTrial.GONE);
        ActResult.Refused refused = trial.refusal(trial.act("plan", Answer.APPROVE));
        assertTrue(refused.reason().contains("the engine is gone"), refused.reason());
        assertTrue(refused.remedy().contains("devloop resume " + GateTrial.TASK), refused.remedy());
        assertEquals(
                Taken.NOT_AWAITED,
                done(trial.perform(trial.ahead("plan", Answer.APPROVE))).taken());
        assertEquals(APPROVED, Files.readString(trial.decision("plan")));
    }

    @Test
    void aGateThatHasNotOpenedIsAnsweredOnlyAhead() throws IOException {
        ActResult.Refused refused = trial.refusal(trial.act("diff", Answer.APPROVE));
        assertEquals("the diff gate has not opened yet", refused.reason());
        assertTrue(refused.remedy().contains("--ahead"), refused.remedy());
        ActResult.Done done = done(trial.perform(trial.ahead("diff", Answer.REJECT)));
        assertEquals(Taken.NOT_AWAITED, done.taken());
        assertTrue(done.words().endsWith("for when an engine looks for it"), done.words());
        assertTrue(Files.readString(trial.decision("diff")).contains("\"decision\":\"reject\""));
    }

    @Test
    void aSecondDecisionIsRefused() throws IOException {
        trial.decided("plan", "{\"decision\":\"approve\",\"source\":\"tui\"}");
        ActResult.Refused same = trial.refusal(trial.act("plan", Answer.APPROVE));
        assertTrue(same.reason().startsWith("already decided: 'approve' by tui"), same.reason());
        ActResult.Refused other = trial.refusal(trial.act("plan", Answer.REJECT));
        assertTrue(other.reason().contains("the engine is taking it"), other.reason());
        assertEquals("{\"decision\":\"approve\",\"source\":\"tui\"}", Files.readString(trial.decision("plan")));
    }

    @Test
    void aDecisionThatNobodyTookCanBeReplacedButIsALoss() throws IOException {
        trial.decided("plan", "{\"ts\":\"2026-11-21T03:04:14Z\",\"decision\":\"approve\",\"source\":\"tui\"}");
        assertEquals(1, trial.plan(trial.act("plan", Answer.REJECT)).losses().size());
    }

    @Test
    void anotherDecisionWhereNobodyTakesItIsALoss() throws IOException {
        trial.decided("plan", "{\"decision\":\"reject\",\"source\":\"tui\"}");
        trial.heardBy(GateTrial.AT_TERMINAL);
        Plan plan = trial.plan(trial.act("plan", Answer.APPROVE));
        assertEquals(1, plan.losses().size());
        assertTrue(
                plan.losses().get(0).startsWith("'reject' by tui"),
                plan.losses().get(0));
        assertTrue(plan.changes().get(0) instanceof FileChange.Replace);
        trial.perform(trial.act("plan", Answer.APPROVE));
        assertEquals(APPROVED, Files.readString(trial.decision("plan")));
    }

    @Test
    void aStaleRejectIsReplacedAheadOfAResume() throws IOException {
        trial.decided("plan", "{\"ts\":\"2026-11-21T03:04:13Z\",\"decision\":\"reject\",\"source\":\"tui\"}");
        trial.event("approval.decision", "gate", "plan", "decision", "reject", "source", "tui-poll");
        trial.event("session.end", "status", "rejected-at-plan");
        Files.writeString(trial.session.resolve("status"), "rejected-at-plan\n");
        ActResult.Refused closed = trial.refusal(trial.act("plan", Answer.APPROVE));
        assertTrue(closed.reason().startsWith("the plan gate is closed: reject (tui-poll)"), closed.reason());
        Plan plan = trial.plan(trial.ahead("plan", Answer.APPROVE));
        assertEquals(1, plan.losses().size());
        assertEquals(
                Taken.NOT_AWAITED,
                done(trial.perform(trial.ahead("plan", Answer.APPROVE))).taken());
        assertEquals(APPROVED, Files.readString(trial.decision("plan")));
    }

    @Test
    void aHalfFileIsNoDecisionAndIsReplaced() throws IOException {
        trial.decided("plan", "{\"decision\":\"app");
        Plan plan = trial.plan(trial.act("plan", Answer.APPROVE));
        assertEquals(List.of(), plan.losses());
        assertEquals(List.of("a file that is no valid decision is replaced"), plan.warnings());
        trial.perform(trial.act("plan", Answer.APPROVE));
        assertEquals(APPROVED, Files.readString(trial.decision("plan")));
    }

    @Test
    void noGateOfAnEndedSessionIsAnswered() throws IOException {
        Files.writeString(trial.session.resolve("status"), "approved\n");
        ActResult.Refused refused = trial.refusal(trial.ahead("diff", Answer.APPROVE));
        assertTrue(refused.reason().contains("has ended (approved)"), refused.reason());
    }

    @Test
    void aGateOfAnotherNameIsLeftToTheTerminal() throws IOException {
        trial.event("approval.request", "gate", "fix", "summary", "?");
        ActResult.Refused refused = trial.refusal(trial.act("fix", Answer.APPROVE));
        assertTrue(refused.reason().contains("'fix' is not known"), refused.reason());
        ActResult.Refused hostile = trial.refusal(trial.ahead("../../../escape", Answer.APPROVE));
        assertTrue(hostile.reason().contains("is not known"), hostile.reason());
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(trial.session.resolve("approvals"), elsewhere);
        ActResult.Refused refused = trial.refusal(trial.act("plan", Answer.APPROVE));
        assertTrue(refused.reason().contains("is a link"), refused.reason());
        assertEquals(0, Files.list(elsewhere).count());
    }

    @Test
    void whatChangedSinceItWasPlannedIsRefused() throws IOException {
        ActDoor door = trial.door();
        Plan plan = (Plan) door.plan(trial.act("plan", Answer.APPROVE));
        trial.decided("plan", "{\"decision\":\"reject\"}");
        ActResult.Refused raced = (ActResult.Refused) door.perform(plan);
        assertTrue(raced.reason().contains("reject"), raced.reason());
        assertEquals("{\"decision\":\"reject\"}", Files.readString(trial.decision("plan")));
    }

    @Test
    void aGateThatWasAskedAnewIsNotAnsweredByAnOldLook() throws IOException {
        ActDoor door = trial.door();
        Plan plan = (Plan) door.plan(trial.act("plan", Answer.APPROVE));
        Act seen = new Act.AnswerGate(trial.id(), "plan", Answer.APPROVE, false, plan.stamp());
        trial.event("approval.decision", "gate", "plan", "decision", "edit", "source", "tty");
        trial.event("approval.request", "gate", "plan", "summary", "Something else.");
        ActResult.Refused late = (ActResult.Refused) door.perform(plan);
        assertTrue(late.reason().startsWith("it changed since you looked: plan gate 2"), late.reason());
        ActResult.Refused dialog = (ActResult.Refused) door.plan(seen);
        assertTrue(dialog.reason().startsWith("it changed since you looked: plan gate 2"), dialog.reason());
        assertFalse(Files.exists(trial.decision("plan")));
    }

    /** The status is read after the events, so it can be of a moment in which the decision was there already. */
    @Test
    void aStatusThatIsReadBeforeItsDecisionIsNotBelieved() {
        trial.engine(() -> {
            try {
                boolean ended =
                        Files.readString(trial.session.resolve("status")).startsWith("rejected");
                if (ended) {
                    trial.event("approval.decision", "gate", "plan", "decision", "reject", "source", "tui-poll");
                }
                Files.writeString(trial.session.resolve("status"), "rejected-at-plan\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ActResult.Done done = done(trial.perform(trial.act("plan", Answer.REJECT)));
        assertEquals(Taken.TAKEN, done.taken());
    }

    @Test
    void anEngineThatEndedWithoutAnAnswerIsSaidSo() {
        trial.engine(() -> {
            try {
                Files.writeString(trial.session.resolve("status"), "error\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        ActResult.Done done = done(trial.perform(trial.act("plan", Answer.APPROVE)));
        assertEquals(Taken.OVERRULED, done.taken());
        assertTrue(
                done.words().contains("without an answer at the plan gate; 'approve' lies in plan.json"), done::words);
    }
}
