package dev.looptop.model;

import java.util.OptionalLong;

/**
 * One look at the processes of a session.
 *
 * @param engine the loop itself or any child that carries the session's mark
 * @param asker the process that waits for an answer, where it is another one
 * @param pid a living process of the session, if one was found
 */
public record ProcessSample(Liveness engine, Liveness asker, OptionalLong pid) {
    /** Nothing can be known, as on a system without {@code /proc}. */
    public static final ProcessSample UNKNOWN =
            new ProcessSample(Liveness.UNKNOWN, Liveness.UNKNOWN, OptionalLong.empty());
}
