package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionId;
import dev.looptop.ui.filter.FilterBar;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filter as typed, as chips, and let go. */
class FilteringTest {
    private static final SessionId WAITING = SampleSessions.id("devloop", 1);

    @Test
    void filtersComeAsChipsAndGoWithZero() {
        Script script = Script.at(120, 36)
                .sampled()
                .keys("f")
                .type("project:api outcome:failed")
                .keys("Enter");
        List<String> chips = script.state().sessions().filter().terms().stream()
                .map(term -> term.label())
                .toList();
        assertEquals(List.of("project:api", "outcome:failed"), chips);
        assertTrue(script.state().sessions().rows().stream()
                .flatMap(row -> row.session().stream())
                .filter(row -> !row.id().equals(WAITING))
                .allMatch(row -> row.summary().place().project().equals("api")));
        script.keys("0");
        assertEquals(42, script.state().sessions().matching());
        script.keys("0");
        assertEquals("no filter is on", script.state().notice());
    }

    @Test
    void aWordThatMayBecomeAKeyHidesNothingUntilItIsKept() {
        Script script = Script.at(120, 36).sampled().keys("f").type("outco");
        assertEquals(42, script.state().sessions().matching());
        script.keys("Tab");
        assertEquals(
                "outcome:",
                ((FilterBar) script.state().dialog().orElseThrow()).words().text());
        assertEquals(42, script.state().sessions().matching());
        script.keys("Ctrl-u").type("pro").keys("Enter");
        assertEquals(
                "\"pro\"", script.state().sessions().filter().terms().get(0).label());
        script.keys("0 f").type("since:nonsense");
        assertEquals("'since:nonsense' is not a date", script.state().notice());
    }

    @Test
    void escTakesTheTypedFilterBack() {
        Script script =
                Script.at(120, 36).sampled().keys("L f").type("project:web").keys("Esc");
        assertEquals(4, script.state().sessions().matching());
        assertEquals(1, script.state().sessions().filter().terms().size());
    }
}
