package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of a session with its grounds.
 *
 * @param state what it is doing now
 * @param outcome how it ended; may be {@link Outcome#UNKNOWN} where no end was written, {@link Outcome#NONE} while live
 * @param why the grounds in one sentence: why it stopped, waits, or is thought stuck
 * @param since since when it is in this state, where that is known
 * @param evidence every signal that was weighed
 * @param raising state that the next sample will raise to if it agrees, equal to {@code state} when none is pending
 * @param sampledAt when the pending raise was first seen
 */
public record Judgement(
        State state,
        Outcome outcome,
        String why,
        Optional<Instant> since,
        List<Evidence> evidence,
        State raising,
        Instant sampledAt) {
    public Judgement {
        evidence = List.copyOf(evidence);
    }
}
