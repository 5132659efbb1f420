package dev.looptop.ui.view.chart;

import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** One cell of a heat map: a tint where the theme has tints, else a denser glyph. */
public final class HeatCell {
    private static final Role[] STEPS = {Role.BORDER, Role.HEAT_1, Role.HEAT_2, Role.HEAT_3, Role.HEAT_4};

    private HeatCell() {}

    /** Draws a step of heat, 0 for none, as wide as asked. */
    public static void draw(Brush brush, ThemeChoice theme, int column, int row, int step, int columns) {
        boolean tints =
                !theme.sixteen() && theme != ThemeChoice.MONO && !brush.glyphs().ascii();
        String glyph = tints && step > 0 ? "█" : brush.glyphs().heat(step);
        brush.put(column, row, step == 0 ? glyph : glyph.repeat(columns), STEPS[step], columns);
    }
}
