package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.stats.Outlook;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.chart.BlockBar;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;

/** Why loops stop: the judge's reasons without their details, most first; what has no room is summed up. */
final class StatsStops {
    private StatsStops() {}

    static void draw(StatsPane pane) {
        Brush brush = pane.brush();
        List<Outlook.StopCount> stops = pane.outlook().stops();
        int all = stops.stream().mapToInt(Outlook.StopCount::count).sum();
        pane.border("Why loops stop", all == 0 ? Line.EMPTY : brush.line(Integer.toString(all), Role.DIM));
        if (stops.isEmpty()) {
            pane.empty("no session of this range has ended");
            return;
        }
        Rect inner = pane.inner();
        int shown = stops.size() <= inner.height() ? stops.size() : inner.height() - 1;
        int bar = Math.min(24, inner.width() / 3);
        int words = inner.width() - bar - 9;
        for (int at = 0; at < shown; at++) {
            Outlook.StopCount stop = stops.get(at);
            StatusWord word = StatusWord.of(stop.kind().outcome());
            int y = inner.y() + at;
            brush.put(inner.x(), y, word.glyph(brush.glyphs().ascii()), word.role(), 1);
            brush.put(inner.x() + 2, y, brush.sentence(stop.kind().words()), Role.TEXT, words - 2);
            brush.right(inner.x() + words + 6, y, Integer.toString(stop.count()), Role.TEXT);
            String block =
                    BlockBar.of(brush.glyphs(), stop.count(), stops.get(0).count(), bar);
            brush.put(inner.x() + words + 8, y, block, word.role(), bar);
        }
        if (shown < stops.size()) {
            int rest = stops.stream()
                    .skip(shown)
                    .mapToInt(Outlook.StopCount::count)
                    .sum();
            brush.put(inner.x() + 2, inner.y() + shown, stops.size() - shown + " more reasons", Role.DIM, words - 2);
            brush.right(inner.x() + words + 6, inner.y() + shown, Integer.toString(rest), Role.DIM);
        }
    }
}
