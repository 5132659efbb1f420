package dev.looptop.store;

import dev.looptop.format.Listing;
import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.SessionReader;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.harness.HarnessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * codeloops' format with the faults that any format may have: what a file says in its last line is thrown while it is
 * read, and a file named {@code listing} is thrown while its root is listed.
 */
final class FaultyFormat implements SessionFormat {
    private final SessionFormat sound = new CodeloopsFormat();

    @Override
    public HarnessFacts facts() {
        return HarnessFacts.of(sound.source());
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        throw new IllegalStateException("no default roots");
    }

    @Override
    public Optional<Path> recognise(Path place) {
        throw new IllegalStateException("no recognising");
    }

    @Override
    public RootReader root(Path root) {
        return new Faulty(root, sound.root(root));
    }

    private static void fail(Path file) throws IOException {
        String text = Files.readString(file);
        if (text.endsWith("null\n")) {
            throw new NullPointerException("a fault of ours");
        }
        if (text.endsWith("deep\n")) {
            throw new StackOverflowError();
        }
        if (text.endsWith("large\n")) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    private record Faulty(Path root, RootReader sound) implements RootReader {
        @Override
        public Listing list() throws IOException {
            if (Files.exists(root.resolve("listing"))) {
                throw new IllegalStateException("listing");
            }
            return sound.list();
        }

        @Override
        public SessionSummary summarise(SessionFile session) throws IOException {
            fail(Path.of(session.id().path()));
            return sound.summarise(session);
        }

        @Override
        public SessionReader open(SessionFile session) {
            SessionReader reader = sound.open(session);
            return new SessionReader() {
                @Override
                public Session read() throws IOException {
                    fail(Path.of(session.id().path()));
                    return reader.read();
                }

                @Override
                public boolean changed() throws IOException {
                    fail(Path.of(session.id().path()));
                    return reader.changed();
                }
            };
        }

        @Override
        public List<Path> watched() {
            return sound.watched();
        }

        @Override
        public Set<String> touched(Path changed) {
            return sound.touched(changed);
        }
    }
}
