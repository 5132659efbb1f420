package dev.looptop.format;

import dev.looptop.model.Session;
import java.io.IOException;
import java.time.Duration;

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

    /**
     * As {@link #read}, but it may end after about this long with what was read until then; {@link #unfinished} says
     * whether it did. For a session that somebody waits to see.
     */
    default Session readFor(Duration patience) throws IOException {
        return read();
    }

    /** Whether the last {@link #readFor} ended before the end of what is there. */
    default boolean unfinished() {
        return false;
    }
}
