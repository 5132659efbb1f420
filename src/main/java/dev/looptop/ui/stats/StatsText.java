package dev.looptop.ui.stats;

import dev.looptop.cell.CleanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bars of the statistics as lines, panel by panel. */
final class StatsText {
    private StatsText() {}

    static List<String> of(Statistics shown) {
        List<String> lines = new ArrayList<>();
        for (StatsPanel panel : StatsPanel.values()) {
            List<StatsBar> bars = StatsBars.of(shown.outlook(), shown.facet(), panel);
            if (!bars.isEmpty()) {
                lines.add(panel.name().toLowerCase(Locale.ROOT));
                bars.forEach(bar -> lines.add("  " + CleanText.line(bar.label()) + "\t" + bar.count()));
            }
        }
        return lines;
    }
}
