package dev.looptop.ui.view.paint;

import dev.looptop.cell.Canvas;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import java.util.List;

/** A canvas with the theme and the glyphs that it is drawn with. */
public record Brush(Canvas canvas, Theme theme, Glyphs glyphs) {
    /** A title is cut down to this before what stands beside it is left out. */
    private static final int LEAST_TITLE = 10;

    /** The style of a role. */
    public Style style(Role role) {
        return theme.style(role);
    }

    /** A line of one piece. */
    public Line line(String text, Role role) {
        return Line.of(text, style(role));
    }

    /** Text from a column to the right, cut at {@code columns} with a mark. */
    public void put(int column, int row, String text, Role role, int columns) {
        canvas.put(column, row, cut(text, columns), style(role), columns);
    }

    /** A sentence of ours about a session, which may quote it: clean, and in ASCII where the chrome is. */
    public String sentence(String text) {
        return glyphs.sentence(text);
    }

    /** Text in at most {@code columns} cells, with a mark where it was cut, and no blank before the mark. */
    public String cut(String text, int columns) {
        if (TextWidth.of(text) <= columns) {
            return text;
        }
        String mark = columns > 0 ? glyphs.cut() : "";
        return TextWidth.prefix(text, columns - 1).stripTrailing() + mark;
    }

    /** A line from a column to the right, cut at {@code columns} with a mark. */
    public void put(int column, int row, Line line, int columns) {
        canvas.put(column, row, line.cut(columns, glyphs.cut()), columns);
    }

    /** Text over as many rows as it needs and has; what does not fit is marked. Returns how many rows it took. */
    public int wrapped(Rect area, String text, Role role) {
        List<Line> rows = Wrap.line(line(text, role), Math.max(1, area.width()));
        int shown = Math.min(rows.size(), area.height());
        for (int at = 0; at < shown; at++) {
            boolean cut = at == shown - 1 && rows.size() > shown;
            Line row = cut ? rows.get(at).cut(area.width() - 1, "").with(glyphs.cut(), style(role)) : rows.get(at);
            canvas.put(area.x(), area.y() + at, row, area.width());
        }
        return Math.max(0, shown);
    }

    /** Text that ends before a column. */
    public void right(int end, int row, String text, Role role) {
        canvas.put(end - TextWidth.of(text), row, text, style(role), TextWidth.of(text));
    }

    /** A line that ends before a column. */
    public void right(int end, int row, Line line) {
        canvas.put(end - line.width(), row, line, line.width());
    }

    /** The cursor row: its ground from border to border, and the bar at its left. */
    public void cursorRow(Rect inner, int row, boolean focused) {
        Rect area = new Rect(inner.x(), row, inner.width(), 1);
        canvas.restyle(area, theme::onCursor);
        bar(inner.x(), row, focused);
        canvas.restyle(
                new Rect(inner.x(), row, 1, 1),
                style -> theme.colourless()
                        ? style.plus(Style.REVERSE)
                        : style.withBg(theme.style(Role.CURSOR).bg()));
    }

    /** The bar at the left of a row. */
    public void bar(int column, int row, boolean focused) {
        canvas.put(column, row, glyphs.cursor(), style(focused ? Role.ACCENT : Role.DIM), 1);
    }

    /**
     * The border of a pane.
     *
     * @param title what stands at its left, its own style
     * @param side what stands at its right end
     * @param foot what stands at the right end below
     */
    public void border(Rect area, Role role, boolean heavy, Line title, Line side, Line foot) {
        String box = glyphs.box(heavy);
        Style style = style(role);
        int inside = area.width() - 2;
        String across = box.substring(4, 5).repeat(Math.max(0, inside));
        canvas.put(area.x(), area.y(), box.charAt(0) + across + box.charAt(1), style, area.width());
        for (int row = area.y() + 1; row < area.bottom() - 1; row++) {
            canvas.put(area.x(), row, box.substring(5), style, 1);
            canvas.put(area.right() - 1, row, box.substring(5), style, 1);
        }
        canvas.put(area.x(), area.bottom() - 1, box.charAt(2) + across + box.charAt(3), style, area.width());
        int room = inside - 4;
        int left = room - side.width() - 3;
        boolean both = side.width() > 0 && left >= Math.min(LEAST_TITLE, title.width());
        label(area.x() + 2, area.y(), title.cut(both ? left : room, glyphs.cut()));
        label(area.right() - 4 - side.width(), area.y(), both ? side : Line.EMPTY);
        label(area.right() - 4 - foot.width(), area.bottom() - 1, foot);
    }

    private void label(int column, int row, Line text) {
        if (text.width() > 0) {
            canvas.put(column, row, Line.of(" ", Style.PLAIN).with(text).with(" ", Style.PLAIN), text.width() + 2);
        }
    }
}
