package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.UiState;
import dev.looptop.ui.help.Palette;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The palette: a field, and below it what answers, each with its keys at the right. */
final class PaletteView {
    private static final int WIDTH = 76;
    private static final int NAME = 24;

    private PaletteView() {}

    static void draw(Brush brush, UiState state, Palette palette) {
        List<Palette.Entry> found = palette.found(state.setting().preferences().recent());
        int width = Math.min(WIDTH, state.setting().columns() - 6);
        int height = Math.min(24, state.setting().rows() - 5);
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                width,
                height,
                Role.ACCENT,
                brush.line("Palette", Role.ACCENT).with("  " + palette.of().words(), brush.style(Role.TEXT)),
                brush.line(Integer.toString(found.size()), Role.DIM));
        field(brush, box, palette);
        Rect inner = new Rect(box.x() + 1, box.y() + 4, box.width() - 2, Math.max(1, box.height() - 5));
        int at = Math.min(palette.at(), found.size() - 1);
        int top = Math.max(0, Math.min(at - inner.height() / 2, found.size() - inner.height()));
        for (int row = 0; row < inner.height() && top + row < found.size(); row++) {
            entry(brush, inner, inner.y() + row, found.get(top + row));
            if (top + row == at) {
                brush.cursorRow(inner, inner.y() + row, true);
            }
        }
        if (found.isEmpty()) {
            brush.put(inner.x() + 3, inner.y(), "nothing here is called so", Role.DIM, inner.width() - 4);
        }
    }

    private static void entry(Brush brush, Rect inner, int row, Palette.Entry entry) {
        String keys =
                Arrays.stream(entry.keys().split(" ")).map(brush.glyphs()::key).collect(Collectors.joining(" "));
        int end = inner.right() - 3;
        int room = end - TextWidth.of(keys) - 2 - inner.x() - 3;
        Line line = brush.line(TextWidth.padRight(CleanText.line(entry.name()), NAME), Role.TEXT)
                .with(" " + CleanText.line(entry.about()), brush.style(Role.DIM));
        brush.put(inner.x() + 3, row, line, room);
        brush.right(end, row, keys, Role.ACCENT);
    }

    private static void field(Brush brush, Rect box, Palette palette) {
        int x = box.x() + 4;
        int y = box.y() + 2;
        int room = box.width() - 8;
        String typed = palette.field().text();
        int caret = TextWidth.of(typed.substring(0, palette.field().caret()));
        int from = Math.max(0, caret - room + 1);
        if (typed.isEmpty()) {
            brush.put(x, y, " type a part of what to do", Role.DIM, room);
        } else {
            brush.canvas().put(x, y, brush.line(typed, Role.TEXT).from(from), room);
        }
        brush.put(x, y + 1, brush.glyphs().underline().repeat(room), Role.DIM, room);
        brush.canvas().cursor(x + caret - from, y);
    }
}
