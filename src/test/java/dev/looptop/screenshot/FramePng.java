package dev.looptop.screenshot;

import dev.looptop.cell.Cell;
import dev.looptop.cell.Frame;
import dev.looptop.cell.Style;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Paints frames as a good terminal would. */
public final class FramePng {
    private static final int WIDE_FRAME = 140;
    private static final List<String> FONTS = List.of(
            "JetBrains Mono",
            "DejaVu Sans Mono",
            "WenQuanYi Micro Hei Mono",
            "WenQuanYi Micro Hei",
            "Noto Sans Mono CJK JP",
            "DejaVu Sans");
    private static final Font[] INSTALLED = installed();

    private final Frame frame;
    private final Palette palette;
    private final int cellWidth;
    private final int cellHeight;
    private final float fontSize;
    private final Map<String, Font> fonts = new HashMap<>();
    private final BufferedImage image;
    private final Graphics2D g;
    private final Glyphs glyphs;

    private FramePng(Frame frame, Palette palette) {
        this.frame = frame;
        this.palette = palette;
        boolean wide = frame.width() > WIDE_FRAME;
        this.cellWidth = wide ? 10 : 12;
        this.cellHeight = wide ? 21 : 25;
        this.fontSize = cellWidth / 0.6f;
        this.image = new BufferedImage(
                (frame.width() + 2) * cellWidth,
                frame.height() * cellHeight + 2 * cellWidth,
                BufferedImage.TYPE_INT_RGB);
        this.g = image.createGraphics();
        this.glyphs = new Glyphs(g, cellWidth, cellHeight);
    }

    /** Writes a frame as a PNG with a margin of one cell; directories are made. */
    public static void write(Frame frame, Palette palette, Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        ImageIO.write(image(frame, palette), "png", png.toFile());
    }

    /** The picture of a frame. */
    public static BufferedImage image(Frame frame, Palette palette) {
        return new FramePng(frame, palette).paint();
    }

    private BufferedImage paint() {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(palette.background()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int row = 0; row < frame.height(); row++) {
            for (int column = 0; column < frame.width(); column++) {
                ground(column, row);
            }
        }
        for (int row = 0; row < frame.height(); row++) {
            for (int column = 0; column < frame.width(); column++) {
                ink(column, row);
            }
        }
        g.dispose();
        return image;
    }

    private int x(int column) {
        return (column + 1) * cellWidth;
    }

    private int y(int row) {
        return row * cellHeight + cellWidth;
    }

    private Style style(int column, int row) {
        Style style = frame.style(column, row);
        boolean cursor = frame.cursor()
                .filter(at -> at.column() == column && at.row() == row)
                .isPresent();
        if (!cursor) {
            return style;
        }
        return style.has(Style.REVERSE) ? style.minus(Style.REVERSE) : style.plus(Style.REVERSE);
    }

    private void ground(int column, int row) {
        Color ground = palette.ground(style(column, row));
        if (ground.getRGB() != new Color(palette.background()).getRGB()) {
            g.setColor(ground);
            g.fillRect(x(column), y(row), cellWidth, cellHeight);
        }
    }

    private void ink(int column, int row) {
        Cell cell = frame.cell(column, row);
        Style style = style(column, row);
        g.setColor(palette.ink(style));
        if (style.has(Style.UNDERLINE)) {
            g.fillRect(x(column), y(row) + baseline() + 2, cellWidth, Math.max(1, cellWidth / 8));
        }
        String text = cell.text();
        if (text.isBlank() || glyphs.draw(text, x(column), y(row))) {
            return;
        }
        boolean wide = column + 1 < frame.width() && frame.text(column + 1, row).isEmpty();
        letters(text, style, x(column), y(row), wide ? 2 * cellWidth : cellWidth);
    }

    private int baseline() {
        return Math.round(cellHeight * 0.79f);
    }

    /** Draws a cluster; one from a font of another shape is shrunk and centred to its cells. */
    private void letters(String text, Style style, int x, int y, int width) {
        FontRenderContext context = g.getFontRenderContext();
        int cut = (style.has(Style.BOLD) ? Font.BOLD : 0) | (style.has(Style.ITALIC) ? Font.ITALIC : 0);
        GlyphVector glyph = font(text).deriveFont(cut, fontSize).createGlyphVector(context, text);
        double advance = glyph.getLogicalBounds().getWidth();
        Rectangle2D ink = glyph.getVisualBounds();
        double shrink = Math.min(1, width / Math.max(1, Math.max(ink.getWidth(), advance > width + 1 ? advance : 0)));
        AffineTransform before = g.getTransform();
        g.translate(x + (width - advance * shrink) / 2, y + baseline());
        g.scale(shrink, shrink);
        g.drawGlyphVector(glyph, 0, 0);
        g.setTransform(before);
    }

    private Font font(String text) {
        return fonts.computeIfAbsent(
                text,
                sought -> Stream.of(INSTALLED)
                        .filter(font -> font.canDisplayUpTo(sought) < 0)
                        .findFirst()
                        .orElse(INSTALLED[0]));
    }

    private static Font[] installed() {
        Set<String> families =
                Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return Stream.concat(FONTS.stream().filter(families::contains), Stream.of(Font.MONOSPACED))
                .map(family -> new Font(family, Font.PLAIN, 20))
                .toArray(Font[]::new);
    }
}
