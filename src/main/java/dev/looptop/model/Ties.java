package dev.looptop.model;

import java.util.List;
import java.util.Optional;

/**
 * What a session hangs together with.
 *
 * @param tags the words by which its harness sorts it
 * @param parent name of the session this one was forked from
 * @param covers sessions of other places that are this very one and are shown as part of it, such as the transcript
 *     that a record names
 */
public record Ties(List<String> tags, Optional<String> parent, List<SessionId> covers) {
    /** It stands alone. */
    public static final Ties NONE = new Ties(List.of(), Optional.empty(), List.of());

    public Ties {
        tags = List.copyOf(tags);
        covers = List.copyOf(covers);
    }

    /** The same with tags. */
    public Ties tagged(List<String> words) {
        return new Ties(words, parent, covers);
    }

    /** The same, forked from a session of this name. */
    public Ties forkedFrom(Optional<String> name) {
        return new Ties(tags, name, covers);
    }

    /** The same with others that are part of it. */
    public Ties covering(List<SessionId> parts) {
        return new Ties(tags, parent, parts);
    }
}
