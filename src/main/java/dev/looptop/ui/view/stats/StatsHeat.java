package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.stats.HeatMap;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.HeatCell;
import dev.looptop.ui.view.paint.Brush;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** When sessions begin: hours of the day across, days of the week down, the sum of each day beside it. */
final class StatsHeat {
    private static final int NAME = 5;
    private static final int EVERY = 3;
    private static final int WIDTH = 2;

    private StatsHeat() {}

    static void draw(StatsPane pane) {
        Brush brush = pane.brush();
        pane.border("When sessions begin", scale(pane));
        Rect inner = pane.inner();
        HeatMap heat = pane.outlook().heat();
        for (int hour = 0; hour < HeatMap.HOURS; hour += EVERY) {
            String text = String.format(Locale.ROOT, "%02d", hour);
            brush.put(inner.x() + NAME + hour * WIDTH, inner.y(), text, Role.DIM, 2);
        }
        int most = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            most = Math.max(most, heat.of(day));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            day(pane, day, most, inner.row(day.getValue()));
        }
    }

    private static void day(StatsPane pane, DayOfWeek day, int most, Rect row) {
        Brush brush = pane.brush();
        HeatMap heat = pane.outlook().heat();
        brush.put(row.x(), row.y(), day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), Role.DIM, NAME - 1);
        for (int hour = 0; hour < HeatMap.HOURS; hour++) {
            int column = row.x() + NAME + hour * WIDTH;
            HeatCell.draw(brush, pane.state().setting().theme(), column, row.y(), heat.heat(day, hour), WIDTH);
        }
        int end = row.x() + NAME + HeatMap.HOURS * WIDTH + 6;
        int count = heat.of(day);
        brush.right(end, row.y(), Integer.toString(count), Role.DIM);
        int room = row.right() - end - 1;
        int halves = most == 0 || count == 0 ? 0 : Math.max(1, 2 * room * count / most);
        brush.put(end + 1, row.y(), brush.glyphs().rule(halves), Role.BAR, room);
    }

    private static Line scale(StatsPane pane) {
        Brush brush = pane.brush();
        Line line = brush.line("fewer ", Role.DIM);
        boolean tints =
                !pane.state().setting().theme().sixteen() && !brush.theme().colourless();
        Role[] steps = {Role.HEAT_1, Role.HEAT_2, Role.HEAT_3, Role.HEAT_4};
        for (int step = 1; step <= HeatMap.STEPS; step++) {
            String glyph =
                    tints && !brush.glyphs().ascii() ? "█" : brush.glyphs().heat(step);
            line = line.with(glyph, brush.style(steps[step - 1]));
        }
        return line.with(" more", brush.style(Role.DIM));
    }
}
