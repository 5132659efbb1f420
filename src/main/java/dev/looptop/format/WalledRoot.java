package dev.looptop.format;

import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A root behind a {@link FileWall}: what any format throws while it reads is an {@link IOException}, or the answer that
 * claims least. The one way in which roots are read, so that no format needs a wall of its own. Confined to one thread.
 */
public final class WalledRoot implements RootReader {
    private final Path root;
    private final Supplier<RootReader> source;
    private Optional<RootReader> inside = Optional.empty();

    private WalledRoot(Path root, Supplier<RootReader> source) {
        this.root = root;
        this.source = source;
    }

    /** The root of a format at a place, which need not exist yet. */
    public static RootReader of(SessionFormat format, Path root) {
        return new WalledRoot(root, () -> format.root(root));
    }

    private RootReader reader() {
        if (inside.isEmpty()) {
            inside = Optional.of(source.get());
        }
        return inside.get();
    }

    /** A reader that failed in the middle of a look may have passed over what it had taken: the next look has a new one. */
    @Override
    public Listing list() throws IOException {
        return FileWall.around(() -> {
            try {
                return reader().list();
            } catch (RuntimeException | Error failure) {
                inside = Optional.empty();
                throw failure;
            }
        });
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        return FileWall.around(() -> reader().summarise(session));
    }

    @Override
    public Optional<SessionSummary> glimpse(SessionFile session) throws IOException {
        return FileWall.around(() -> reader().glimpse(session));
    }

    @Override
    public Optional<RootReader> twin() {
        return FileWall.around(() -> reader().twin(), Optional.<RootReader>empty())
                .map(twin -> new WalledRoot(root, () -> twin));
    }

    /** A reader that cannot even be made says so when it is asked to read. */
    @Override
    public SessionReader open(SessionFile session) {
        return new Walled(() -> reader().open(session));
    }

    @Override
    public List<Path> watched() {
        return FileWall.around(() -> reader().watched(), List.of(root));
    }

    @Override
    public boolean concerns(Path changed) {
        return FileWall.around(() -> reader().concerns(changed), true);
    }

    @Override
    public Set<String> touched(Path changed) {
        return FileWall.around(() -> reader().touched(changed), Set.of());
    }

    @Override
    public List<Path> plainTexts(SessionFile session) {
        return FileWall.around(() -> reader().plainTexts(session), List.of());
    }

    @Override
    public Optional<String> processMark(SessionFile session) {
        return FileWall.around(() -> reader().processMark(session), Optional.empty());
    }

    /** One session behind the wall. */
    private static final class Walled implements SessionReader {
        private final Supplier<SessionReader> source;
        private Optional<SessionReader> inside = Optional.empty();

        Walled(Supplier<SessionReader> source) {
            this.source = source;
        }

        private SessionReader reader() {
            if (inside.isEmpty()) {
                inside = Optional.of(source.get());
            }
            return inside.get();
        }

        @Override
        public Session read() throws IOException {
            return FileWall.around(() -> reader().read());
        }

        @Override
        public boolean changed() throws IOException {
            return FileWall.around(() -> reader().changed());
        }

        @Override
        public Session readFor(Duration patience) throws IOException {
            return FileWall.around(() -> reader().readFor(patience));
        }

        @Override
        public boolean unfinished() {
            return FileWall.around(() -> reader().unfinished(), false);
        }
    }
}
