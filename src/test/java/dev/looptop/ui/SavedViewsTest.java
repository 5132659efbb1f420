package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.filter.FilterBar;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Filters saved by name. */
class SavedViewsTest {
    private static Script naming() {
        return Script.at(120, 36).sampled().keys("f").type("project:api iter>2").keys("Ctrl-s");
    }

    @Test
    void theWordsOfTheBarAreSavedUnderANameAndKept() {
        Script script = naming().type("deep api").keys("Enter");
        List<Cmd> commands = script.commands();
        assertEquals(new Cmd.SaveView("deep api", "project:api iter>2"), commands.get(commands.size() - 1));
        assertEquals(
                Map.of("deep api", "project:api iter>2"),
                script.state().setting().preferences().views());
        assertEquals(2, script.state().sessions().filter().terms().size());
        assertTrue(script.state().dialogs().none());
    }

    @Test
    void escGoesBackToTheBarAndANameIsNeeded() {
        Script script = naming().keys("Enter");
        assertTrue(
                script.state().notice().contains("needs a name"), script.state().notice());
        assertInstanceOf(FilterBar.class, script.keys("Esc").state().dialog().orElseThrow());
    }

    @Test
    void anEmptyBarHasNothingToSave() {
        Script script = Script.at(120, 36).sampled().keys("f Ctrl-s");
        assertInstanceOf(FilterBar.class, script.state().dialog().orElseThrow());
        assertEquals("nothing is filtered that could be saved", script.state().notice());
    }

    @Test
    void aSavedViewIsInThePaletteAndSetsItsFilter() {
        Script script = Script.at(120, 36)
                .sampled()
                .send(new Msg.ViewsSaved(Map.of("failures", "outcome:failed")))
                .keys(":")
                .type("failures")
                .keys("Enter");
        assertEquals(
                "outcome:failed",
                script.state().sessions().filter().terms().get(0).label());
    }
}
