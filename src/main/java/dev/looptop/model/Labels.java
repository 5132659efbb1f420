package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a record that keeps such things (gptme-sessions) says of how a session was run; empty where none says it.
 *
 * @param harness the program that ran the agent, such as {@code claude-code}
 * @param runType such as {@code autonomous}
 * @param category what sort of work it was
 * @param recordedAt the moment by which the record dates the session, UTC
 * @param use the tokens by kind
 */
public record Labels(
        String harness, String runType, String category, Optional<Instant> recordedAt, Optional<TokenUse> use) {
    /** Nothing is recorded. */
    public static final Labels NONE = new Labels("", "", "");

    /** A record without moment and tokens. */
    public Labels(String harness, String runType, String category) {
        this(harness, runType, category, Optional.empty(), Optional.empty());
    }

    /** Whether a record says anything. */
    public boolean recorded() {
        return !equals(NONE);
    }
}
