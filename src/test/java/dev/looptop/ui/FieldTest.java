package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
    @Test
    void enterSaysWhichWordsOfTheFilterItLeftOut() {
        Script script =
                Script.at(120, 36).sampled().keys("f").type("after:someday").keys("Enter");

        assertTrue(script.state().sessions().filter().isEmpty());
        assertEquals("'after:someday' is not a date; left out", said(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome:", "!outcome:", "project:,", "state:stuck,,ended"})
    void aPrefixWithoutAValueHidesNothingAndIsSaid(String word) {
        Script script = Script.at(120, 36).sampled().keys("f").type(word).keys("Enter");

        assertTrue(script.state().sessions().filter().isEmpty());
        assertEquals("'" + word + "' has no value; left out", said(script));
    }

    @Test
    void aPrefixThatIsStillTypedIsNoProblemYet() {
        Script script = Script.at(120, 36).sampled().keys("f").type("before:");

        assertEquals("", said(script));
    }

    private static String said(Script script) {
        return script.state().notice();
    }
}
