package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When an iteration ran, in UTC.
 *
 * @param durationSecs the harness's own figure where it has one, else the time between its moments
 */
public record Period(Optional<Instant> startedAt, Optional<Instant> endedAt, OptionalDouble durationSecs) {
    /** Nothing is known. */
    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), OptionalDouble.empty());

    /** It began then and has no end yet. */
    public static Period since(Optional<Instant> start) {
        return new Period(start, Optional.empty(), OptionalDouble.empty());
    }
}
