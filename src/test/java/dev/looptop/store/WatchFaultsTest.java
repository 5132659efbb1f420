package dev.looptop.store;

import static dev.looptop.store.StoreTrial.START;
import static dev.looptop.store.StoreTrial.append;
import static dev.looptop.store.StoreTrial.round;
import static dev.looptop.store.StoreTrial.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the store does when events are lost or stop. */
@Timeout(90)
class WatchFaultsTest {
    @TempDir
    Path root;

    /** A watch that gives no event by itself. */
    private static final class Deaf implements Watch {
        private final AtomicReference<Health> health;
        private final Runnable wake;

        Deaf(Health health, Runnable wake) {
            this.health = new AtomicReference<>(health);
            this.wake = wake;
        }

        void overflow() {
            health.set(Health.OVERFLOWED);
            wake.run();
        }

        @Override
        public Health health() {
            Health now = health.get();
            health.compareAndSet(Health.OVERFLOWED, Health.EVENTS);
            return now;
        }

        @Override
        public String trouble() {
            return health.get() == Health.FAILED ? "inotify watches exhausted" : "";
        }

        @Override
        public Set<Path> takeDirty() {
            return Set.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void withoutEventsFilesArePolledUntilTheWatcherRunsAgain() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger built = new AtomicInteger();
        Watch.Source source = (directories, wake) -> {
            built.incrementAndGet();
            return broken.get() ? new Deaf(Watch.Health.FAILED, wake) : DirectoryWatch.of(directories, wake);
        };
        Path live = session(root, "live", START);
        try (StoreTrial trial = StoreTrial.on(source, root)) {
            trial.awaitRoot(root, r -> r.watch().equals("polling"));
            session(root, "new", START);
            trial.awaitRow("new", row -> true);
            append(live, round(0));
            trial.awaitRow("live", row -> row.summary().iterations() == 1);
            long told = trial.seen().stream()
                    .filter(StoreEvent.Troubled.class::isInstance)
                    .count();
            assertEquals(1, told, "said once");
            broken.set(false);
            trial.awaitRoot(root, r -> r.watch().equals("events"));
            assertTrue(built.get() < 12, "tried " + built + " times, with growing pauses");
            append(live, round(1));
            trial.awaitRow("live", row -> row.summary().iterations() == 2);
        }
    }

    @Test
    void afterAnOverflowEverythingIsLookedAt() throws IOException {
        AtomicReference<Deaf> deaf = new AtomicReference<>();
        Watch.Source source = (directories, wake) -> {
            deaf.set(new Deaf(Watch.Health.EVENTS, wake));
            return deaf.get();
        };
        try (StoreTrial trial = StoreTrial.on(source, root)) {
            trial.awaitRoot(root, r -> r.watch().equals("events"));
            session(root, "missed", START);
            deaf.get().overflow();
            trial.awaitRow("missed", row -> true);
        }
    }

    /** Whatever comes while the watch is built stands in the listing behind it. */
    @Test
    void nothingIsLostBetweenListingAndWatching() throws IOException {
        Path later = root.resolve("later");
        Watch.Source source = (directories, wake) -> {
            if (directories.equals(List.of(later))) {
                try {
                    session(later, "in-between", START);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return new Deaf(Watch.Health.EVENTS, wake);
        };
        try (StoreTrial trial = StoreTrial.on(source, later)) {
            trial.awaitRoot(later, r -> r.watch().equals("awaited"));
            Files.createDirectory(later);
            trial.awaitRow("in-between", row -> true);
        }
    }
}
