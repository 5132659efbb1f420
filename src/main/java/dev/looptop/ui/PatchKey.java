package dev.looptop.ui;

import dev.looptop.model.SessionId;

/**
 * Names one patch.
 *
 * @param iteration counted from 1
 * @param base against what
 */
public record PatchKey(SessionId session, int iteration, Base base) {
    /** What a diff is taken against. */
    public enum Base {
        /** What this iteration alone changed. */
        THIS_ITERATION,
        /** All work of the session up to and with this iteration. */
        ALL_SO_FAR
    }
}
