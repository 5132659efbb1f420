package dev.looptop.format.codeloops;

import dev.looptop.model.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What else tells of a session in the database: the file it was moved over from, and rows of a repeated move.
 *
 * @param covers these, to be shown as part of it
 * @param startedAt when the file says that it began; moving replaces it by the time of the move
 * @param endedAt the same of its end
 */
record SameSession(List<SessionId> covers, Optional<Instant> startedAt, Optional<Instant> endedAt) {
    /** Nothing else. */
    static final SameSession ALONE = new SameSession(List.of(), Optional.empty(), Optional.empty());
}
