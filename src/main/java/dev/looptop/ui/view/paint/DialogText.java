package dev.looptop.ui.view.paint;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import dev.looptop.ui.text.Role;
import java.util.ArrayList;
import java.util.List;

/** The rows of a dialog: collected first, then the visible part drawn, so that a dialog can be scrolled. */
public final class DialogText {
    private final Brush brush;
    private final int columns;
    private final List<Line> rows = new ArrayList<>();

    /** For rows of this width. */
    public DialogText(Brush brush, int columns) {
        this.brush = brush;
        this.columns = columns;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    public void blank() {
        rows.add(Line.EMPTY);
    }

    /** A ready row. */
    public void add(Line line) {
        rows.add(line.cut(columns, brush.glyphs().cut()));
    }

    /** Wrapped text with a label in a gutter before its first row; at most {@code most} rows. */
    public void labelled(String label, int gutter, String text, Role role, int most) {
        Line lead = Line.of(TextWidth.padRight(label, gutter), brush.style(Role.DIM));
        int count = 0;
        for (String part : CleanText.lines(text)) {
            for (Line row : Wrap.line(brush.line(part, role), Math.max(10, columns - gutter))) {
                if (count++ == most) {
                    rows.set(
                            rows.size() - 1,
                            rows.get(rows.size() - 1).with(" " + brush.glyphs().cut(), brush.style(role)));
                    return;
                }
                rows.add(lead.with(row));
                lead = Line.of(" ".repeat(gutter), Style.PLAIN);
            }
        }
    }

    /** A row with something at its right end. */
    public void sides(Line left, Line right) {
        int room = columns - right.width() - 1;
        Line head = left.cut(room, brush.glyphs().cut());
        rows.add(head.with(" ".repeat(Math.max(1, columns - head.width() - right.width())), Style.PLAIN)
                .with(right));
    }

    /** Draws the rows from {@code top} on; says how many are hidden below. Returns the top row that shows the last. */
    public int draw(Rect inner, int top) {
        int last = Math.max(0, rows.size() - inner.height());
        int from = Math.min(top, last);
        for (int at = 0; at < inner.height() && from + at < rows.size(); at++) {
            brush.put(inner.x(), inner.y() + at, rows.get(from + at), inner.width());
        }
        if (from < last) {
            brush.right(inner.right(), inner.bottom(), brush.glyphs().down() + " " + (last - from) + " more", Role.DIM);
        }
        return last;
    }
}
