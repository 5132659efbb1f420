package dev.looptop.ui.view.stats;

import dev.looptop.cell.Rect;
import dev.looptop.model.Outcome;
import dev.looptop.stats.Figures;
import dev.looptop.ui.stats.StatsBar;
import dev.looptop.ui.stats.StatsBars;
import dev.looptop.ui.stats.StatsLayout;
import dev.looptop.ui.stats.StatsPanel;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.chart.BlockBar;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;

/** How sessions ended: a bar for each outcome, and one for those that have not. */
final class StatsOutcomes {
    private static final int NAME = 17;
    private static final int COUNT = 6;

    private StatsOutcomes() {}

    static void draw(StatsPane pane) {
        Brush brush = pane.brush();
        Figures all = pane.outlook().all();
        pane.border("Outcomes", brush.line(Integer.toString(all.total()), Role.DIM));
        List<StatsBar> bars = StatsBars.of(pane.shown().outlook(), pane.shown().facet(), StatsPanel.OUTCOMES);
        if (bars.isEmpty()) {
            pane.empty("no session in this range");
            return;
        }
        int most = bars.stream().mapToInt(StatsBar::count).max().orElse(0);
        Rect inner = pane.inner();
        int first = pane.focused() ? StatsLayout.first(pane.shown().spot(), pane.area()) : 0;
        for (int at = first; at < bars.size() && at - first < inner.height() - 1; at++) {
            bar(pane, bars.get(at), most, inner.row(at - first));
            if (pane.focused() && pane.shown().spot().at() == at) {
                brush.cursorRow(pane.area().inset(1, 1), inner.y() + at - first, true);
            }
        }
        brush.put(
                inner.x(),
                inner.bottom() - 1,
                pane.words().percent(all.successRate()) + " of " + all.ended() + " ended sessions were a success",
                Role.DIM,
                inner.width());
    }

    private static void bar(StatsPane pane, StatsBar bar, int most, Rect row) {
        Brush brush = pane.brush();
        StatusWord word = Outcome.ofWord(bar.label())
                .map(StatusWord::of)
                .orElse(bar.label().equals("live") ? StatusWord.RUN : StatusWord.IDLE);
        String name = bar.label().equals("live") ? "live" : word.longWord();
        int room = row.width() - 2 - NAME - COUNT - 2;
        brush.put(row.x(), row.y(), word.glyph(brush.glyphs().ascii()), word.role(), 1);
        brush.put(row.x() + 2, row.y(), name, Role.TEXT, NAME);
        brush.right(row.x() + 2 + NAME + COUNT, row.y(), Integer.toString(bar.count()), Role.TEXT);
        brush.put(
                row.x() + 2 + NAME + COUNT + 2,
                row.y(),
                BlockBar.of(brush.glyphs(), bar.count(), most, room),
                word.role(),
                room);
    }
}
