package dev.looptop.screenshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramePngTest {
    private static int pixel(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void writesAPictureWithAMargin(@TempDir Path directory) throws IOException {
        Path png = directory.resolve("deep/frame.png");
        FramePng.write(new Canvas(20, 5).frame(), Palette.DARK, png);
        BufferedImage image = ImageIO.read(Files.newInputStream(png));
        assertEquals(22 * 12, image.getWidth());
        assertEquals(5 * 25 + 24, image.getHeight());
        assertEquals(Palette.DARK.background(), pixel(image, 3, 3));
    }

    @Test
    void linesJoinWithoutAGap() {
        Canvas canvas = new Canvas(6, 4);
        canvas.put(0, 0, "╭────", Style.of(2), 6);
        canvas.put(0, 1, "│", Style.of(2), 6);
        canvas.put(0, 2, "┗━━━━", Style.of(2), 6);
        BufferedImage image = FramePng.image(canvas.frame(), Palette.DARK);
        int green = Palette.DARK.sixteen().get(2);
        for (int x = 24; x < 72; x++) {
            assertEquals(green, pixel(image, x, 12 + 12), "thin line at " + x);
            assertEquals(green, pixel(image, x, 12 + 62), "heavy line at " + x);
        }
        for (int y = 12 + 20; y < 12 + 50; y++) {
            assertEquals(green, pixel(image, 18, y), "upright line at " + y);
        }
    }

    @Test
    void stylesGiveColours() {
        Canvas canvas = new Canvas(4, 1);
        canvas.fill(new Rect(0, 0, 1, 1), Style.PLAIN.withBg(3));
        canvas.fill(new Rect(1, 0, 1, 1), Style.PLAIN.plus(Style.REVERSE));
        canvas.fill(new Rect(2, 0, 1, 1), Style.PLAIN.withBg(Style.rgb(0x14271e)));
        canvas.cursor(3, 0);
        BufferedImage image = FramePng.image(canvas.frame(), Palette.DARK);
        assertEquals(0xf5c211, pixel(image, 18, 20));
        assertEquals(0xdcdbd8, pixel(image, 30, 20));
        assertEquals(0x14271e, pixel(image, 42, 20));
        assertEquals(0xdcdbd8, pixel(image, 54, 20));
    }

    @Test
    void lettersStayInTheirCells() {
        for (String text : new String[] {"漢", "✓", "⊘", "W", "é", "⣿", "█"}) {
            Canvas canvas = new Canvas(5, 1);
            canvas.put(1, 0, text, Style.PLAIN, 4);
            Frame frame = canvas.frame();
            BufferedImage image = FramePng.image(frame, Palette.LIGHT);
            boolean drawn = false;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 24; x < 48; x++) {
                    drawn |= pixel(image, x, y) != Palette.LIGHT.background();
                }
                assertEquals(Palette.LIGHT.background(), pixel(image, 20, y), text);
                assertEquals(Palette.LIGHT.background(), pixel(image, 52, y), text);
            }
            assertTrue(drawn, text);
        }
        assertNotEquals(Palette.LIGHT, Palette.DARK);
    }

    /** Writes a sheet of every sign in every style when asked: {@code -Dsheet=PATH}. */
    @Test
    void sheet() throws IOException {
        Canvas canvas = new Canvas(70, 14);
        canvas.put(1, 0, "looptop › all projects   ◐ 1 waiting  ▲ 1 stuck  ● 2 running  ✓ 27  ✗ 5", Style.PLAIN, 69);
        canvas.put(0, 1, "╭─ 1 Sessions ──────────────╮╭─ 2 Iterations ───╮┏━ heavy ━━━┓┌──┬──┐", Style.of(12), 70);
        canvas.put(0, 2, "│ ● run ◌ quiet ◐ wait      ││ ━━━━━━━╸         │┃ ▔▔▔▔▔▔▔  ┃│  │  │", Style.of(12), 70);
        canvas.put(0, 3, "│ ■■■■■ ⊘ max ■ intr ⊗ ↻ ◷ ∅││ ━━━━╸            │┃ ▁▂▃▄▅▆▇█ ┃├──┼──┤", Style.of(6), 70);
        canvas.put(0, 4, "│ ╌╌╌╌╌╌ ┄┄┄┄ ▌ ▎ ▾ ▸ › → … ││ ▏▎▍▌▋▊▉█ ░▒▓    │┃ ⣿⠉⡇⢸⣀⡠⠔⠊ ┃╵  ╵  ╵", Style.of(8), 70);
        canvas.put(0, 5, "╰───────────────────────────╯╰──────────────────╯┗━━━━━━━━━━┛└──┴──┘", Style.of(12), 70);
        canvas.put(1, 6, "faint text", Style.PLAIN.plus(Style.FAINT), 69);
        canvas.put(14, 6, "bold text", Style.PLAIN.plus(Style.BOLD), 69);
        canvas.put(26, 6, "italic text", Style.PLAIN.plus(Style.ITALIC), 69);
        canvas.put(40, 6, "underlined", Style.PLAIN.plus(Style.UNDERLINE), 69);
        canvas.put(54, 6, "reverse", Style.PLAIN.plus(Style.REVERSE), 69);
        canvas.put(1, 7, " ▲ STUCK ", new Style(15, 1, Style.BOLD), 69);
        canvas.put(12, 7, " ◐ wait ", new Style(0, 3, 0), 69);
        canvas.put(22, 7, "折れ線グラフ é ñ ß 한국어 ✅ 👍 ❤️", Style.PLAIN, 48);
        for (int i = 0; i < 16; i++) {
            canvas.put(1 + i * 4, 9, " " + i, new Style(i < 8 ? 15 : 0, i, 0), 4);
        }
        for (int i = 0; i < 64; i++) {
            canvas.put(1 + i, 10, " ", Style.PLAIN.withBg(16 + i * 3), 1);
        }
        canvas.put(1, 12, "▖▗▘▙▚▛▜▝▞▟ ▀▐ ▕ ‖", Style.of(2), 60);
        String path = System.getProperty("sheet", "");
        if (!path.isEmpty()) {
            FramePng.write(canvas.frame(), Palette.DARK, Path.of(path));
        }
        assertTrue(FramePng.image(canvas.frame(), Palette.DARK).getWidth() > 0);
    }
}
