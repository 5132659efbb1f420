package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One part of an iteration: an actor's or critic's turn, a phase, a wait at a gate.
 *
 * @param name the harness's word, such as {@code worker}, {@code fix-1}, {@code plan gate}
 * @param kind what sort of part it is
 * @param status the harness's word for its end, {@code running} while open
 * @param log what the part printed, where the harness keeps it
 * @param input what it was called with, where that is more than its name says
 */
public record Step(
        String name,
        Kind kind,
        String status,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        OptionalDouble durationSecs,
        Body log,
        Body input) {
    /** A part whose name says all that it was called with. */
    public Step(
            String name,
            Kind kind,
            String status,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            OptionalDouble durationSecs,
            Body log) {
        this(name, kind, status, startedAt, endedAt, durationSecs, log, Body.NONE);
    }

    /** The sorts of parts that iterations have. */
    public enum Kind {
        ARCHITECT,
        ACTOR,
        CRITIC,
        GATE
    }
}
