package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.ui.UiState;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;

/** The rows of a menu, each with what it means; a long one shows the rows around the cursor. */
final class MenuView {
    private static final int LEAST_ROWS = 2;
    private static final int AROUND = 9;

    private MenuView() {}

    static void draw(Brush brush, UiState state, Sheet.Choices menu) {
        int count = menu.rows().size();
        int room = Math.min(count, Math.max(LEAST_ROWS, state.setting().rows() - AROUND));
        int first = Math.max(0, Math.min(menu.at() - room / 2, count - room));
        Line side = menu.side().isEmpty() ? Line.EMPTY : brush.line(menu.side(), Role.DIM);
        Line title = brush.line(menu.title(), Role.ACCENT);
        Rect box = DialogFrame.draw(brush, state.setting(), menu.width(), room + 4, Role.ACCENT, title, side);
        int name = menu.nameWidth();
        for (int at = 0; at < room; at++) {
            Sheet.Choice choice = menu.rows().get(first + at);
            int row = box.y() + 2 + at;
            brush.put(box.x() + 4, row, choice.name(), Role.TEXT, name);
            brush.put(box.x() + name + 5, row, choice.about(), Role.DIM, box.width() - name - 8);
            if (first + at == menu.at()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }
}
