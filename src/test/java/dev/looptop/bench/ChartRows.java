package dev.looptop.bench;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.stats.OutlookFold;
import dev.looptop.stats.TimeRange;
import dev.looptop.ui.SampleSessions;
import dev.looptop.ui.Script;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What statistics cost: adding up once a change of the list or the range, and drawing a frame of them. */
final class ChartRows {
    private static final int WARM = 30;
    private static final int TIMES = 60;
    private static final Outcome[] OUTCOMES = {
        Outcome.SUCCESS, Outcome.FAILED, Outcome.SUCCESS, Outcome.MAX_ITERATIONS, Outcome.INTERRUPTED
    };

    void measure(Report report) {
        for (int count : new int[] {10_000, 100_000}) {
            List<SessionRow> rows = rows(count);
            List<Double> folds = new ArrayList<>();
            for (int i = 0; i < WARM + TIMES; i++) {
                TimeRange range = TimeRange.values()[i % TimeRange.values().length];
                long from = System.nanoTime();
                OutlookFold.of(rows, range, SampleSessions.NOW, ZoneOffset.UTC);
                folds.add((System.nanoTime() - from) / 1e6);
            }
            figures(report, "adding up " + count + " sessions", folds, count / 1000.0);
            Script script = Script.at(120, 36).rows(rows).keys("S > >");
            List<Double> keys = new ArrayList<>();
            for (int i = 0; i < WARM + TIMES; i++) {
                long from = System.nanoTime();
                script.keys(i % 2 == 0 ? "j" : "k").frame();
                keys.add((System.nanoTime() - from) / 1e6);
            }
            figures(report, "key to drawn statistics of " + count + " sessions", keys, 16);
        }
    }

    private static void figures(Report report, String what, List<Double> all, double most) {
        Figures figures = Figures.of(all.subList(WARM, all.size()));
        report.limit(what + ", median", figures.median(), most, "ms");
        report.figure(what + ", p99", figures.percentile(99), "ms");
    }

    private static List<SessionRow> rows(int count) {
        List<SessionRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(SampleSessions.row(
                    i,
                    i % 3 == 0 ? "codeloops" : "devloop",
                    "project" + i % 40,
                    "t",
                    i % 12,
                    0,
                    Duration.ofMinutes(i * 37L % 500_000),
                    State.ENDED,
                    OUTCOMES[i % OUTCOMES.length]));
        }
        return rows;
    }
}
