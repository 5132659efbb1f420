package dev.looptop.format.transcript;

import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;

/** One kind of agent transcript: where its files are in a root, and how their lines are read. Stateless; any thread. */
public interface TranscriptSource {
    /** What looptop must know of the harness beside its files. */
    HarnessFacts facts();

    /** Adds the transcripts of a root, from directory entries only. */
    void find(Path root, FoundFiles found);

    /** The session's id, from the path of its transcript. */
    String name(Path transcript);

    /** A fresh reader of the lines of one transcript. */
    TranscriptLines lines(Path transcript);
}
