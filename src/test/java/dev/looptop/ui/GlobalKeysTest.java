package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Need;
import dev.looptop.ui.part.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every global key works over every screen and dialog, or says why it cannot. */
class GlobalKeysTest {
    /** The way to each from the list of the samples, by its name. */
    private static final Map<String, String> SCREENS = Map.of(
            "gate", "Enter Enter",
            "evidence", "j Enter Enter",
            "statistics", "S",
            "comparison", "j C k C",
            "sort menu", "s",
            "copy menu", "Y",
            "export menu", "x",
            "base menu", "j 3 c",
            "file menu", "j 3 i");

    private static final List<String> KEYS = List.of(
            "?", ":", "y", "Y", "x", "M", "t", "T", "Ctrl-f", "A", "R", "m", "o", "e", "p", "S", "f", "0", "!", "L",
            "s", "z", "P", "F", "J", "K", "-", "(", ")", "1", "4");

    /** Keys that are the screen's own and close it, or that have a meaning of its own there. */
    private static final Map<String, List<String>> OWN = Map.of(
            "statistics",
            List.of("1", "4"),
            "sort menu",
            List.of("s"),
            "copy menu",
            List.of("Y"),
            "export menu",
            List.of("x"));

    @Test
    void noneIsSilent() {
        List<String> silent = new ArrayList<>();
        SCREENS.forEach((name, way) -> {
            for (String key : KEYS) {
                if (OWN.getOrDefault(name, List.of()).contains(key)) {
                    continue;
                }
                Script script = Script.at(120, 36).sampled().keys(way);
                assertTrue(script.state().dialog().isPresent(), name);
                UiState before = script.state();
                int commands = script.commands().size();
                script.keys(key);
                boolean told = !script.state().notice().isEmpty();
                boolean done =
                        script.commands().size() > commands || !script.state().equals(before.notice(""));
                if (!told && !done) {
                    silent.add(name + " " + key);
                }
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void whatLiesOverAScreenGoesBackToIt() {
        SCREENS.forEach((name, way) -> {
            for (String key : List.of("?", ":", "Ctrl-f", "x", "Y")) {
                if (OWN.getOrDefault(name, List.of()).contains(key)) {
                    continue;
                }
                Script script = Script.at(120, 36).sampled().keys(way);
                Dialog below = script.state().dialog().orElseThrow();
                script.keys(key);
                assertEquals(2, script.state().dialogs().open().size(), name + " " + key);
                script.keys("Esc");
                assertEquals(
                        below.getClass(), script.state().dialog().orElseThrow().getClass(), name + " " + key);
            }
        });
    }

    @Test
    void whatIsImpossibleSaysTheReasonOfItsRow() {
        assertEquals(
                Need.PANES.reason(),
                Script.at(120, 36).sampled().keys("Enter Enter z").state().notice());
        assertEquals(
                Need.LIST.reason(),
                Script.at(120, 36).sampled().keys("Enter Enter f").state().notice());
        assertEquals(Need.SESSION.reason(), Script.at(120, 36).keys("m").state().notice());
        assertEquals(
                Need.OPEN_SESSION.reason(), Script.at(120, 36).keys("x").state().notice());
    }

    @Test
    void theFilterIsTypedOverTheStatistics() {
        Script script =
                Script.at(120, 36).sampled().keys("S f").type("project:api ").keys("Enter");
        assertEquals("", Actions.unavailable(script.state(), Action.FILTER));
        assertEquals(1, script.state().sessions().filter().terms().size());
    }
}
