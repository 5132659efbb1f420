package dev.looptop.store;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.WalledRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One place to look for sessions.
 *
 * @param path absolute; need not exist
 * @param named whether the user asked for it, so that its absence is worth a word
 * @param stuckAfter a silence that counts here instead of the usual one, as in the demo, which lasts a minute
 */
public record Root(SessionFormat format, Path path, boolean named, Optional<Duration> stuckAfter) {
    /** A reader of it whose failures are all {@link java.io.IOException}s; for the thread that uses it. */
    public RootReader reader() {
        return WalledRoot.of(format, path);
    }

    /** The same place with a silence of its own. */
    public Root stuckAfter(Duration silence) {
        return new Root(format, path, named, Optional.of(silence));
    }
}
