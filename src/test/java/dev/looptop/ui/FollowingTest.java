package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Event;
import dev.looptop.model.Session;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.live.LiveLine;
import dev.looptop.ui.live.LiveStream;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.text.Viewport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The live pane: following, standing still, and its place among the panes. */
class FollowingTest {
    @Test
    void theChosenIterationStaysWhileTheSessionGrows() {
        Script script = Script.at(120, 36).sampled().keys("j ( (");
        int chosen = script.state().reading().chosen();
        script.send(grown(3));
        assertEquals(chosen, script.state().reading().chosen());
        script.keys(") )").send(grown(4));
        assertEquals(
                script.state().reading().iterations().size() - 1,
                script.state().reading().chosen());
    }

    @Test
    void followingStopsOnAnyMoveUpAndComesBackAtTheEnd() {
        Script script = Script.at(80, 24).sampled().keys("j 4");
        assertTrue(script.state().live().follow());
        script.keys("k");
        assertFalse(script.state().live().follow());
        Viewport before = script.state().live().view();
        script.send(grown(37));
        assertEquals(before, script.state().live().view(), "nothing moves while off");
        assertEquals(37, script.state().live().fresh());
        assertTrue(script.frame().text().contains("FOLLOW OFF, 37 new below"));
        script.keys("G");
        assertTrue(script.state().live().follow());
        assertTrue(
                script.state().live().view().atEnd(script.state().live().index().rows()));
        script.keys("k j");
        assertTrue(script.state().live().follow(), "reaching the end switches it on");
    }

    @Test
    void followingOffSurvivesTrimmingAndKeepsItsLine() {
        LiveStream pane = LiveStream.EMPTY.sized(60, 4).filled(lines(0, 100)).scrolled(-20);
        LiveLine top = pane.lines().get(pane.view().offset());
        LiveStream trimmed = pane.filled(lines(30, 140));
        assertFalse(trimmed.follow());
        assertEquals(top, trimmed.lines().get(trimmed.view().offset()));
        assertEquals(40, trimmed.fresh());
    }

    @Test
    void followingNeverScrollsSideways() {
        LiveStream pane = LiveStream.EMPTY.sized(60, 4).filled(lines(0, 10)).sideways(2);
        assertEquals(16, pane.sideways());
        assertEquals(16, pane.filled(lines(0, 30)).bottom().sideways());
    }

    @Test
    void liveAndDiffTakeTurnsWhereThereIsNoRoomForBoth() {
        Script script = Script.at(120, 36).sampled().keys("j 4");
        assertTrue(script.state().layout().shows(Pane.LIVE));
        assertFalse(script.state().layout().shows(Pane.DIFF));
        script.keys("4");
        assertTrue(script.state().layout().shows(Pane.DIFF));
        script.keys("1 -");
        assertEquals(Pane.DIFF, script.state().desk().focus());
        assertTrue(Script.at(160, 45).sampled().state().layout().shows(Pane.LIVE));
    }

    private static List<LiveLine> lines(int from, int to) {
        List<LiveLine> lines = new ArrayList<>();
        for (int line = from; line < to; line++) {
            lines.add(new LiveLine(Optional.empty(), Event.Kind.MESSAGE, "line " + line));
        }
        return lines;
    }

    private static Msg grown(int more) {
        Session session = SampleSessions.stuck();
        List<Event> events = new ArrayList<>(session.events());
        Instant at = SampleSessions.NOW;
        for (int event = 0; event < more; event++) {
            events.add(new Event(Optional.of(at.plusSeconds(event)), Event.Kind.TOOL, "Bash  make " + event, ""));
        }
        Session next = new Session(
                session.summary(),
                session.prompt(),
                session.iterations(),
                session.gates(),
                session.permissions(),
                events,
                session.documents(),
                session.project());
        return new Msg.Opened(next, SampleSessions.rows().get(1).judgement());
    }
}
