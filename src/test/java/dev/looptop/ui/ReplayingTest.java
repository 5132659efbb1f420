package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.replay.Playback;
import dev.looptop.ui.part.Msg;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session played again in the panes. */
class ReplayingTest {
    private static Script playing() {
        return Script.at(120, 36).sampled().keys("j Enter P");
    }

    private static Playback replay(Script script) {
        return script.state().replay().orElseThrow();
    }

    @Test
    void thePanesShowTheSessionAsItStood() {
        Script script = playing();
        assertEquals(0, script.state().reading().iterations().size());
        script.keys(")");
        assertEquals(1, script.state().reading().iterations().size());
        assertEquals(
                script.state().reading().session(), Optional.of(replay(script).session()));
    }

    @Test
    void ticksPlayItAndSpaceHoldsIt() {
        Script script = playing();
        Instant start = replay(script).at();
        script.send(new Msg.Tick(script.state().now().plusSeconds(2)));
        assertEquals(start.plusSeconds(20), replay(script).at());
        assertTrue(script.state().plays());

        script.keys("Space").send(new Msg.Tick(script.state().now().plusSeconds(2)));
        assertEquals(start.plusSeconds(20), replay(script).at());
        assertFalse(script.state().plays());
        assertEquals(20, replay(script.keys(">")).speed());
    }

    @Test
    void theEndOfAReplayShowsWhatIs() {
        Script script = playing().keys("q");
        assertEquals(Optional.empty(), script.state().replay());
        assertEquals(
                SampleSessions.stuck().iterations(), script.state().reading().iterations());
    }

    @Test
    void anotherSessionEndsIt() {
        assertEquals(Optional.empty(), playing().keys("1 k").state().replay());
    }

    @Test
    void whatComesMeanwhileIsKeptForItsEnd() {
        Script script = playing();
        script.send(new Msg.Opened(
                SampleSessions.stuck(), SampleSessions.rows().get(1).judgement()));
        assertEquals(0, script.state().reading().iterations().size());
    }

    @Test
    void aCommandPlaysASessionOnceItIsRead() {
        Script script = Script.at(120, 36).sampled().send(new Msg.Play(SampleSessions.id("codeloops", 2), 50));
        script.send(new Msg.Play(SampleSessions.id("codeloops", 2), 50));
        assertEquals(50, replay(script).speed());

        script.send(new Msg.Play(SampleSessions.id("codeloops", 2), 50));
        assertEquals(SampleSessions.stuck(), replay(script).whole(), "asked for again, it goes on");
    }
}
