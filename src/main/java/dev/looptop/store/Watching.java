package dev.looptop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The watch over all roots: built anew when the set of existing directories changes or one of them is another than it
 * was, and, with a growing pause, when events stop coming; until then the store polls. Confined to the store's thread
 * but for {@link #close}.
 */
final class Watching implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private record Watched(Path directory, String fileKey) {}

    private final Watch.Source source;
    private final Runnable wake;
    private final Duration firstPause;
    private final Set<Path> carried = new HashSet<>();
    private volatile Watch watch;
    private List<Watched> watched = List.of();
    private Duration pause;
    private long builtAt;
    private long retryAt;
    private boolean failed;
    private boolean ended;

    /** A watch that wakes the store by {@code wake}; after a failure it is tried again after {@code firstPause}. */
    Watching(Watch.Source source, Runnable wake, Duration firstPause) {
        this.source = source;
        this.wake = wake;
        this.firstPause = firstPause;
        this.pause = firstPause;
    }

    /** Watches the directories of these roots that exist; does nothing when they are the ones watched already. */
    void watch(List<RootState> roots) {
        List<Watched> wanted = wanted(roots);
        if (watch == null || ended || !wanted.equals(watched)) {
            watched = wanted;
            build();
        }
    }

    /** Whether the directories to watch are not the ones that are watched. */
    boolean isOutOfDate(List<RootState> roots) {
        return watch != null && (ended || !wanted(roots).equals(watched));
    }

    private static List<Watched> wanted(List<RootState> roots) {
        List<Watched> wanted = new ArrayList<>();
        for (RootState root : roots) {
            for (Path directory : root.reader().watched()) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(directory, BasicFileAttributes.class);
                    Watched one = new Watched(directory, String.valueOf(attributes.fileKey()));
                    if (attributes.isDirectory() && !wanted.contains(one)) {
                        wanted.add(one);
                    }
                } catch (IOException e) {
                    // One that is not there is awaited; why one that is there cannot be seen, its listing says.
                    continue;
                }
            }
        }
        return wanted;
    }

    /** The new watch runs before the old one ends, so that nothing happens unseen between the two. */
    private void build() {
        Watch old = watch;
        failed = false;
        ended = false;
        builtAt = System.nanoTime();
        watch = source.of(watched.stream().map(Watched::directory).toList(), wake);
        if (old != null) {
            carried.addAll(old.takeDirty());
            old.close();
        }
    }

    /** After a failure: tries again when its time has come, and says whether it did. */
    boolean restartIfFailed() {
        if (!failed || System.nanoTime() < retryAt) {
            return false;
        }
        build();
        return true;
    }

    /** Whether events were lost, or stopped, since the last call: then everything has to be looked at. */
    boolean overflowed() {
        if (watch == null || failed || ended) {
            return false;
        }
        Watch.Health health = watch.health();
        ended = health == Watch.Health.ENDED;
        if (health == Watch.Health.FAILED) {
            failed = true;
            boolean wasHealthy = System.nanoTime() - builtAt > HEALTHY.toNanos();
            pause = wasHealthy ? firstPause : pause;
            retryAt = System.nanoTime() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        return health != Watch.Health.EVENTS;
    }

    /** Whether events come. */
    boolean events() {
        return watch != null && !failed;
    }

    /** Why events do not come; empty while they do. */
    String trouble() {
        return failed ? watch.trouble() : "";
    }

    /** {@code events} or {@code polling}. */
    String word() {
        return events() ? "events" : "polling";
    }

    /** The paths that changed since the last call. */
    Set<Path> takeDirty() {
        Set<Path> taken = new HashSet<>(carried);
        carried.clear();
        if (watch != null) {
            taken.addAll(watch.takeDirty());
        }
        return taken;
    }

    @Override
    public void close() {
        Watch old = watch;
        if (old != null) {
            old.close();
        }
    }
}
