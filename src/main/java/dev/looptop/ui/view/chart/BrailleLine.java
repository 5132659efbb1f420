package dev.looptop.ui.view.chart;

import dev.looptop.cell.Rect;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;
import java.util.OptionalDouble;

/** A line of braille dots, two to a cell across and four down; in ASCII a star a column. Gaps stay gaps. */
public final class BrailleLine {
    private static final int[][] DOTS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};
    private static final int BLANK = 0x2800;
    private static final int DOWN = 4;

    private BrailleLine() {}

    /** How many points a line across so many cells has. */
    public static int points(Glyphs glyphs, int columns) {
        return glyphs.ascii() ? columns : columns * 2;
    }

    /** Draws points, 0 at the bottom of the area and 1 at its top. */
    public static void draw(Brush brush, Rect area, List<OptionalDouble> points, Role role) {
        boolean ascii = brush.glyphs().ascii();
        int[][] cells = new int[area.height()][area.width()];
        int before = -1;
        for (int at = 0; at < points.size(); at++) {
            if (points.get(at).isEmpty()) {
                before = -1;
                continue;
            }
            int dots = area.height() * (ascii ? 1 : DOWN);
            double value = Math.max(0, Math.min(1, points.get(at).getAsDouble()));
            int row = (int) Math.round((1 - value) * (dots - 1));
            int from = before < 0 || ascii ? row : before + Integer.signum(row - before);
            for (int dot = Math.min(from, row); dot <= Math.max(from, row); dot++) {
                dot(cells, at, dot, ascii);
            }
            before = row;
        }
        for (int row = 0; row < area.height(); row++) {
            for (int column = 0; column < area.width(); column++) {
                if (cells[row][column] != 0) {
                    String glyph = ascii ? "*" : Character.toString(BLANK + cells[row][column]);
                    brush.put(area.x() + column, area.y() + row, glyph, role, 1);
                }
            }
        }
    }

    private static void dot(int[][] cells, int at, int row, boolean ascii) {
        int column = ascii ? at : at / 2;
        int line = ascii ? row : row / DOWN;
        if (line < cells.length && column < cells[line].length) {
            cells[line][column] |= ascii ? 1 : DOTS[at % 2][row % DOWN];
        }
    }
}
