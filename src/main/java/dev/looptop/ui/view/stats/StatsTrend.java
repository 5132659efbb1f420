package dev.looptop.ui.view.stats;

import dev.looptop.cell.Rect;
import dev.looptop.stats.Trend;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.BrailleLine;
import dev.looptop.ui.view.paint.Brush;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** How the success rate went. */
final class StatsTrend {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int AXIS = 6;

    /** The scale is whole tenths. */
    private static final int TENTHS = 10;

    private StatsTrend() {}

    static void draw(StatsPane pane) {
        Brush brush = pane.brush();
        Trend trend = pane.outlook().trend();
        String title = "Success rate, " + Trend.MEAN_OF + "-" + trend.step() + " mean";
        pane.border(title, brush.line(pane.words().percent(trend.newest()), Role.TEXT));
        if (trend.newest().isEmpty()) {
            pane.empty("no session of this range has ended");
            return;
        }
        Rect inner = pane.inner();
        Rect chart = new Rect(inner.x() + AXIS, inner.y(), inner.width() - AXIS, inner.height() - 1);
        List<OptionalDouble> points = trend.sampled(BrailleLine.points(brush.glyphs(), chart.width()));
        int low = (int) Math.floor(bound(points, false) * TENTHS);
        int high = Math.max(low + 2, (int) Math.ceil(bound(points, true) * TENTHS));
        if (high > TENTHS) {
            low = Math.max(0, low - (high - TENTHS));
            high = TENTHS;
        }
        guides(brush, inner, low, high);
        double bottom = (double) low / TENTHS;
        double span = (double) (high - low) / TENTHS;
        List<OptionalDouble> placed = points.stream()
                .map(p -> p.isEmpty() ? p : OptionalDouble.of((p.getAsDouble() - bottom) / span))
                .toList();
        BrailleLine.draw(brush, chart, placed, Role.SUCCESS);
        labels(pane, chart);
    }

    private static double bound(List<OptionalDouble> points, boolean high) {
        DoubleStream known = points.stream().filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
        return high ? known.max().orElse(1) : known.min().orElse(0);
    }

    private static void guides(Brush brush, Rect inner, int low, int high) {
        int rows = inner.height() - 1;
        for (int at = 0; at <= 2; at++) {
            int down = at * (rows - 1) / 2;
            int row = inner.y() + down;
            double tenths = high - (double) (high - low) * down / Math.max(1, rows - 1);
            long percent = Math.round(tenths * TENTHS);
            brush.right(inner.x() + AXIS - 1, row, percent + " %", Role.DIM);
            int room = inner.width() - AXIS;
            brush.put(inner.x() + AXIS, row, brush.glyphs().guide().repeat(Math.max(0, room)), Role.BORDER, room);
        }
    }

    private static void labels(StatsPane pane, Rect chart) {
        Brush brush = pane.brush();
        boolean hours = pane.outlook().trend().step().equals("hour");
        String first = (hours ? HOUR : DAY)
                .format(pane.outlook().window().buckets().get(0).start());
        brush.put(chart.x(), chart.bottom(), first, Role.DIM, chart.width());
        brush.right(chart.right(), chart.bottom(), hours ? "now" : "today", Role.TEXT);
    }
}
