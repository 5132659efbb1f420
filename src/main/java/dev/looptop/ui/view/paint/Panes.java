package dev.looptop.ui.view.paint;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.text.Role;

/** The border that all panes share. */
public final class Panes {
    private Panes() {}

    /** A pane's border: accent and, without colour, weight where the focus is; digit and title at the left. */
    public static void border(Brush brush, UiState state, Pane pane, Rect area, Line more, Line side, Line foot) {
        boolean covered = !state.dialogs().none();
        boolean focused = state.desk().focus() == pane && !covered;
        boolean heavy = focused && brush.theme().colourless();
        String mark = focused && brush.glyphs().ascii() && brush.theme().colourless() ? "> " : "";
        Line title = brush.line(mark + pane.digit() + " " + pane.title(), focused ? Role.ACCENT : Role.DIM)
                .with(more);
        brush.border(area, focused ? Role.ACCENT : Role.BORDER, heavy, title, side, foot);
    }
}
