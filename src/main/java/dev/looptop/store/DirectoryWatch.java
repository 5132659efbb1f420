package dev.looptop.store;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.helpers.NOPLogger;

/**
 * Tells which paths changed below some directories. Events are hints: the watcher's thread only notes a path and wakes
 * the store. Whatever goes wrong with events (an overflow, which directory-watcher 0.19 reports as an exception; a
 * failed registration; a watcher that ended) becomes {@link Health}, never silence.
 */
final class DirectoryWatch implements AutoCloseable {
    /** How well events come. */
    enum Health {
        /** Events come. */
        EVENTS,
        /** Some were lost: look at everything once. */
        OVERFLOWED,
        /** No events come: look regularly. */
        FAILED
    }

    private final Runnable wake;
    private final Set<Path> dirty = ConcurrentHashMap.newKeySet();
    private final Map<Path, Path> givenByReal = new LinkedHashMap<>();
    private DirectoryWatcher watcher;
    private volatile Health health = Health.EVENTS;
    private volatile String trouble = "";

    private DirectoryWatch(Runnable wake) {
        this.wake = wake;
    }

    /** Watches those of the directories that exist, at any depth. Never throws: failure is a {@link #health}. */
    static DirectoryWatch of(List<Path> directories, Runnable wake) {
        DirectoryWatch watch = new DirectoryWatch(wake);
        watch.start(directories);
        return watch;
    }

    private void start(List<Path> directories) {
        try {
            for (Path directory : directories) {
                if (Files.isDirectory(directory)) {
                    givenByReal.put(directory.toRealPath(), directory);
                }
            }
            if (givenByReal.isEmpty()) {
                return;
            }
            watcher = DirectoryWatcher.builder()
                    .paths(new ArrayList<>(givenByReal.keySet()))
                    .fileHashing(false)
                    .logger(NOPLogger.NOP_LOGGER)
                    .listener(new Listener())
                    .build();
            CompletableFuture<Void> running = watcher.watchAsync(DirectoryWatch::daemon);
            running.whenComplete((done, failure) -> failed(failure));
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "looptop-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void failed(Throwable failure) {
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        trouble = cause == null ? "the watched directory went away" : cause.toString();
        health = Health.FAILED;
        wake.run();
    }

    /** How well events come now; an overflow is told once. */
    Health health() {
        Health now = health;
        if (now == Health.OVERFLOWED) {
            health = Health.EVENTS;
        }
        return now;
    }

    /** Why events do not come; empty while they do. */
    String trouble() {
        return trouble;
    }

    /** The paths that changed since the last call, below the directories as they were given. */
    Set<Path> takeDirty() {
        Set<Path> taken = Set.copyOf(dirty);
        dirty.removeAll(taken);
        return taken;
    }

    @Override
    public void close() {
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException e) {
                trouble = e.toString();
            }
        }
    }

    private Path asGiven(Path changed) {
        for (Map.Entry<Path, Path> entry : givenByReal.entrySet()) {
            if (changed.startsWith(entry.getKey())) {
                return entry.getValue()
                        .resolve(entry.getKey().relativize(changed).toString());
            }
        }
        return changed;
    }

    private final class Listener implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.path() == null || event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                health = Health.OVERFLOWED;
            } else {
                dirty.add(asGiven(event.path()));
            }
            wake.run();
        }

        @Override
        public void onException(Exception e) {
            health = Health.OVERFLOWED;
            wake.run();
        }
    }
}
