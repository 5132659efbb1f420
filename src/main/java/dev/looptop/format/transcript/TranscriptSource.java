package dev.looptop.format.transcript;

import dev.looptop.format.SessionFormat;
import java.nio.file.Path;

/** One kind of agent transcript: where its files are in a root, and how their lines are read. Stateless; any thread. */
public interface TranscriptSource {
    /** The source's word, see {@link SessionFormat#source()}. */
    String source();

    /** The word that gptme-sessions has for the harness. */
    String harness();

    /** Adds the transcripts of a root, from directory entries only. */
    void find(Path root, FoundFiles found);

    /** The session's id, from the path of its transcript. */
    String name(Path transcript);

    /** A fresh reader of the lines of one transcript. */
    TranscriptLines lines(Path transcript);
}
