package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.stats.Histogram;
import dev.looptop.ui.stats.StatsPanel;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.chart.BlockBar;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;

/** How iterations or durations are spread: a bar for each range. */
final class StatsHistogram {
    private static final int NAME = 8;
    private static final int COUNT = 6;

    private StatsHistogram() {}

    static void draw(StatsPane pane) {
        boolean iterations = pane.panel() == StatsPanel.ITERATIONS;
        Histogram histogram =
                iterations ? pane.outlook().iterations() : pane.outlook().durations();
        int unknown = pane.outlook().all().total() - pane.outlook().all().timed();
        Brush brush = pane.brush();
        Line side = iterations || unknown == 0 ? Line.EMPTY : brush.line(unknown + " not known", Role.DIM);
        pane.border(iterations ? "Iterations a session" : "How long sessions took", side);
        if (histogram.highest() == 0) {
            pane.empty(iterations ? "no session in this range" : "no session of this range has a duration");
            return;
        }
        Rect inner = pane.inner();
        List<Histogram.Bar> bars = histogram.bars();
        int room = inner.width() - NAME - COUNT - 2;
        for (int at = 0; at < bars.size() && at < inner.height(); at++) {
            Histogram.Bar bar = bars.get(at);
            int y = inner.y() + at;
            String label = brush.glyphs().ascii() ? bar.label().replace('–', '-') : bar.label();
            brush.right(inner.x() + NAME, y, label, Role.DIM);
            brush.right(inner.x() + NAME + COUNT, y, Integer.toString(bar.count()), Role.TEXT);
            String block = BlockBar.of(brush.glyphs(), bar.count(), histogram.highest(), room);
            brush.put(inner.x() + NAME + COUNT + 2, y, block, Role.BAR, room);
            if (pane.focused() && pane.shown().spot().at() == at) {
                brush.cursorRow(pane.area().inset(1, 1), y, true);
            }
        }
    }
}
