package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a session ran, in UTC.
 *
 * @param startedAt as recorded by the harness
 * @param updatedAt the newest sign of life: the latest of recorded times and file modification times
 * @param endedAt when the end was written
 * @param durationSecs the harness's own figure where it has one
 */
public record Times(
        Optional<Instant> startedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> endedAt,
        OptionalDouble durationSecs) {
    /** Nothing is known. */
    public static final Times UNKNOWN =
            new Times(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
}
