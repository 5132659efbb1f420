package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Rect;
import dev.looptop.ui.UiState;
import dev.looptop.ui.part.Sheet;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;

/** A dialog that is text: the rows that there is room for, and how many are hidden below. */
final class TextView {
    private TextView() {}

    static void draw(Brush brush, UiState state, Sheet.Text text) {
        int height = text.rows().size() + Sheet.Text.FRAME;
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                text.width(),
                height,
                text.border(),
                text.title().styled(brush::style),
                text.side().styled(brush::style));
        Rect inner = box.inset(4, 2);
        int last = Math.max(0, text.rows().size() - inner.height());
        int from = Math.min(text.top(), last);
        for (int at = 0; at < inner.height() && from + at < text.rows().size(); at++) {
            RoleLine row = text.rows().get(from + at);
            brush.put(inner.x(), inner.y() + at, row.styled(brush::style), inner.width());
        }
        if (from < last) {
            String more = brush.glyphs().down() + " " + (last - from) + " more";
            brush.right(inner.right(), inner.bottom(), more, Role.DIM);
        }
    }
}
