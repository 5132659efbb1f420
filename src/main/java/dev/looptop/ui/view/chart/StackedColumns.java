package dev.looptop.ui.view.chart;

import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;

/** Columns of two parts, one on the other, on one scale. */
public final class StackedColumns {
    private static final int EIGHTHS = 8;
    private static final int WIDEST = 4;

    private final Brush brush;
    private final Rect area;
    private final List<Column> columns;
    private final int highest;

    /** One column: its lower part, and the part on top of it. */
    public record Column(int lower, int upper) {
        int sum() {
            return lower + upper;
        }
    }

    /** Columns for an area; when there are more than cells, only the newest are drawn. */
    public StackedColumns(Brush brush, Rect area, List<Column> columns) {
        this.brush = brush;
        this.area = area;
        this.columns = columns;
        this.highest = scale(columns.stream().mapToInt(Column::sum).max().orElse(0));
    }

    /** What the top of the scale stands for: even, and round once it is large; at least 2. */
    static int scale(int most) {
        int step = most <= 20 ? 2 : most <= 100 ? 10 : (int) Math.pow(10, Math.floor(Math.log10(most)));
        return Math.max(2, (most + step - 1) / step * step);
    }

    public int highest() {
        return highest;
    }

    /** Cells from one column to the next. */
    int pitch() {
        return Math.max(1, Math.min(2 * WIDEST, area.width() / Math.max(1, columns.size())));
    }

    /** The first column that is drawn. */
    public int first() {
        return Math.max(0, columns.size() - area.width() / pitch());
    }

    /** The cells of a column, from the top of the area to its bottom. */
    public Rect place(int index) {
        int width = Math.min(WIDEST, Math.max(1, pitch() - 1));
        return new Rect(area.x() + (index - first()) * pitch(), area.y(), width, area.height());
    }

    public void draw() {
        for (int index = first(); index < columns.size(); index++) {
            column(place(index), columns.get(index));
        }
    }

    private void column(Rect place, Column column) {
        int full = eighths(column.sum());
        int lower = column.lower() == column.sum() ? full : Math.min(full, eighths(column.lower()));
        for (int up = 0; up * EIGHTHS < full; up++) {
            int row = place.bottom() - 1 - up;
            cell(new Rect(place.x(), row, place.width(), 1), lower - up * EIGHTHS, full - up * EIGHTHS);
        }
    }

    private int eighths(int value) {
        int whole = area.height() * EIGHTHS;
        return value == 0 ? 0 : Math.max(1, (int) Math.round((double) value / highest * whole));
    }

    /** One cell, in which the lower part reaches so many eighths and both together so many; more than 8 is full. */
    private void cell(Rect cell, int lower, int full) {
        int top = Math.min(EIGHTHS, full);
        boolean parted = lower > 0 && lower < top;
        boolean rest = lower < top - lower;
        Style style = brush.style(rest ? Role.FAILED : Role.SUCCESS);
        String glyph =
                top == EIGHTHS ? brush.glyphs().block(rest) : brush.glyphs().column(top);
        if (parted
                && top == EIGHTHS
                && !brush.glyphs().ascii()
                && !brush.theme().colourless()) {
            style = brush.style(Role.SUCCESS).withBg(brush.style(Role.FAILED).fg());
            glyph = brush.glyphs().column(lower);
        } else if (brush.glyphs().ascii()) {
            glyph = brush.glyphs().block(rest);
        } else if (brush.theme().colourless() && rest && top == EIGHTHS) {
            glyph = brush.glyphs().heat(3);
        }
        brush.canvas().put(cell.x(), cell.y(), glyph.repeat(cell.width()), style, cell.width());
    }
}
