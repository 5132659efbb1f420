package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.gate.EvidenceLook;
import dev.looptop.ui.part.Msg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What calls the person: alerts once per episode, and troubles with their place. */
class AlertsTest {
    private static final SessionId STUCK = SampleSessions.id("codeloops", 2);
    private static final SessionId WAITING = SampleSessions.id("devloop", 1);

    @Test
    void anAlertIsRaisedOncePerEpisode() {
        Script script = Script.at(120, 36).sampled().keys("j j j");
        SessionRow runs = SampleSessions.rows().get(2);
        SessionRow stuck = SampleSessions.row(
                3, "superqode", "web", "Dark mode", 3, 0, Duration.ofMinutes(11), State.STUCK, Outcome.NONE);
        script.rows(List.of(stuck));
        assertTrue(News.line(script.state()).startsWith("▲ web is stuck"), News.line(script.state()));
        script.keys("j").rows(List.of(stuck));
        assertEquals("", News.line(script.state()), "the same episode says nothing again");
        script.rows(List.of(runs)).rows(List.of(stuck));
        assertTrue(News.line(script.state()).startsWith("▲ web is stuck"), "a new episode does");
        assertEquals(2, script.state().sessions().table().counts().stuck());
    }

    @Test
    void alertsAreCountedTogetherAndGiveTheKeysBackAfterAFewSeconds() {
        Script script = Script.at(120, 36).rows(List.of(SampleSessions.rows().get(1)));
        script.rows(List.of(SampleSessions.rows().get(0)));
        assertTrue(text(script).contains("◐ infra waits for you"), text(script));
        assertTrue(text(script).contains(", and 1 more; A goes there"), text(script));
        script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(6)));
        assertFalse(text(script).contains("Enter open"));
        script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(7)));
        assertTrue(text(script).contains("Enter open"), "the keys are back");
    }

    @Test
    void troublesSayWhereAndAreCounted() {
        Script script = Script.at(120, 36).sampled().keys("j");
        for (int number = 1; number <= 3; number++) {
            script.send(new Msg.Troubled(new Problem("/home/ada/s" + number, "cannot be listed", "not permitted")));
        }
        script.send(new Msg.Troubled(new Problem("/home/ada/s3", "cannot be listed", "not permitted")));
        assertTrue(text(script).contains("3 problems, the newest: ~/s3 cannot be listed: not permitted"), text(script));
        assertTrue(text(script).contains("3 problems"), text(script));
        script.keys("j");
        assertFalse(text(script).contains("cannot be listed"), "a key ends it");
        script.keys("R");
        assertTrue(text(script).contains("3 problems, the newest: ~/s3"), "R tells it again");
    }

    @Test
    void whatAPlaceCannotReadIsToldOnceAndForgottenWhenItCan() {
        String detail = "1 entry not read; first: /home/ada/x/a: cannot be listed: permission denied";
        List<RootStatus> bad =
                List.of(new RootStatus("codeloops", "/home/ada/x", RootStatus.Standing.PRESENT, 3, "events", detail));
        List<RootStatus> good =
                List.of(new RootStatus("codeloops", "/home/ada/x", RootStatus.Standing.PRESENT, 4, "events", ""));
        Script script = Script.at(120, 36).sampled().keys("j").send(new Msg.RootsFound(bad));
        assertTrue(text(script).contains("permission denied"), text(script));
        script.keys("j").send(new Msg.RootsFound(bad));
        assertFalse(text(script).contains("permission denied"), "the same is not told again");
        assertTrue(text(script).contains("1 problem"), text(script));
        script.send(new Msg.RootsFound(good));
        assertFalse(text(script).contains("1 problem"), "it is over");
    }

    @Test
    void anAlertHidesNoTroubleForGood() {
        Script script = Script.at(120, 36)
                .send(new Msg.Troubled(new Problem("/home/ada/s1", "cannot be listed", "")))
                .rows(List.of(SampleSessions.rows().get(1)));
        assertTrue(text(script).contains("is stuck"), text(script));
        script.keys("j");
        assertTrue(text(script).contains("~/s1 cannot be listed"), text(script));
    }

    @Test
    void aMutedSessionRaisesNothing() {
        Script script = Script.at(120, 36).sampled().keys("j j m k");
        script.rows(List.of(stuckNow()));
        assertEquals("", News.line(script.state()));
        script.keys("m").rows(List.of(SampleSessions.rows().get(2))).keys("j m k");
        assertTrue(News.line(script.rows(List.of(stuckNow())).state()).startsWith("▲ web"), "muting can be undone");
    }

    @Test
    void theSessionOnScreenRaisesNothing() {
        Script script = Script.at(120, 36).sampled().keys("j j Enter");
        script.rows(List.of(stuckNow()));
        assertEquals("", News.line(script.state()));
        assertTrue(script.state().alerts().episodes().get(stuckNow().id()).seen());
    }

    @Test
    void aSecondQuestionOfTheSameSessionIsAnotherEpisode() {
        Script script = Script.at(120, 36).sampled().keys("G");
        SessionRow again = SampleSessions.row(
                1, "devloop", "infra", "Rotate", 2, 3, Duration.ofSeconds(2), State.WAITING, Outcome.NONE);
        script.rows(List.of(again));
        assertTrue(News.line(script.state()).startsWith("◐ infra"), News.line(script.state()));
        script.keys("k").rows(List.of(again));
        assertEquals("", News.line(script.state()));
    }

    @Test
    void anAlertThatWasNotSeenIsGoneToFirst() {
        Script script = Script.at(120, 36).sampled().keys("Enter Esc G A");
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
    }

    @Test
    void theNextAlertIsGoneTo() {
        Script script = Script.at(120, 36).sampled().keys("G A");
        assertEquals(Optional.of(WAITING), script.state().sessions().selected());
        assertTrue(script.state().detail().banner());
        script.keys("A");
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
        script.keys("Enter");
        assertTrue(script.state().dialog().orElseThrow() instanceof EvidenceLook);
    }

    private static SessionRow stuckNow() {
        return SampleSessions.row(
                3, "superqode", "web", "Dark mode", 3, 0, Duration.ofMinutes(11), State.STUCK, Outcome.NONE);
    }

    private static String text(Script script) {
        return script.frame().text();
    }
}
