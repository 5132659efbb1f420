package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.Instant;

/**
 * What a session adds to each sum that it is part of, looked up once.
 *
 * @param secs its duration, not a number when unknown
 * @param costUsd its cost, not a number when unknown
 * @param moment the second by which it is dated in lists, {@link #NEVER} when unknown
 */
record Entry(Outcome outcome, int iterations, double secs, double costUsd, long moment) {
    static final long NEVER = Long.MIN_VALUE;

    static Entry of(SessionRow row) {
        return new Entry(
                row.judgement().outcome(),
                row.summary().iterations(),
                row.summary().times().durationSecs().orElse(Double.NaN),
                row.summary().costUsd().orElse(Double.NaN),
                row.moment().map(Instant::getEpochSecond).orElse(NEVER));
    }
}
