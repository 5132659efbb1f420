package dev.looptop.format.transcript;

import dev.looptop.json.JsonValue;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;

/**
 * One harness's transcripts: where its files are, by what it knows its own, and how their lines are read; the rest is
 * {@link TranscriptFormat}. Stateless; any thread.
 */
public interface TranscriptSource {
    /** What looptop must know of the harness beside its files. */
    HarnessFacts facts();

    /** Where the harness keeps its transcripts. */
    TranscriptHome home();

    /**
     * How much a line speaks for this harness. No line may be {@link Claim#SURE} for two of them.
     *
     * @param line a JSON object
     * @param first whether it is the first object of its file
     */
    Claim claim(JsonValue line, boolean first);

    /** Whether a file that speaks for this harness belongs to another program that writes the same lines. */
    default boolean isAnothers(Path file) {
        return false;
    }

    /** Whether a directory that is not in the usual place holds transcripts of this harness. */
    boolean holds(Path directory, FileKind kind);

    /** Adds the transcripts of a root, from directory entries only where the harness's own directories allow it. */
    void find(Path root, FoundFiles found);

    /** The session's id, from the path of its transcript. */
    String name(Path transcript);

    /** A fresh reader of the lines of one transcript. */
    TranscriptLines lines(Path transcript);
}
