package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.stats.Outlook;
import dev.looptop.ui.UiState;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.stats.StatsPanel;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** What every part of the statistics is drawn from, and the border that each has. */
record StatsPane(Brush brush, UiState state, Statistics shown, StatsPanel panel, Rect area) {
    Outlook outlook() {
        return shown.outlook();
    }

    StatsWords words() {
        return new StatsWords(brush.glyphs());
    }

    /** Whether the cursor is in it. */
    boolean focused() {
        return shown.spot().panel() == panel;
    }

    /** Inside the border and one column of air. */
    Rect inner() {
        return area.inset(2, 1);
    }

    void border(String title, Line side) {
        Role role = focused() ? Role.ACCENT : Role.BORDER;
        boolean heavy = focused() && brush.theme().colourless();
        brush.border(area, role, heavy, brush.line(title, focused() ? Role.ACCENT : Role.TEXT), side, Line.EMPTY);
    }

    /** Why there is nothing to see. */
    void empty(String why) {
        brush.put(inner().x(), inner().y(), why, Role.DIM, inner().width());
    }
}
