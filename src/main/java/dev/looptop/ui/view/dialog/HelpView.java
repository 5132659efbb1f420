package dev.looptop.ui.view.dialog;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.UiState;
import dev.looptop.ui.help.Help;
import dev.looptop.ui.help.HelpText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.RoleLine;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.List;

/** The keys of a pane by headings, in as many columns as there is room for; typing filters them. */
final class HelpView {
    private static final int COLUMN = 34;
    private static final int KEYS = 14;

    private HelpView() {}

    /** Draws the dialog. */
    static void draw(Brush brush, UiState state, Help help) {
        HelpText text = help.shown(state.setting());
        Line title = brush.line("Help", Role.ACCENT).with("  " + help.of().words(), brush.style(Role.TEXT));
        Line side = brush.line(text.keys() + " keys", Role.DIM);
        Rect box = DialogFrame.draw(brush, state.setting(), text.width(), text.height(), Role.ACCENT, title, side);
        field(brush, box, help);
        Rect inner = new Rect(box.x() + 4, box.y() + 5, box.width() - 6, Math.max(1, box.height() - 6));
        int top = Math.min(help.top(), Math.max(0, text.tallest() - inner.height()));
        int each = inner.width() / text.across();
        for (int column = 0; column < text.columns().size(); column++) {
            List<RoleLine> lines = text.columns().get(column);
            for (int at = 0; at < inner.height() && top + at < lines.size(); at++) {
                Line line = lines.get(top + at).styled(brush::style);
                brush.put(inner.x() + column * each, inner.y() + at, line, each - 1);
            }
        }
        if (text.tallest() == 0) {
            brush.put(inner.x(), inner.y(), "no key does that here", Role.DIM, inner.width());
        }
        if (top + inner.height() < text.tallest()) {
            brush.right(box.right() - 4, box.bottom() - 1, " " + brush.glyphs().down() + " more ", Role.DIM);
        } else {
            brush.right(box.right() - 3, box.bottom() - 1, " config.toml rebinds every key ", Role.DIM);
        }
    }

    private static void field(Brush brush, Rect box, Help help) {
        int x = box.x() + 4;
        int y = box.y() + 2;
        int room = box.width() - 8;
        String typed = help.field().text();
        brush.put(x, y, typed.isEmpty() ? " type to filter" : typed, typed.isEmpty() ? Role.DIM : Role.TEXT, room);
        brush.put(x, y + 1, brush.glyphs().underline().repeat(room), Role.DIM, room);
        brush.canvas().cursor(x + TextWidth.of(typed.substring(0, help.field().caret())), y);
    }
}
