package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FramePainterTest {
    private static final TerminalTraits PLAIN = new TerminalTraits(ColourDepth.TRUE, false);
    private static final String[] PIECES = {
        "word ",
        "x",
        "  ",
        "     ",
        "漢字",
        "é",
        "│",
        "───",
        "●",
        "▲ STUCK",
        "👨‍👩‍👧",
        "❤️",
        "👍🏽",
        "✅",
        "🇩🇪",
        "…",
        "e\u0301",
        "1️⃣"
    };

    private static Style style(Random random) {
        int[] colours = {Style.DEFAULT, Style.DEFAULT, 1, 9, 15, 111, 238, Style.rgb(0x82aaff), Style.rgb(0x010203)};
        int attributes = random.nextInt(3) == 0 ? random.nextInt(32) : 0;
        return new Style(
                colours[random.nextInt(colours.length)],
                random.nextInt(3) == 0 ? colours[random.nextInt(9)] : -1,
                attributes);
    }

    private static Frame picture(Random random, int width, int height, int shift, long textSeed) {
        Canvas canvas = new Canvas(width, height);
        for (int row = 0; row < height; row++) {
            Random line = new Random(textSeed + row + shift);
            int column = 0;
            while (column < width && line.nextInt(7) > 0) {
                column = canvas.put(column, row, PIECES[line.nextInt(PIECES.length)], style(line), width);
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String piece = PIECES[random.nextInt(PIECES.length)];
            canvas.put(random.nextInt(width), random.nextInt(height), piece, style(random), width);
        }
        if (random.nextInt(4) == 0) {
            canvas.fill(new Rect(random.nextInt(width), random.nextInt(height), 9, 3), style(random));
        }
        if (random.nextBoolean()) {
            canvas.cursor(random.nextInt(width), random.nextInt(height));
        }
        return canvas.frame();
    }

    private static void assertShown(Frame frame, VirtualScreen screen, boolean exact, String what) {
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                String wanted = frame.text(x, y);
                boolean certain = wanted.length() == 1 && wanted.charAt(0) < 0x7F;
                if (exact || certain) {
                    String where = what + " at " + x + "," + y + " of\n" + frame.text();
                    assertEquals(wanted, screen.text(x, y), where);
                    if (!wanted.equals(" ")) {
                        assertEquals(frame.style(x, y), screen.style(x, y), where);
                    } else {
                        assertEquals(frame.style(x, y).bg(), screen.style(x, y).bg(), where);
                    }
                }
            }
        }
        assertEquals(frame.cursor(), screen.cursor(), what);
    }

    @Test
    void theScreenShowsEveryFrame() {
        FramePainter painter = new FramePainter(new TerminalTraits(ColourDepth.TRUE, true));
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(50);
            int height = 1 + random.nextInt(20);
            VirtualScreen screen = new VirtualScreen(width, height, VirtualScreen.Look.AGREES);
            Optional<Frame> before = Optional.empty();
            int shift = 0;
            for (int step = 0; step < 12; step++) {
                shift += random.nextInt(3) == 0 ? random.nextInt(7) - 3 : 0;
                Frame frame = picture(random, width, height, shift, seed);
                screen.write(painter.paint(before, frame));
                assertShown(frame, screen, true, "seed " + seed + " step " + step);
                assertEquals(0, painter.paint(Optional.of(frame), frame).length, "nothing changed, seed " + seed);
                before = Optional.of(frame);
            }
        }
    }

    @Test
    void aWrongGuessOfWidthShiftsNothing() {
        FramePainter painter = new FramePainter(PLAIN);
        for (VirtualScreen.Look look : VirtualScreen.Look.values()) {
            for (long seed = 0; seed < 100; seed++) {
                Canvas first = new Canvas(60, 1);
                first.put(0, 0, "old words that stand below everything else, to the end of it", Style.of(2), 60);
                Canvas second = new Canvas(60, 1);
                Random random = new Random(seed);
                int column = 0;
                while (column < 50) {
                    column = second.put(column, 0, PIECES[random.nextInt(PIECES.length)], style(random), 60);
                    column = second.put(column, 0, "-- ab", Style.PLAIN, 60);
                }
                second.put(59, 0, "|", Style.PLAIN, 1);
                VirtualScreen screen = new VirtualScreen(60, 1, look);
                Frame before = first.frame();
                Frame after = second.frame();
                screen.write(painter.paint(Optional.empty(), before));
                screen.write(painter.paint(Optional.of(before), after));
                assertEquals("|", screen.text(59, 0), look + " seed " + seed);
                if (look == VirtualScreen.Look.SPLITS) {
                    assertShown(after, screen, false, look + " seed " + seed);
                }
            }
        }
    }

    @Test
    void oneRowChangedIsCheap() {
        Frame before = list(200, 50, -1, 0);
        Frame after = list(200, 50, 17, 0);
        int bytes = new FramePainter(PLAIN).paint(Optional.of(before), after).length;
        assertTrue(bytes > 0 && bytes <= 500, bytes + " bytes");
        int whole = new FramePainter(PLAIN).paint(Optional.empty(), after).length;
        assertTrue(whole <= 20_000, whole + " bytes for all");
    }

    @Test
    void oneLineScrolledIsCheap() {
        for (int step : new int[] {1, -1, 3}) {
            Frame before = list(200, 50, -1, 10);
            Frame after = list(200, 50, -1, 10 + step);
            FramePainter painter = new FramePainter(PLAIN);
            byte[] bytes = painter.paint(Optional.of(before), after);
            assertTrue(bytes.length <= 2_000, step + ": " + bytes.length + " bytes");
            VirtualScreen screen = new VirtualScreen(200, 50, VirtualScreen.Look.AGREES);
            screen.write(painter.paint(Optional.empty(), before));
            screen.write(bytes);
            assertShown(after, screen, true, "scrolled by " + step);
        }
    }

    @Test
    void nothingChangedIsNothing() {
        FramePainter painter = new FramePainter(new TerminalTraits(ColourDepth.TRUE, true));
        assertEquals(0, painter.paint(Optional.of(list(120, 36, 2, 0)), list(120, 36, 2, 0)).length);
    }

    @Test
    void aNewSizeIsPaintedWhole() {
        FramePainter painter = new FramePainter(PLAIN);
        Frame frame = list(80, 24, 3, 0);
        VirtualScreen screen = new VirtualScreen(80, 24, VirtualScreen.Look.AGREES);
        screen.write(painter.paint(Optional.of(list(81, 24, 3, 0)), frame));
        assertShown(frame, screen, true, "resized");
    }

    @Test
    void coloursAreReducedToWhatThereIs() {
        Canvas canvas = new Canvas(6, 1);
        canvas.put(0, 0, "a", new Style(Style.rgb(0xff0000), 236, Style.FAINT), 1);
        canvas.put(1, 0, "b", new Style(203, Style.DEFAULT, Style.BOLD), 1);
        Frame frame = canvas.frame();
        String none = text(ColourDepth.NONE, frame);
        assertTrue(none.contains("\u001b[2ma\u001b[0;1mb") || none.contains("\u001b[2ma\u001b[22;1mb"), none);
        assertTrue(text(ColourDepth.ANSI16, frame).contains("\u001b[2;91;40ma"), text(ColourDepth.ANSI16, frame));
        assertTrue(text(ColourDepth.INDEXED256, frame).contains("\u001b[2;38;5;196;48;5;236ma"));
        assertTrue(text(ColourDepth.TRUE, frame).contains("\u001b[2;38;2;255;0;0;48;5;236ma"));
    }

    @Test
    void onlyTheCursorMoves() {
        Canvas one = new Canvas(9, 3);
        one.cursor(2, 1);
        Canvas two = new Canvas(9, 3);
        two.cursor(3, 1);
        Frame first = one.frame();
        Frame second = two.frame();
        Frame hidden = new Canvas(9, 3).frame();
        FramePainter painter = new FramePainter(PLAIN);
        assertEquals("\u001b[2;4H", ascii(painter.paint(Optional.of(first), second)));
        assertEquals("\u001b[?25l", ascii(painter.paint(Optional.of(second), hidden)));
        assertEquals("\u001b[2;3H\u001b[?25h", ascii(painter.paint(Optional.of(hidden), first)));
    }

    private static String text(ColourDepth depth, Frame frame) {
        return ascii(new FramePainter(new TerminalTraits(depth, false)).paint(Optional.empty(), frame));
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A bordered list as the screen has it: coloured rows, one of them chosen, scrolled by some rows. */
    private static Frame list(int width, int height, int chosen, int scrolled) {
        Canvas canvas = new Canvas(width, height);
        canvas.put(0, 0, "╭" + "─".repeat(width - 2) + "╮", Style.of(12), width);
        canvas.put(0, height - 1, "╰" + "─".repeat(width - 2) + "╯", Style.of(12), width);
        IntStream.range(1, height - 1).forEach(row -> {
            int number = row + scrolled;
            canvas.put(0, row, "│", Style.of(12), 1);
            int at = canvas.put(2, row, number % 3 == 0 ? "● run  " : "✓ done ", Style.of(6), 8);
            at = canvas.put(at, row, "project" + number % 7, Style.of(12), 20);
            at = canvas.put(at + 1, row, TextWidth.padRight("Title of session " + number * 7919, 60), Style.PLAIN, 60);
            canvas.put(at + 1, row, "how it went … " + number * 31 % 977, Style.PLAIN.plus(Style.FAINT), 60);
            canvas.put(width - 1, row, "│", Style.of(12), 1);
            if (row == chosen) {
                canvas.restyle(new Rect(1, row, width - 2, 1), style -> style.withBg(236));
            }
        });
        return canvas.frame();
    }
}
