package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.util.OptionalDouble;

/** Adds up sessions one by one; lives only inside a fold. */
final class Tally {
    private int total;
    private int succeeded;
    private long iterations;
    private int timed;
    private double secs;
    private double shortest = Double.POSITIVE_INFINITY;
    private double longest;

    void add(SessionRow row) {
        total++;
        succeeded += row.judgement().outcome() == Outcome.SUCCESS ? 1 : 0;
        iterations += row.summary().iterations();
        OptionalDouble lasted = row.summary().times().durationSecs();
        if (lasted.isPresent()) {
            timed++;
            secs += lasted.getAsDouble();
            shortest = Math.min(shortest, lasted.getAsDouble());
            longest = Math.max(longest, lasted.getAsDouble());
        }
    }

    int total() {
        return total;
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private OptionalDouble known(double value) {
        return timed == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    Group group(String key) {
        return new Group(key, total, succeeded, share(succeeded, total), share(iterations, total), known(secs / timed));
    }

    Spread spread() {
        return new Spread(timed, known(shortest), known(longest), secs);
    }
}
