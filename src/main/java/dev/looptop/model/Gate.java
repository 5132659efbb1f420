package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A point where a loop waits for a person.
 *
 * @param name {@code plan} or {@code diff} for devloop
 * @param iteration the iteration it stands in, counted from 1
 * @param summary what the harness says it asks
 * @param detail the spec or patch to be judged, empty body if none
 * @param decisionFile where an answer is read from, as the harness wrote it; shown, never trusted as a write target
 * @param decision the harness's word, empty while open
 * @param decidedBy how the answer came, in the harness's word
 */
public record Gate(
        String name,
        int iteration,
        Optional<Instant> requestedAt,
        String summary,
        Body detail,
        String decisionFile,
        String decision,
        Optional<Instant> decidedAt,
        String decidedBy) {
    /** Whether nobody has decided yet. */
    public boolean open() {
        return decision.isEmpty();
    }
}
