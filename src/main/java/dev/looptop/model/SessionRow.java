package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/** A session as it stands in a list: what is known of it and what it is doing. */
public record SessionRow(SessionSummary summary, Judgement judgement) {
    /** The session's id. */
    public SessionId id() {
        return summary.id();
    }

    /**
     * The moment by which it is dated in lists: when it ended, else its newest sign of life, else its start; UTC.
     */
    public Optional<Instant> moment() {
        Times times = summary.times();
        return times.endedAt().or(times::updatedAt).or(times::startedAt);
    }
}
