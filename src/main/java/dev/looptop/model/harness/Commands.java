package dev.looptop.model.harness;

import java.util.Optional;

/**
 * A harness's own commands, for the person to type. {@code {id}} in them stands for a session's id.
 *
 * @param resume goes on with a session; empty if the harness has no such command
 * @param revive brings back a session whose engine is gone, as said before "in" and its directory; empty if nothing
 *     does
 */
public record Commands(String resume, String revive) {
    /** There are none. */
    public static final Commands NONE = new Commands("", "");

    private static final String ID = "{id}";

    /** The command that goes on with the session of this id. */
    public Optional<String> resuming(String id) {
        return resume.isEmpty() ? Optional.empty() : Optional.of(resume.replace(ID, id));
    }

    /** What brings back the session of this id in this directory. */
    public Optional<String> reviving(String id, String directory) {
        return revive.isEmpty() ? Optional.empty() : Optional.of(revive.replace(ID, id) + " in " + directory);
    }
}
