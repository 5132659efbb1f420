package dev.looptop.stats;

import java.util.ArrayList;
import java.util.List;

/** How values are spread over ranges that together hold every value from 0 on. */
public record Histogram(List<Bar> bars) {
    private static final double[] ITERATIONS = {0, 1, 2, 3, 4, 5, 6, 11, 21, 51};
    private static final String[] ITERATION_LABELS = {"0", "1", "2", "3", "4", "5", "6–10", "11–20", "21–50", "51+"};
    private static final double[] DURATIONS = {0, 10, 60, 300, 900, 3600, 14_400};
    private static final String[] DURATION_LABELS = {"<10s", "<1m", "1–5m", "5–15m", "15–60m", "1–4h", "4h+"};

    public Histogram {
        bars = List.copyOf(bars);
    }

    /**
     * One range.
     *
     * @param from smallest value in it
     * @param to smallest value no longer in it, infinite for the last
     * @param count values in it
     */
    public record Bar(String label, double from, double to, int count) {}

    /** Counts of iterations. */
    static Histogram ofIterations(List<Double> counts) {
        return of(counts, ITERATIONS, ITERATION_LABELS);
    }

    /** Durations in seconds. */
    static Histogram ofDurations(List<Double> secs) {
        return of(secs, DURATIONS, DURATION_LABELS);
    }

    private static Histogram of(List<Double> values, double[] starts, String[] labels) {
        int[] counts = new int[starts.length];
        for (double value : values) {
            int at = starts.length - 1;
            while (at > 0 && value < starts[at]) {
                at--;
            }
            counts[at]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            double to = i + 1 < starts.length ? starts[i + 1] : Double.POSITIVE_INFINITY;
            bars.add(new Bar(labels[i], starts[i], to, counts[i]));
        }
        return new Histogram(bars);
    }

    /** The largest count of any bar, 0 when there is none. */
    public int highest() {
        return bars.stream().mapToInt(Bar::count).max().orElse(0);
    }
}
