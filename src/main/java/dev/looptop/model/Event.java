package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a session's event stream.
 *
 * @param kind what sort of event, for its glyph
 * @param text one line for a person
 * @param raw the source's own object as JSON text, empty if there is none
 */
public record Event(Optional<Instant> at, Kind kind, String text, String raw) {
    /** The sorts of events. */
    public enum Kind {
        START,
        PHASE_START,
        PHASE_END,
        ITERATION,
        GATE_REQUEST,
        GATE_DECISION,
        TOOL,
        MESSAGE,
        ERROR,
        END,
        NOTICE
    }
}
