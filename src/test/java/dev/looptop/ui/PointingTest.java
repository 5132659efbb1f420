package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Rect;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.help.Help;
import dev.looptop.ui.keys.Pointer;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PointingTest {
    private static Script at(Script script, Pointer.Kind kind, int column, int row) {
        return script.send(new Msg.Pointed(new Pointer(kind, column, row)));
    }

    private static Rect place(Script script, Pane pane) {
        return script.state().layout().place(pane).orElseThrow();
    }

    @Test
    void theMouseIsAskedForAndLetGo() {
        Script script = Script.at(120, 36).sampled();
        assertFalse(script.state().setting().preferences().mouse());
        script.keys("M M");
        List<Cmd> commands =
                script.commands().stream().filter(Cmd.Mouse.class::isInstance).toList();
        assertEquals(List.of(new Cmd.Mouse(true), new Cmd.Mouse(false)), commands);
    }

    @Test
    void aClickSelectsARowAndFocusesAPane() {
        Script script = Script.at(120, 36).sampled().keys("4");
        at(script, Pointer.Kind.PRESS, 10, 5);
        assertEquals(Pane.SESSIONS, script.state().desk().focus());
        assertEquals(
                SampleSessions.id("codeloops", 2),
                script.state().sessions().selected().orElseThrow());
        Rect diff = place(script.keys("3 1"), Pane.DIFF);
        at(script, Pointer.Kind.PRESS, diff.x() + 5, diff.y() + 3);
        assertEquals(Pane.DIFF, script.state().desk().focus());
    }

    @Test
    void theWheelScrollsWhatIsUnderIt() {
        Script script = Script.at(120, 36).sampled().keys("j");
        Rect diff = place(script, Pane.DIFF);
        int before = script.state().diff().view().offset();
        at(script, Pointer.Kind.WHEEL_DOWN, diff.x() + 5, diff.y() + 3);
        assertEquals(before + 3, script.state().diff().view().offset());
        assertEquals(Pane.SESSIONS, script.state().desk().focus(), "the focus stays");
    }

    @Test
    void aClickOnAHintPressesItsKey() {
        Script script = Script.at(120, 36).sampled().keys("j");
        Hints.Hint help = Hints.help(script.state(), chord -> chord).orElseThrow();
        at(script, Pointer.Kind.PRESS, help.column(), 35);
        assertTrue(script.state().dialog().orElseThrow() instanceof Help);
    }

    @Test
    void linesBetweenPanesAreDraggedAndStop() {
        for (int[] size : new int[][] {{80, 24}, {120, 36}, {200, 50}, {90, 50}}) {
            Script script = Script.at(size[0], size[1]).sampled().keys("j");
            Rect list = place(script, Pane.SESSIONS);
            boolean stacked = place(script, Pane.DETAIL).x() == list.x();
            int edge = stacked ? list.bottom() - 1 : list.right() - 1;
            drag(script, stacked, edge, edge + 3);
            Rect wider = place(script, Pane.SESSIONS);
            assertEquals(3, stacked ? wider.height() - list.height() : wider.width() - list.width());
            drag(script, stacked, edge + 3, 0);
            Rect least = place(script, Pane.SESSIONS);
            assertTrue(stacked ? least.height() >= 4 : least.width() >= 20, least.toString());
            Rect detail = place(script, Pane.DETAIL);
            at(script, Pointer.Kind.PRESS, detail.x() + 4, detail.bottom() - 1);
            at(script, Pointer.Kind.DRAG, detail.x() + 4, detail.bottom() + 1);
            at(script, Pointer.Kind.RELEASE, detail.x() + 4, detail.bottom() + 1);
            assertEquals(detail.height() + 2, place(script, Pane.DETAIL).height());
            script.keys("z Esc - Esc");
            assertEquals(detail.height() + 2, place(script, Pane.DETAIL).height(), "the last view has it too");
            script.frame();
        }
    }

    private static void drag(Script script, boolean down, int from, int to) {
        at(script, Pointer.Kind.PRESS, down ? 3 : from, down ? from : 4);
        at(script, Pointer.Kind.DRAG, down ? 3 : to, down ? to : 4);
        at(script, Pointer.Kind.RELEASE, down ? 3 : to, down ? to : 4);
    }

    @Test
    void pinsStandAboveAllOthers() {
        Script script = Script.at(120, 36).sampled().keys("j j j j p");
        Cmd.Pin pin = script.commands().stream()
                .filter(Cmd.Pin.class::isInstance)
                .map(Cmd.Pin.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(pin.on());
        script.send(new Msg.Pinned(Set.of(pin.session())));
        SessionList list = script.state().sessions();
        assertEquals("Pinned", list.rows().get(0).heading());
        assertEquals(pin.session(), list.rows().get(1).session().orElseThrow().id());
        assertEquals(pin.session(), list.selected().orElseThrow(), "the cursor stays with its session");
        script.rows(SampleSessions.rows());
        assertEquals(
                pin.session(),
                script.state().sessions().rows().get(1).session().orElseThrow().id());
        script.send(new Msg.Pinned(Set.of()));
        assertEquals("Needs you", script.state().sessions().rows().get(0).heading());
    }
}
