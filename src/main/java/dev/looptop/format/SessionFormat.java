package dev.looptop.format;

import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One harness's way to keep sessions. Stateless; any thread. */
public interface SessionFormat {
    /** What looptop must know of the harness beside its files. */
    HarnessFacts facts();

    /** The source's word, as in {@code --source} and in ids. */
    default String source() {
        return facts().source();
    }

    /** Where this format looks when the user names no root; places need not exist. Absolute paths. */
    List<Path> defaultRoots(Places places);

    /**
     * The root of this format that the user means by a place (a sessions directory, a file, a project), or empty when
     * nothing of this format lies there.
     */
    Optional<Path> recognise(Path place);

    /** All roots of this format that the user means by a place, where it can hold several. */
    default List<Path> rootsAt(Path place) {
        return recognise(place).stream().toList();
    }

    /**
     * Whether a place is recognised by what its files hold. That takes a while, so it is not tried on a place that
     * another format knows as its own.
     */
    default boolean byContent() {
        return false;
    }

    /**
     * The root that would come to be in a directory in which nothing is recognised yet, such as a project before its
     * first run; empty when this format has no such place.
     */
    default Optional<Path> awaited(Path directory) {
        return Optional.empty();
    }

    /** What may be written where this source keeps its sessions; empty where nothing is. */
    default Optional<SessionActs> acts() {
        return Optional.empty();
    }

    /** A reader of one root, confined to the thread that uses it; the root need not exist yet. */
    RootReader root(Path root);
}
