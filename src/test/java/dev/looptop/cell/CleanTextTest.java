package dev.looptop.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void splitsAtEveryLineEnd() {
        assertEquals(List.of("a", "b", "c", "", "d"), CleanText.lines("a\r\nb\rc\n\nd\n"));
        assertEquals(List.of(), CleanText.lines(""));
        assertEquals(List.of(""), CleanText.lines("\n"));
        assertEquals("a b c", CleanText.line("a\r\nb\nc"));
        assertEquals("", CleanText.line(""));
    }

    @Test
    void expandsTabsByColumn() {
        assertEquals(
                List.of("a   b", "    c", "漢  d", "abcd    e   f"), CleanText.lines("a\tb\n\tc\n漢\td\nabcd\te\tf"));
    }

    @Test
    void dropsCompleteSequences() {
        assertEquals("red.", CleanText.line("\u001b[1;31mred\u001b[0m\u009b0m."));
        assertEquals("title", CleanText.line("\u001b]0;x\u0007\u009dx\u009ctitle\u001b]2;y\u001b\\"));
        assertEquals("link", CleanText.line("\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\"));
        assertEquals("ab", CleanText.line("a\u001bP1q#0\u001b\\\u001b_G\u001b\\\u001b^p\u001b\\\u001bXs\u001b\\b"));
        assertEquals("x", CleanText.line("\u001b(B\u001b[mx"));
    }

    @Test
    void showsUnfinishedSequencesAsText() {
        assertEquals("␛[31", CleanText.line("\u001b[31"));
        assertEquals("␛]0;never ends", CleanText.line("\u001b]0;never ends"));
        assertEquals("␛", CleanText.line("\u001b"));
        assertEquals("\uFFFD1", CleanText.line("\u009b1"));
        String tooLong = "\u001b]0;" + "x".repeat(5_000) + "\u0007";
        assertEquals("␛]0;" + "x".repeat(5_000) + "␇", CleanText.line(tooLong));
        assertEquals("", CleanText.line("\u001b]0;" + "x".repeat(4_000) + "\u0007"));
    }

    @Test
    void makesControlsVisible() {
        assertEquals("␀␇␈␡\uFFFD\uFFFD", CleanText.line("\u0000\u0007\u0008\u007f\u0085\u009c"));
        assertEquals("\uFFFDx\uFFFD\uFFFD\uFFFD", CleanText.line("\ud83dx\udc4d\ue000\uffff"));
    }

    @Test
    void showsWhatMisleadsAndDropsWhatIsInvisible() {
        assertEquals("a·b··c", CleanText.line("a\u202eb\u2066\u200fc"));
        assertEquals("ab", CleanText.line("\ufeffa\u200b\u00ad\u200db\ufe0f"));
        assertEquals("a b  ·", CleanText.line("a\u00a0b\u3000\u3164"));
        assertEquals("👨‍👩‍👧❤️1️⃣🫠", CleanText.line("👨‍👩‍👧❤️1️⃣🫠"));
    }

    @Test
    void nothingDangerousComesOut() {
        for (long seed = 0; seed < 20_000; seed++) {
            for (String line : CleanText.lines(HostileText.of(seed, 40))) {
                assertTrue(isHarmless(line), "seed " + seed);
                assertEquals(line, CleanText.line(line), "cleaning twice, seed " + seed);
            }
        }
    }

    @Test
    void isLinearOnAttacks() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CleanText.lines("\u009d".repeat(2_000_000));
            CleanText.lines("\u001b]".repeat(1_000_000));
            CleanText.lines("\t漢".repeat(500_000));
            TextWidth.of(CleanText.line("e" + "\u0301".repeat(1_000_000)));
        });
    }

    static boolean isHarmless(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || c >= 0xD800 && c <= 0xDFFF
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.getType(c) == Character.FORMAT && c != CodePoints.ZERO_WIDTH_JOINER
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
