package dev.looptop.model;

import java.util.Map;
import java.util.OptionalLong;

/**
 * One look at the processes of a session.
 *
 * @param engine the loop itself or any child that carries the session's mark
 * @param asker the process that waits for an answer, where it is another one
 * @param pid a living process of the session, if one was found
 * @param environment settings in the environment of that process, of those that are looked for
 */
public record ProcessSample(Liveness engine, Liveness asker, OptionalLong pid, Map<String, String> environment) {
    /** Nothing can be known, as on a system without {@code /proc}. */
    public static final ProcessSample UNKNOWN =
            new ProcessSample(Liveness.UNKNOWN, Liveness.UNKNOWN, OptionalLong.empty());

    public ProcessSample {
        environment = Map.copyOf(environment);
    }

    /** A look at processes without settings. */
    public ProcessSample(Liveness engine, Liveness asker, OptionalLong pid) {
        this(engine, asker, pid, Map.of());
    }
}
