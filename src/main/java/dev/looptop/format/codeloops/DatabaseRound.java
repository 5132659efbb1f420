package dev.looptop.format.codeloops;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of {@code iterations}.
 *
 * @param session the session's id
 * @param number counted from 0
 * @param phase the word of the column, empty in the first schema
 * @param stamp the {@code timestamp}: when the actor started where the row was made then, else when the critic was done
 * @param round what an iteration line says, without its time
 * @param captured whether the diff was taken already
 * @param decided whether the critic has decided
 */
record DatabaseRound(
        String session,
        long number,
        String phase,
        Optional<Instant> stamp,
        CodeloopsLine.Round round,
        boolean captured,
        boolean decided) {
    /** Whether the critic is at work. */
    boolean isCriticAtWork() {
        return !decided && phase.startsWith("critic");
    }

    /** Whether the actor is at work. */
    boolean isActorAtWork() {
        return !decided && round.actorSecs().isEmpty() && !captured && !isCriticAtWork();
    }

    /** Size of its texts in bytes. */
    long bytes() {
        return round.output().length()
                + round.errors().length()
                + round.diff().length()
                + round.feedback().length();
    }
}
