package dev.looptop.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * The watch over all roots: built anew when the set of existing directories changes, and, with a growing pause, when
 * events stop coming; until then the store polls. Confined to the store's thread but for {@link #close}.
 */
final class Watching implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Runnable wake;
    private volatile DirectoryWatch watch;
    private List<Path> watched = List.of();
    private Duration pause = FIRST_PAUSE;
    private long retryAt;
    private boolean failed;

    Watching(Runnable wake) {
        this.wake = wake;
    }

    /** Watches the directories of these roots that exist; does nothing when they are the ones watched already. */
    void watch(List<RootState> roots) {
        List<Path> wanted = roots.stream()
                .flatMap(root -> root.reader().watched().stream())
                .filter(Files::isDirectory)
                .distinct()
                .toList();
        if (!wanted.equals(watched)) {
            watched = wanted;
            build();
        }
    }

    private void build() {
        close();
        failed = false;
        watch = DirectoryWatch.of(watched, wake);
    }

    /** After a failure: tries again when its time has come. */
    void restartIfFailed(List<RootState> roots) {
        if (!failed) {
            return;
        }
        if (System.nanoTime() >= retryAt) {
            watched = List.of();
            watch(roots);
        }
    }

    /** Whether events were lost, or stopped, since the last call: then everything has to be looked at. */
    boolean overflowed() {
        if (watch == null || failed) {
            return false;
        }
        DirectoryWatch.Health health = watch.health();
        if (health == DirectoryWatch.Health.FAILED) {
            failed = true;
            retryAt = System.nanoTime() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        return health != DirectoryWatch.Health.EVENTS;
    }

    /** Whether events come. */
    boolean events() {
        return watch != null && !failed;
    }

    /** {@code events} or {@code polling}. */
    String word() {
        return events() ? "events" : "polling";
    }

    Set<Path> takeDirty() {
        return watch == null ? Set.of() : watch.takeDirty();
    }

    @Override
    public void close() {
        DirectoryWatch old = watch;
        if (old != null) {
            old.close();
        }
    }
}
