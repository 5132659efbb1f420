package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.ui.menu.CopyMenu;
import dev.looptop.ui.part.Cmd;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the copy keys ask for. */
class CopyingTest {
    private static Cmd.Copy copied(Script script) {
        List<Cmd> commands = script.commands();
        return (Cmd.Copy) commands.get(commands.size() - 1);
    }

    @Test
    void theThingUnderTheCursorIsCopied() {
        assertEquals(
                new Cmd.Copy("s2", "the id"),
                copied(Script.at(120, 36).sampled().keys("j y")));
        assertTrue(copied(Script.at(120, 36).sampled().keys("j Enter y")).text().startsWith("Back-off never exceeds"));
        assertTrue(copied(Script.at(120, 36).sampled().keys("j Enter j Enter y"))
                .what()
                .endsWith("lines"));
    }

    @Test
    void theMenuCopiesAPatchThatParses() {
        Script script = Script.at(120, 36).sampled().keys("j Y");
        List<String> names = ((CopyMenu) script.state().dialog().orElseThrow())
                .choices().stream().map(CopyMenu.Choice::name).toList();
        for (int at = names.indexOf("patch shown"); at > 0; at--) {
            script.keys("j");
        }
        Cmd.Copy copy = copied(script.keys("Enter"));
        assertEquals("the patch shown", copy.what());
        assertEquals(
                SamplePatch.patch().files().size(),
                UnifiedDiffParser.parse(copy.text()).files().size());
        assertTrue(script.state().dialogs().none());
    }

    @Test
    void theCommandThatGoesOnIsTheHarnesssOwn() {
        Script script = Script.at(120, 36).sampled().keys("Y");
        assertEquals(
                List.of("devloop resume s1"),
                ((CopyMenu) script.state().dialog().orElseThrow())
                        .choices().stream()
                                .filter(choice -> choice.name().equals("resume command"))
                                .map(CopyMenu.Choice::text)
                                .toList());
    }
}
