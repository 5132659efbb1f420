package dev.looptop.ui.view.chart;

import dev.looptop.cell.Line;
import dev.looptop.ui.text.Glyphs;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A row of small columns: how a figure went. The newest is in the colour of what runs; nothing is drawn as nothing. */
public final class SparkLine {
    private static final int EIGHTHS = 8;

    private SparkLine() {}

    /** Values from 0 on, earliest first, over at most {@code columns} cells on one scale. */
    public static Line of(Brush brush, List<OptionalDouble> values, int columns) {
        String line = columns(brush.glyphs(), values, columns);
        int newest = Math.max(0, line.length() - 1);
        return brush.line(line.substring(0, newest), Role.BAR).with(line.substring(newest), brush.style(Role.RUNNING));
    }

    /** The same all neutral, for rows right below each other. */
    public static Line plain(Brush brush, List<OptionalDouble> values, int columns) {
        return brush.line(columns(brush.glyphs(), values, columns), Role.BAR);
    }

    private static String columns(Glyphs glyphs, List<OptionalDouble> values, int columns) {
        List<OptionalDouble> shown = sampled(values, Math.max(0, columns));
        double highest = shown.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(0);
        StringBuilder line = new StringBuilder();
        for (OptionalDouble value : shown) {
            line.append(glyphs.column(eighths(value.orElse(0), highest)));
        }
        return line.toString();
    }

    /** All of them where there is room, else the mean of those that share a cell. */
    private static List<OptionalDouble> sampled(List<OptionalDouble> values, int columns) {
        if (values.size() <= columns) {
            return values;
        }
        List<OptionalDouble> cells = new ArrayList<>();
        for (int cell = 0; cell < columns; cell++) {
            List<OptionalDouble> shared =
                    values.subList(cell * values.size() / columns, (cell + 1) * values.size() / columns);
            cells.add(shared.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average());
        }
        return cells;
    }

    /** A value in eighths of a cell; what is more than nothing is at least one. */
    static int eighths(double value, double highest) {
        if (value <= 0 || highest <= 0) {
            return 0;
        }
        return Math.max(1, (int) Math.round(Math.min(1, value / highest) * EIGHTHS));
    }
}
