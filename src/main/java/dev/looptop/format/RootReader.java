package dev.looptop.format;

import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one root of one format. Confined to one thread. */
public interface RootReader {
    /** The sessions now there, from directory entries only where the format allows it; a missing root has none. */
    Listing list() throws IOException;

    /** A summary from as few bytes as possible; the same facts as {@code open(session).read().summary()}. */
    SessionSummary summarise(SessionFile session) throws IOException;

    /**
     * What the first bytes of a session tell, where summarising all of it takes long, so that it stands in a list at
     * once; its counts are those of what was read. Empty where a summary comes quickly anyway.
     */
    default Optional<SessionSummary> glimpse(SessionFile session) throws IOException {
        return Optional.empty();
    }

    /**
     * A second reader of this root, for another thread, that summarises what this one listed; empty where a summary
     * needs what its own reader saw before.
     */
    default Optional<RootReader> twin() {
        return Optional.empty();
    }

    /** A reader of the whole session that can follow it. */
    SessionReader open(SessionFile session);

    /** Directories whose changes, at any depth, concern this root; they need not exist. */
    List<Path> watched();

    /** Whether a changed path, which lies below one of the watched directories or not, concerns this root at all. */
    default boolean concerns(Path changed) {
        return watched().stream().anyMatch(changed::startsWith);
    }

    /** Names of the sessions that a changed path belongs to; empty when it may concern any of them or none yet listed. */
    Set<String> touched(Path changed);

    /**
     * Files whose bytes hold every text of a session as UTF-8, JSON escapes aside, so that a search can pass over it
     * without reading it; empty where there are none such, and the session must be read.
     */
    default List<Path> plainTexts(SessionFile session) {
        Path file = Path.of(session.id().path());
        String name = file.toString();
        boolean plain = name.endsWith(".jsonl") || name.endsWith(".json") || name.endsWith(".ndjson");
        return plain && Files.isRegularFile(file) ? List.of(file) : List.of();
    }

    /**
     * The mark by which a process of this session is known: {@code NAME=value} in its environment. Empty when the
     * harness marks none.
     */
    default Optional<String> processMark(SessionFile session) {
        return Optional.empty();
    }
}
