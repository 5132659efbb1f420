package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A text that belongs to a session: a spec, a review, a log.
 *
 * @param name as shown, such as {@code worker.log}
 * @param kind what sort of text it is
 */
public record Document(String name, Kind kind, Body body, Optional<Instant> modifiedAt) {
    /** The sorts of documents. */
    public enum Kind {
        SPEC,
        REVIEW,
        FEEDBACK,
        LOG,
        PATCH
    }
}
