package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Frame;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Polled;
import dev.looptop.model.act.Stamp;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.gate.GateLook;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateLookTest {
    private static Script opened() {
        return Script.at(120, 36).sampled().keys("Enter Enter");
    }

    private static List<Cmd.Perform> performed(Script script) {
        return script.commands().stream()
                .filter(Cmd.Perform.class::isInstance)
                .map(Cmd.Perform.class::cast)
                .toList();
    }

    private static Script asking(Script script, Ask ask) {
        SessionRow row = SampleSessions.rows().get(0);
        return script.send(new Msg.Opened(SampleSessions.waiting(), row.judgement(), List.of(ask)));
    }

    private static String text(Script script) {
        Frame frame = script.frame();
        return IntStream.range(0, frame.height()).mapToObj(frame::rowText).collect(Collectors.joining("\n"));
    }

    private static boolean open(Script script) {
        return script.state().dialog().filter(GateLook.class::isInstance).isPresent();
    }

    @Test
    void aKeyGivesTheAnswerOnceAndItsResultIsShown() {
        Script script = opened().keys("a");
        Act act = SampleGates.ask().act(Answer.APPROVE);
        assertEquals(List.of(new Cmd.Perform(act, false)), performed(script));
        assertTrue(text(script).contains("the answer is being written"));
        script.keys("a");
        assertEquals("the answer is being written", script.state().notice());
        assertEquals(1, performed(script).size());
        script.send(new Msg.Acted(
                act, new ActResult.Done("it is there; the engine has not taken it", ActResult.Taken.NOT_YET)));
        assertTrue(open(script));
        assertTrue(text(script).contains("the engine has not taken it"));
    }

    @Test
    void rejectingIsTheOtherKeyAndNeitherWorksOutsideTheDialog() {
        Script outside = Script.at(120, 36).sampled().keys("a r");
        assertEquals(List.of(), performed(outside));
        Script script = opened().keys("r");
        assertEquals(
                SampleGates.ask().act(Answer.REJECT), performed(script).get(0).act());
    }

    @Test
    void whatWouldBeLostIsAskedAboutFirst() {
        Script script = opened().keys("a");
        Act act = performed(script).get(0).act();
        Plan plan = new Plan(
                act,
                List.of(),
                List.of("writes it"),
                List.of(),
                List.of("the decision 'reject' of 03:04"),
                Stamp.NONE,
                true);
        script.send(new Msg.Planned(plan));
        assertTrue(text(script).contains("the decision 'reject' of 03:04"));
        script.keys("a");
        assertEquals(new Cmd.Perform(act, true), performed(script).get(1));
    }

    @Test
    void anotherAnswerIsNotTheConfirmationOfTheFirst() {
        Script script = opened().keys("a");
        Act act = performed(script).get(0).act();
        script.send(new Msg.Planned(
                new Plan(act, List.of(), List.of(), List.of(), List.of("something"), Stamp.NONE, true)));
        script.keys("r");
        assertFalse(performed(script).get(1).confirmed());
    }

    @Test
    void nobodyWhoListensIsSaidAndNothingIsWritten() {
        Script script = asking(opened(), SampleGates.ask(Ask.Kind.DIFF, "diff", List.of(), Polled.TERMINAL_ONLY));
        script.keys("a");
        assertEquals(List.of(), performed(script));
        assertTrue(
                script.state().notice().startsWith("the engine asks at its terminal"),
                script.state().notice());
        assertTrue(text(script).contains("the engine asks at its terminal"));
    }

    @Test
    void readOnlyRefusesWithItsReason() {
        Script script = Script.at(120, 36, Preferences.DEFAULT.readOnly("--read-only"))
                .sampled()
                .keys("Enter Enter a");
        assertEquals(List.of(), performed(script));
        assertEquals("looptop is read-only (--read-only)", script.state().notice());
        assertTrue(text(script).contains("read-only (--read-only)"));
        script.keys(":").type("approve");
        assertTrue(text(script).contains("looptop is read-only (--read-only)"), "the palette says why");
        script.keys("Enter");
        assertEquals(List.of(), performed(script));
    }

    @Test
    void theSettlingCommandIsCopiedAsOneLine() {
        Script script = opened().keys("y");
        Cmd.Copy copy = (Cmd.Copy) script.commands().get(script.commands().size() - 1);
        assertEquals("looptop approve s1 diff --root /home/ada/src/infra/.devloop", copy.text());
        script.keys("Esc Y Enter");
        Cmd.Copy first = (Cmd.Copy) script.commands().get(script.commands().size() - 1);
        assertEquals(copy.text(), first.text());
    }

    @Test
    void itClosesWithAWordWhenItIsSettledAndNeverOpensForAnother() {
        Script script = opened();
        SessionRow row = SampleSessions.rows().get(0);
        Judgement waiting = row.judgement();
        Judgement running = new Judgement(
                State.RUNNING, waiting.outcome(), "", waiting.since(), List.of(), State.RUNNING, waiting.sampledAt());
        script.rows(List.of(new SessionRow(SampleGates.notWaiting(row.summary()), running)));
        assertFalse(open(script));
        assertTrue(
                script.state().notice().startsWith("the diff gate"),
                script.state().notice());
        script.rows(List.of(row));
        assertFalse(open(script), "it does not come back by itself");
    }

    @Test
    void itClosesWhenItsSessionGoes() {
        Script script = opened();
        script.send(new Msg.RowsChanged(List.of(), List.of(SampleSessions.id("devloop", 1))));
        assertFalse(open(script));
    }

    @Test
    void aReplayAnswersNothing() {
        Script script = Script.at(120, 36).sampled().keys("P");
        assertTrue(script.state().replay().isPresent());
        script.keys("Space Enter Enter a");
        assertEquals(List.of(), performed(script));
    }

    @Test
    void theResultIsToldWhenTheDialogIsClosedByThen() {
        Script script = opened().keys("a");
        Act act = performed(script).get(0).act();
        script.keys("Esc").send(new Msg.Acted(act, new ActResult.Refused("already decided", "nothing is left to do")));
        assertEquals("already decided; nothing is left to do", script.state().notice());
        assertEquals(Optional.empty(), script.state().dialog());
    }

    private static Ask request(String id) {
        return SampleGates.ask(Ask.Kind.PERMISSION, id, List.of(Answer.ALLOW, Answer.DENY), Polled.AT_ONCE);
    }

    private static Script asking(Script script, List<Ask> asks) {
        return script.send(new Msg.Opened(
                SampleSessions.waiting(), SampleSessions.rows().get(0).judgement(), asks));
    }

    @Test
    void oneDialogAnswersOneRequestAndClosesWithIt() {
        Script script = SampleGates.atPermission(Script.at(120, 36).sampled());
        script.keys("Esc");
        asking(script, List.of(request("req-1"), request("req-2"))).keys("Enter");
        assertTrue(text(script).contains("1 more after this one"), text(script));
        script.keys("a");
        assertEquals(
                request("req-1").act(Answer.ALLOW), performed(script).get(0).act());
        asking(script, List.of(request("req-2")));
        assertFalse(open(script), "the next request is asked by itself");
        script.keys("a");
        assertEquals(1, performed(script).size());
    }

    @Test
    void whatCannotBeReadAnyMoreIsNotAnswered() {
        Script script = opened();
        script.send(new Msg.OpenFailed(
                SampleSessions.id("devloop", 1), new Problem("/p", "cannot be read", "it is not there any more")));
        assertFalse(open(script));
    }

    @Test
    void theDemoIsNotStartedBeforeTheFirstLookIsDone() {
        Script script = Script.at(120, 36).keys("Enter");
        assertEquals("still looking for sessions", script.state().notice());
        assertFalse(script.commands().contains(new Cmd.StartDemo()));
        script.send(new Msg.Indexed(0, 0)).keys("d");
        assertTrue(script.commands().contains(new Cmd.StartDemo()));
    }

    @Test
    void thePaletteSaysWhereAnswersAreGiven() {
        Script script = Script.at(120, 36).sampled().keys(":").type("appro");
        assertTrue(text(script).contains("only where a question is open"), text(script));
    }
}
