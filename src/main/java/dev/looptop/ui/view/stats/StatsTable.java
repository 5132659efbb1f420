package dev.looptop.ui.view.stats;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.stats.Facet;
import dev.looptop.stats.Figures;
import dev.looptop.stats.GroupRow;
import dev.looptop.ui.stats.StatsLayout;
import dev.looptop.ui.stats.StatsPanel;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.SparkLine;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Sessions put together by project, source, agent or model: a row for each, with figures and a bar on one scale. */
final class StatsTable {
    private static final int COUNT = 10;
    private static final int RATE = 9;
    private static final int ITERATIONS = 6;
    private static final int TIME = 8;
    private static final int LAST = 6;
    private static final int TREND = 10;
    private static final int ROOMY = 62;
    private static final int LEAST_BAR = 4;

    private final StatsPane pane;
    private final Brush brush;
    private final Facet facet;
    private final boolean roomy;
    private final int name;
    private final int bar;

    private StatsTable(StatsPane pane) {
        this.pane = pane;
        this.brush = pane.brush();
        this.facet = pane.panel() == StatsPanel.TABLE
                ? pane.shown().facet()
                : pane.shown().second();
        Rect inner = pane.inner();
        this.roomy = inner.width() >= ROOMY;
        int rest = inner.width() - COUNT - RATE - ITERATIONS - TIME - (roomy ? LAST + TREND : 0);
        this.name = roomy ? Math.max(8, Math.min(18, rest / 2)) : Math.max(6, rest);
        this.bar = roomy ? rest - name - 2 : 0;
    }

    static void draw(StatsPane pane) {
        new StatsTable(pane).draw();
    }

    private void draw() {
        boolean first = pane.panel() == StatsPanel.TABLE;
        List<GroupRow> rows = pane.outlook().by(facet);
        String number = facet.ordinal() < 4 ? facet.ordinal() + 1 + " " : "";
        Line side = first
                ? brush.line("sessions " + brush.glyphs().down(), Role.DIM)
                : brush.line("Tab", Role.TEXT).with(" " + next(), brush.style(Role.DIM));
        pane.border(number + "By " + facet.word(), side);
        if (rows.isEmpty()) {
            pane.empty("no session of this range records a " + facet.word());
            return;
        }
        Rect inner = pane.inner();
        heading(inner.row(0));
        int most = rows.get(0).figures().total();
        int from = pane.focused() ? StatsLayout.first(pane.shown().spot(), pane.area()) : 0;
        for (int at = from; at < rows.size() && at - from < inner.height() - 1; at++) {
            boolean here = pane.focused() && pane.shown().spot().at() == at;
            row(rows.get(at), inner.row(1 + at - from), most, here);
            if (here) {
                brush.cursorRow(pane.area().inset(1, 1), inner.y() + 1 + at - from, true);
            }
        }
    }

    private String next() {
        Facet[] all = Facet.values();
        return all[(facet.ordinal() + 1) % all.length].word() + ", " + all[(facet.ordinal() + 2) % all.length].word();
    }

    private void heading(Rect row) {
        String title = facet.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + facet.word().substring(1);
        brush.put(row.x(), row.y(), title, Role.DIM, name);
        int x = row.x() + name;
        x = right(x, COUNT, row.y(), "Sessions", Role.DIM) + bar + (roomy ? 2 : 0);
        x = right(x, RATE, row.y(), "Success", Role.DIM);
        x = right(x, ITERATIONS, row.y(), "Iter", Role.DIM);
        x = right(x, TIME, row.y(), "Time", Role.DIM);
        if (roomy) {
            x = right(x, LAST, row.y(), "Last", Role.DIM);
            brush.put(x + 2, row.y(), "Trend", Role.DIM, TREND - 2);
        }
    }

    private int right(int x, int width, int row, String text, Role role) {
        brush.right(x + width, row, text, role);
        return x + width;
    }

    private void row(GroupRow group, Rect row, int most, boolean here) {
        Figures figures = group.figures();
        StatsWords words = pane.words();
        String key = CleanText.line(group.key());
        brush.put(row.x(), row.y(), key.isBlank() ? brush.glyphs().unknown() : key, role(), name);
        int x = right(row.x() + name, COUNT, row.y(), Integer.toString(figures.total()), Role.TEXT);
        if (bar >= LEAST_BAR) {
            int halves = Math.max(1, 2 * bar * figures.total() / most);
            brush.put(x + 2, row.y(), brush.glyphs().rule(halves), here ? Role.RUNNING : Role.BAR, bar);
        }
        x += bar + (roomy ? 2 : 0);
        x = right(x, RATE, row.y(), words.percent(figures.successRate()), Role.TEXT);
        x = right(x, ITERATIONS, row.y(), words.one(figures.avgIterations()), Role.DIM);
        x = right(x, TIME, row.y(), words.span(figures.avgSecs()), Role.DIM);
        if (roomy) {
            String last = figures.last()
                    .map(pane.state().moments()::age)
                    .orElse(brush.glyphs().unknown());
            x = right(x, LAST, row.y(), last, Role.DIM);
            List<OptionalDouble> trend = group.trend().stream()
                    .map(count -> OptionalDouble.of(count))
                    .toList();
            brush.put(x + 2, row.y(), SparkLine.plain(brush, trend, TREND - 2), TREND - 2);
        }
    }

    private Role role() {
        return facet == Facet.PROJECT ? Role.PROJECT : Role.TEXT;
    }
}
