package dev.looptop.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CanvasTest {
    private static final Style RED = Style.of(1);

    @Test
    void drawsAndCuts() {
        Canvas canvas = new Canvas(6, 2);
        assertEquals(3, canvas.put(0, 0, "abc", RED, 10));
        assertEquals(6, canvas.put(4, 0, "xyz", RED, 10));
        assertEquals(2, canvas.put(0, 1, "漢字", RED, 3) - 1);
        canvas.put(0, 7, "outside", RED, 10);
        canvas.put(-3, 1, "....z", RED, 4);
        assertEquals("abc xy\n.\n", canvas.frame().text());
    }

    @Test
    void wideClustersAreNeverHalved() {
        Canvas canvas = new Canvas(5, 4);
        canvas.put(0, 0, "漢字x", RED, 5);
        canvas.put(1, 0, "y", RED, 5);
        canvas.put(0, 1, "漢字漢", RED, 5);
        canvas.put(-1, 2, "漢字", RED, 5);
        canvas.put(0, 3, "漢字", RED, 5);
        canvas.put(1, 3, "字", RED, 5);
        assertEquals(" y字x\n漢字\n 字\n 字\n", canvas.frame().text());
    }

    @Test
    void widthOfALineIsWhatIsDrawn() {
        for (long seed = 0; seed < 5_000; seed++) {
            for (String text : CleanText.lines(HostileText.of(seed, 40))) {
                Line line = Line.of(text, RED);
                Canvas canvas = new Canvas(400, 1);
                assertEquals(Math.min(400, line.width()), canvas.put(0, 0, line, 400), "seed " + seed);
                assertWellFormed(canvas.frame(), seed);
                Line shifted = line.from(3);
                assertEquals(Math.max(0, line.width() - 3), shifted.width(), "seed " + seed);
                assertTrue(line.cut(5, "…").width() <= 5, "seed " + seed);
            }
        }
    }

    @Test
    void uncleanTextCannotLeave() {
        for (long seed = 0; seed < 5_000; seed++) {
            Canvas canvas = new Canvas(40, 3);
            canvas.put((int) (seed % 9) - 4, (int) (seed % 3), HostileText.of(seed, 40), RED, 40);
            canvas.put((int) (seed % 7), (int) (seed % 3), HostileText.of(seed + 1, 9), RED, 5);
            Frame frame = canvas.frame();
            assertWellFormed(frame, seed);
            assertTrue(frame.text().replace("\n", "").codePoints().noneMatch(Character::isISOControl), "seed " + seed);
        }
    }

    @Test
    void plainCellsAreShared() {
        Canvas canvas = new Canvas(4, 1);
        canvas.put(0, 0, "aa││", RED, 4);
        Frame frame = canvas.frame();
        assertSame(frame.text(0, 0), frame.text(1, 0));
        assertSame(frame.text(2, 0), frame.text(3, 0));
        assertSame(Cell.BLANK.text(), new Canvas(1, 1).frame().text(0, 0));
    }

    @Test
    void restylesAndPointsTheCursor() {
        Canvas canvas = new Canvas(3, 1);
        canvas.fill(new Rect(-1, -1, 9, 9), RED);
        canvas.restyle(new Rect(1, 0, 5, 5), style -> style.plus(Style.BOLD));
        canvas.cursor(7, 0);
        canvas.cursor(2, 0);
        Frame frame = canvas.frame();
        assertEquals(RED, frame.style(0, 0));
        assertEquals(RED.plus(Style.BOLD), frame.style(2, 0));
        assertEquals(new Frame.Point(2, 0), frame.cursor().orElseThrow());
    }

    private static void assertWellFormed(Frame frame, long seed) {
        for (int row = 0; row < frame.height(); row++) {
            for (int column = 0; column < frame.width(); column++) {
                String text = frame.text(column, row);
                boolean wide = column + 1 < frame.width()
                        && frame.text(column + 1, row).isEmpty();
                assertEquals(text.isEmpty() ? 0 : wide ? 2 : 1, TextWidth.of(text), "seed " + seed);
            }
        }
    }
}
