package dev.looptop.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a session took and made, as far as its source counts it. Built up from {@link #NONE}, so that one more fact
 * touches this file and the source that knows it.
 *
 * @param iterations iterations done, by the source's own rule
 * @param maxIterations the limit, where the harness records one
 * @param changes size of all work so far, where it is known without reading bodies
 * @param bytes size on disk
 * @param tokens all that were used
 * @param costUsd what the source says it cost, in US dollars
 */
public record Effort(
        int iterations,
        OptionalInt maxIterations,
        Optional<DiffStat> changes,
        long bytes,
        OptionalLong tokens,
        OptionalDouble costUsd) {
    /** Nothing was done and nothing is known. */
    public static final Effort NONE =
            new Effort(0, OptionalInt.empty(), Optional.empty(), 0, OptionalLong.empty(), OptionalDouble.empty());

    /** The same after so many iterations. */
    public Effort after(int done) {
        return new Effort(done, maxIterations, changes, bytes, tokens, costUsd);
    }

    /** The same with a limit of iterations. */
    public Effort within(OptionalInt limit) {
        return new Effort(iterations, limit, changes, bytes, tokens, costUsd);
    }

    /** The same with the size of all work. */
    public Effort changing(Optional<DiffStat> size) {
        return new Effort(iterations, maxIterations, size, bytes, tokens, costUsd);
    }

    /** The same with a size on disk. */
    public Effort sized(long onDisk) {
        return new Effort(iterations, maxIterations, changes, onDisk, tokens, costUsd);
    }

    /** The same with what was spent: tokens and US dollars. */
    public Effort spending(OptionalLong used, OptionalDouble paid) {
        return new Effort(iterations, maxIterations, changes, bytes, used, paid);
    }
}
