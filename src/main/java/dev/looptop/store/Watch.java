package dev.looptop.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Hints about what changed below some directories; a seam, so that tests can lose events and fail. */
interface Watch extends AutoCloseable {
    /** How well events come. */
    enum Health {
        /** Events come. */
        EVENTS,
        /** Some were lost: look at everything once. */
        OVERFLOWED,
        /** A watched directory went away or is another one now: watch anew. */
        ENDED,
        /** No events come: look regularly. */
        FAILED
    }

    /** Starts to watch the directories that exist, at any depth, and never throws; {@code wake} runs on any thread. */
    interface Source {
        Watch of(List<Path> directories, Runnable wake);
    }

    /** How well events come now; an overflow is told once. */
    Health health();

    /** Why events do not come; empty while they do. */
    String trouble();

    /** The paths that changed since the last call, below the directories as they were given. */
    Set<Path> takeDirty();

    @Override
    void close();
}
