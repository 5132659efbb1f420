package dev.looptop.bench;

import java.util.Arrays;
import java.util.Collection;

/** Figures measured several times, in one unit. */
final class Figures {
    private final double[] sorted;

    private Figures(double[] sorted) {
        this.sorted = sorted;
    }

    static Figures of(Collection<Double> measured) {
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return percentile(50);
    }

    /** The smallest figure that {@code percent} of a hundred do not exceed; not a number when there are none. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
    }
}
