package dev.looptop.format;

import dev.looptop.model.Session;
import java.io.IOException;

/**
 * Reads one session and goes on reading as it grows: each {@link #read} takes only what is new. Confined to one
 * thread.
 */
public interface SessionReader {
    /** The session as its files are now. An {@link java.io.IOException} means it is gone or cannot be read at all. */
    Session read() throws IOException;

    /** Whether {@link #read} would find anything new; a few stats at most. */
    default boolean changed() throws IOException {
        return true;
    }
}
