package dev.looptop.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextPatternTest {
    private static boolean holds(TextPattern pattern, String line) {
        return pattern.matcher(line, new TextPattern.Budget(100_000)).find();
    }

    @Test
    void capitalsCountOnlyWhereTheyAreTyped() {
        assertTrue(holds(TextPattern.expression("retry").orElseThrow(), "RETRY"));
        assertFalse(holds(TextPattern.expression("Retry").orElseThrow(), "retry"));
        assertTrue(holds(TextPattern.expression("re\\Wtry").orElseThrow(), "RE try"), "a class is no capital");
        assertTrue(holds(TextPattern.literal("über"), "ÜBER"));
    }

    @Test
    void aLiteralIsNoExpression() {
        assertTrue(holds(TextPattern.literal("a.b("), "xa.b(y"));
        assertFalse(holds(TextPattern.literal("a.b("), "xaab(y"));
        assertTrue(TextPattern.expression("a.b(").isEmpty());
    }

    @Test
    void onlyAPlainTextIsLookedForAsBytes() {
        assertEquals("retry", TextPattern.expression("retry").orElseThrow().plain());
        assertEquals("", TextPattern.expression("re|try").orElseThrow().plain());
        assertEquals("re|try", TextPattern.literal("re|try").plain());
    }

    @Test
    void anExpressionThatNeverEndsIsRefused() {
        TextPattern slow = TextPattern.expression("(a*)(a*)(a*)(a*)c").orElseThrow();
        assertThrows(TextPattern.Spent.class, () -> holds(slow, "a".repeat(60) + "b"));
    }
}
