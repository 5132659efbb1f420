package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.compare.Side;
import dev.looptop.ui.compare.Comparison;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareKeysTest {
    private static Comparison shown(Script script) {
        return ((Comparison) script.state().dialog().orElseThrow());
    }

    @Test
    void oneIsMarkedAndAnotherComparedWithIt() {
        Script script = Script.at(120, 36).sampled().keys("C");
        assertEquals(
                Optional.of(SampleSessions.id("devloop", 1)), script.state().marked());
        script.keys("j C");
        assertTrue(script.commands().stream().anyMatch(command -> command instanceof Cmd.Compare));
        assertEquals("s1", shown(script).left().id().name());
        assertEquals("s2", shown(script).right().id().name());
        assertTrue(shown(script).contrast().isPresent());
        assertEquals(Optional.empty(), script.state().marked());
        script.keys("Esc");
        assertTrue(script.state().dialogs().none());
    }

    @Test
    void aMarkOutlivesAFilter() {
        Script script =
                Script.at(120, 36).sampled().keys("C f").type("project:api ").keys("Enter g C");
        assertEquals("s1", shown(script).left().id().name());
        assertEquals("api", shown(script).right().summary().place().project());
    }

    @Test
    void withoutKinTheMarkIsTakenBack() {
        Script script = Script.at(120, 36).sampled().keys("C C");
        assertEquals(Optional.empty(), script.state().marked());
        assertTrue(
                script.state().notice().startsWith("no longer marked"),
                script.state().notice());
    }

    @Test
    void filesAreWalkedAndEndAtTheirEnds() {
        Script script = Script.at(120, 36).sampled().keys("C j C");
        int files = shown(script).contrast().orElseThrow().files().size();
        for (int at = 1; at < files; at++) {
            script.keys("}");
            assertEquals(at, shown(script).file());
        }
        script.keys("}");
        assertEquals("no file further down", script.state().notice());
        script.keys("G l l g");
        assertEquals(0, shown(script).top());
        assertEquals(16, shown(script).across());
    }

    @Test
    void anAnswerToAComparisonThatWasLeftIsDropped() {
        Script script = Script.at(120, 36).sampled().keys("j C j C");
        UiState before = script.state();
        Side other = Side.unread(SampleSessions.rows().get(9), "late");
        script.send(new Msg.Compared(other, other));
        assertSame(shown(script), ((Comparison) before.dialog().orElseThrow()));
        script.keys("Esc").send(new Msg.Compared(other, other));
        assertTrue(script.state().dialogs().none());
    }
}
