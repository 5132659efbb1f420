package dev.looptop.model;

/** A session as it stands in a list: what is known of it and what it is doing. */
public record SessionRow(SessionSummary summary, Judgement judgement) {
    /** The session's id. */
    public SessionId id() {
        return summary.id();
    }
}
