package dev.looptop.stats;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sums over some sessions. What is not recorded is left out of a sum and of its count, never taken for zero.
 *
 * @param total how many
 * @param ended those that have an outcome; live ones and conversations have none
 * @param succeeded those with success
 * @param firstTries successes in one iteration
 * @param wasted failed, interrupted or out of iterations
 * @param iterations of all
 * @param timed those that have a duration, and {@code secs} their durations
 * @param cycles successes that have a duration, and {@code cycleSecs} theirs
 * @param priced those whose cost is known, and {@code costUsd} theirs
 * @param last the newest moment of any
 */
public record Figures(
        int total,
        int ended,
        int succeeded,
        int firstTries,
        int wasted,
        long iterations,
        int timed,
        double secs,
        int cycles,
        double cycleSecs,
        int priced,
        double costUsd,
        Optional<Instant> last) {

    /** Successes over those that ended, 0 to 1. */
    public OptionalDouble successRate() {
        return mean(succeeded, ended);
    }

    /** Iterations a session. */
    public OptionalDouble avgIterations() {
        return mean(iterations, total);
    }

    /** Mean duration in seconds. */
    public OptionalDouble avgSecs() {
        return mean(secs, timed);
    }

    /** Mean duration of a success in seconds. */
    public OptionalDouble avgCycleSecs() {
        return mean(cycleSecs, cycles);
    }

    /** Successes in one iteration over successes. */
    public OptionalDouble firstTryRate() {
        return mean(firstTries, succeeded);
    }

    /** Failed, interrupted and out of iterations over those that ended. */
    public OptionalDouble wasteRate() {
        return mean(wasted, ended);
    }

    /** What they cost in US dollars; empty when no cost is known. */
    public OptionalDouble cost() {
        return priced == 0 ? OptionalDouble.empty() : OptionalDouble.of(costUsd);
    }

    /** How many have no known cost. */
    public int unpriced() {
        return total - priced;
    }

    private static OptionalDouble mean(double sum, int count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
