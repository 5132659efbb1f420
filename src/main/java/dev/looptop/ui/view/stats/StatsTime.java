package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.stats.Figures;
import dev.looptop.stats.TimeWindow;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.StackedColumns;
import dev.looptop.ui.view.paint.Brush;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Sessions over time: a column for each hour, day, week or month, success below the rest. */
final class StatsTime {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int AXIS = 5;
    private static final int LABEL_GAP = 12;

    private StatsTime() {}

    static void draw(StatsPane pane) {
        Brush brush = pane.brush();
        TimeWindow window = pane.outlook().window();
        pane.border("Sessions per " + window.step(), side(pane));
        Rect inner = pane.inner();
        Rect chart = new Rect(inner.x() + AXIS, inner.y(), inner.width() - AXIS, inner.height() - 2);
        StackedColumns columns = new StackedColumns(
                brush,
                chart,
                pane.outlook().columns().stream()
                        .map(f -> new StackedColumns.Column(f.succeeded(), f.total() - f.succeeded()))
                        .toList());
        guide(brush, inner, 0, columns.highest());
        guide(brush, inner, chart.height() / 2, columns.highest() / 2);
        columns.draw();
        brush.put(
                chart.x(),
                chart.bottom(),
                brush.glyphs().underline().repeat(chart.width()),
                Role.BORDER,
                chart.width());
        labels(pane, columns, chart);
        if (pane.focused()) {
            Rect chosen = columns.place(pane.shown().spot().at());
            brush.canvas()
                    .restyle(new Rect(chosen.x(), chart.y(), chosen.width(), chart.height()), brush.theme()::onCursor);
            brush.put(chosen.x(), chart.bottom(), brush.glyphs().up(), Role.ACCENT, 1);
        }
    }

    private static Line side(StatsPane pane) {
        Brush brush = pane.brush();
        if (pane.focused()) {
            int at = pane.shown().spot().at();
            Figures figures = pane.outlook().columns().get(at);
            String counts = ": " + figures.total() + ", " + figures.succeeded() + " success";
            return brush.line(label(pane.outlook().window(), at) + counts, Role.TEXT);
        }
        String square = brush.glyphs().ascii() ? "#" : "■";
        return brush.line(square, Role.SUCCESS)
                .with(" success  ", brush.style(Role.DIM))
                .with(
                        brush.glyphs().ascii() ? "o" : brush.theme().colourless() ? "▒" : square,
                        brush.style(Role.FAILED))
                .with(" other", brush.style(Role.DIM));
    }

    private static void guide(Brush brush, Rect inner, int row, int value) {
        String number = Integer.toString(value);
        brush.right(inner.x() + AXIS - 1, inner.y() + row, number, Role.DIM);
        int room = inner.width() - AXIS;
        brush.put(
                inner.x() + AXIS, inner.y() + row, brush.glyphs().guide().repeat(Math.max(0, room)), Role.BORDER, room);
    }

    private static void labels(StatsPane pane, StackedColumns columns, Rect chart) {
        Brush brush = pane.brush();
        TimeWindow window = pane.outlook().window();
        int last = window.buckets().size() - 1;
        String now = window.step().equals("hour") ? "now" : window.step().equals("day") ? "today" : "now";
        int y = chart.bottom() + 1;
        int end =
                Math.min(chart.right() - TextWidth.of(now), columns.place(last).x());
        int free = chart.x();
        for (int at = columns.first(); at < last; at++) {
            String text = label(window, at);
            int x = columns.place(at).x();
            if (x >= free && x + TextWidth.of(text) + 2 <= end) {
                brush.canvas().put(x, y, text, brush.style(Role.DIM), TextWidth.of(text));
                free = x + LABEL_GAP;
            }
        }
        brush.canvas().put(end, y, now, Style.PLAIN, TextWidth.of(now));
    }

    private static String label(TimeWindow window, int at) {
        DateTimeFormatter format = switch (window.step()) {
            case "hour" -> HOUR;
            case "month", "year" -> MONTH;
            default -> DAY;
        };
        return format.format(window.buckets().get(at).start());
    }
}
