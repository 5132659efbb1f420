package dev.looptop.store;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.helpers.NOPLogger;

/**
 * Tells which paths changed below some directories. Events are hints: the watcher's thread only notes a path and wakes
 * the store. Whatever goes wrong with events (an overflow, which directory-watcher 0.19 reports as an exception; a
 * failed registration; a watcher that ended) becomes {@link Health}, never silence.
 */
final class DirectoryWatch implements Watch {
    private final Runnable wake;
    private final Set<Path> dirty = ConcurrentHashMap.newKeySet();
    private final Map<Path, Path> givenByReal = new LinkedHashMap<>();
    private final List<WatchKey> canaries = new ArrayList<>();
    private final AtomicReference<Health> health = new AtomicReference<>(Health.EVENTS);
    private DirectoryWatcher watcher;
    private WatchService cage;
    private volatile boolean closed;
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
            watchCanaries();
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

    /**
     * directory-watcher says nothing when one of several watched directories is removed, and one made anew in its
     * place can even have the same inode; a key of the plain watch service becomes invalid then.
     */
    private void watchCanaries() throws IOException {
        cage = FileSystems.getDefault().newWatchService();
        for (Path directory : givenByReal.keySet()) {
            canaries.add(directory.register(cage, StandardWatchEventKinds.ENTRY_DELETE));
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "looptop-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void failed(Throwable failure) {
        if (closed) {
            return;
        }
        Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
        trouble = cause == null ? "" : cause.toString();
        health.set(cause == null ? Health.ENDED : Health.FAILED);
        wake.run();
    }

    private void overflowed() {
        health.compareAndSet(Health.EVENTS, Health.OVERFLOWED);
        wake.run();
    }

    @Override
    public Health health() {
        if (health.compareAndSet(Health.OVERFLOWED, Health.EVENTS)) {
            return Health.OVERFLOWED;
        }
        boolean gone = canaries.stream().anyMatch(key -> !key.isValid());
        return gone && health.get() == Health.EVENTS ? Health.ENDED : health.get();
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public Set<Path> takeDirty() {
        Set<Path> taken = Set.copyOf(dirty);
        dirty.removeAll(taken);
        return taken;
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (watcher != null) {
                watcher.close();
            }
            if (cage != null) {
                cage.close();
            }
        } catch (IOException e) {
            trouble = e.toString();
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
                overflowed();
            } else {
                dirty.add(asGiven(event.path()));
                wake.run();
            }
        }

        @Override
        public void onException(Exception e) {
            overflowed();
        }
    }
}
