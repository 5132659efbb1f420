package dev.looptop.ui.view.diff;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.diff.DiffLine;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.diff.DiffText;
import dev.looptop.ui.diff.Gutter;
import dev.looptop.ui.diff.Halves;
import dev.looptop.ui.text.CodeWrap;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.FileBar;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.PagerView;

/** The lines of code of a patch, below each other or side by side. */
final class DiffCode {
    private final Brush brush;
    private final DiffReader diff;
    private final Rect area;
    private final boolean focused;
    private final DiffReading reading;

    /** For the lines of a pane with this border. */
    DiffCode(Brush brush, DiffReader diff, Rect area, boolean focused) {
        this.brush = brush;
        this.diff = diff;
        this.area = area;
        this.focused = focused;
        this.reading = new DiffReading(diff.rows());
    }

    /** Where a part of a line goes: which line of the pane, which of its rows, and the row of the screen. */
    record Spot(int line, int part, int y) {}

    /** Cells for text. */
    private record Room(int x, int width) {}

    void draw(DiffRow row, Spot spot) {
        if (diff.rows().split()) {
            beside(row, spot);
        } else {
            below(row, spot);
        }
    }

    private void below(DiffRow row, Spot spot) {
        DiffLine line = diff.rows().line(row, row.line());
        Style ground = ground(line);
        fill(area.inset(1, 0), spot, ground);
        Gutter gutter = diff.gutter();
        int left = area.x() + 2;
        int text = left + gutter.width();
        if (spot.part() == 0) {
            Style number = over(Role.NUMBER, ground);
            if (gutter.two()) {
                number(left + gutter.digits(), spot.y(), line.oldNumber(), number);
                number(left + 2 * gutter.digits() + 1, spot.y(), line.newNumber(), number);
            } else {
                int one = line.newNumber() == 0 ? line.oldNumber() : line.newNumber();
                number(left + gutter.digits(), spot.y(), one, number);
            }
        }
        int wrapped = diff.wrap() ? diff.textColumns() : 0;
        text(row, row.line(), spot, wrapped, new Room(text, Math.max(10, area.right() - 2 - text)));
    }

    private void beside(DiffRow row, Spot spot) {
        Halves halves = diff.sheet().halves();
        Rect left = new Rect(area.x() + 1, area.y(), halves.left(), area.height());
        Rect right = new Rect(left.right() + 1, area.y(), halves.right(), area.height());
        if (row.left() >= 0) {
            half(row, row.left(), spot, left);
        }
        brush.canvas().put(left.right(), spot.y(), brush.glyphs().limitMark(), brush.style(Role.BORDER), 1);
        if (row.right() >= 0) {
            half(row, row.right(), spot, right);
        }
    }

    private void half(DiffRow row, int index, Spot spot, Rect half) {
        DiffLine line = diff.rows().line(row, index);
        Style ground = ground(line);
        fill(half, spot, ground);
        Halves halves = diff.sheet().halves();
        boolean before = half.x() == area.x() + 1;
        if (spot.part() == 0) {
            int number = before ? line.oldNumber() : line.newNumber();
            number(half.x() + 1 + halves.digits(), spot.y(), number, over(Role.NUMBER, ground));
        }
        int width = before ? halves.leftText() : halves.rightText();
        int wrapped = diff.wrap() ? width : 0;
        text(row, index, spot, wrapped, new Room(half.x() + halves.lead(), width));
    }

    /** Sign and text of one row of a line; nothing where the line has fewer rows than the one beside it. */
    private void text(DiffRow row, int index, Spot spot, int wrapped, Room room) {
        DiffLine line = diff.rows().line(row, index);
        Style ground = ground(line);
        String words = DiffText.clean(line.text());
        int start = wrapped > 0 ? CodeWrap.start(words, spot.part(), wrapped) : 0;
        if (spot.part() > 0 && start >= words.length()) {
            return;
        }
        sign(line, spot, room.x() - 2, ground);
        Role changed = line.kind() == DiffLine.Kind.ADDED
                ? focused ? Role.ADDED_WORD : Role.ADDED_WORD_ASIDE
                : focused ? Role.REMOVED_WORD : Role.REMOVED_WORD_ASIDE;
        boolean coloured = line.kind() == DiffLine.Kind.CONTEXT || ground.bg() != Style.DEFAULT;
        DiffInk.Code code =
                new DiffInk.Code(words, reading.tokens(row, index, words), reading.words(row, index), changed);
        int seen = wrapped > 0
                ? CodeWrap.end(words, start, wrapped)
                : TextWidth.prefix(words, diff.sideways() + room.width() + 2).length();
        Line ink = new DiffInk(brush, ground, coloured).line(code, start, seen);
        boolean here = spot.line() == diff.search().line();
        Line shown = PagerView.Marks.on(brush, ink, diff.search(), here);
        brush.put(room.x(), spot.y(), wrapped > 0 ? shown : shown.from(diff.sideways()), room.width());
    }

    private void sign(DiffLine line, Spot spot, int x, Style ground) {
        if (spot.part() > 0) {
            brush.canvas().put(x, spot.y(), brush.glyphs().wrapped(), over(Role.NUMBER, ground), 1);
            return;
        }
        switch (line.kind()) {
            case ADDED -> brush.canvas().put(x, spot.y(), "+", over(Role.ADDED, ground), 1);
            case REMOVED -> brush.canvas().put(x, spot.y(), "-", over(Role.REMOVED, ground), 1);
            case CONTEXT -> {}
        }
    }

    private Style ground(DiffLine line) {
        return switch (line.kind()) {
            case ADDED -> brush.style(Role.ADDED_ROW);
            case REMOVED -> brush.style(Role.REMOVED_ROW);
            case CONTEXT -> brush.style(Role.TEXT);
        };
    }

    private void fill(Rect place, Spot spot, Style ground) {
        if (ground.bg() != Style.DEFAULT) {
            brush.canvas().fill(place.row(spot.y() - area.y()), ground);
        }
    }

    private void number(int end, int y, int number, Style style) {
        if (number > 0) {
            String text = Integer.toString(number);
            brush.canvas().put(end - text.length(), y, text, style, text.length());
        }
    }

    private Style over(Role role, Style ground) {
        return FileBar.over(brush.style(role), ground);
    }
}
