package dev.looptop.ui.view.stats;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.model.SpanWords;
import dev.looptop.stats.Figures;
import dev.looptop.stats.Outlook;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import java.time.Duration;
import java.time.Instant;

/** First try, waste, and what is known of waiting for a person. */
final class StatsFacts {
    private static final int NAME = 16;

    private StatsFacts() {}

    static void draw(StatsPane pane) {
        pane.border("First try, waste, waiting", Line.EMPTY);
        Figures all = pane.outlook().all();
        Outlook.Waits waits = pane.outlook().waits();
        StatsWords words = pane.words();
        String unknown = pane.brush().glyphs().unknown();
        fact(pane, 0, "First try", words.percent(all.firstTryRate()), "of " + all.succeeded() + " successes");
        fact(pane, 1, "Wasted", words.percent(all.wasteRate()), "failed, interrupted, out of iterations");
        fact(pane, 2, "Time to done", words.span(all.avgCycleSecs()), "mean of " + all.cycles() + " successes");
        fact(pane, 3, "Waiting now", Integer.toString(waits.waiting()), longest(pane));
        fact(pane, 4, "Ended at a gate", Integer.toString(waits.rejected()), "rejected by a person");
        fact(pane, 5, "", Integer.toString(waits.unanswered()), "nobody answered, or timed out");
        fact(pane, 6, "Gates answered", unknown, "a list does not know their waits");
    }

    private static String longest(StatsPane pane) {
        return pane.outlook().waits().since().stream()
                .min(Instant::compareTo)
                .map(at -> "the longest for "
                        + SpanWords.of(Duration.between(at, pane.state().now())))
                .orElse("nobody is asked anything");
    }

    private static void fact(StatsPane pane, int at, String name, String value, String about) {
        Rect inner = pane.inner();
        if (at >= inner.height()) {
            return;
        }
        Brush brush = pane.brush();
        int y = inner.y() + at;
        brush.put(inner.x(), y, name, Role.DIM, NAME);
        brush.right(inner.x() + NAME + 7, y, value, Role.TEXT);
        brush.put(inner.x() + NAME + 9, y, about, Role.DIM, inner.width() - NAME - 9);
    }
}
