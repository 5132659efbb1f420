package dev.looptop.format.codeloops;

import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One database of codeloops. */
final class DatabaseRoot implements RootReader {
    private final Path file;
    private final DatabaseLook look;

    DatabaseRoot(Path file) {
        this.file = file;
        this.look = new DatabaseLook(file);
    }

    @Override
    public Listing list() throws IOException {
        return look.listing();
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        look.take();
        return look.known(session.id().name())
                .map(DatabaseKnown::summary)
                .orElseThrow(() -> new NoSuchFileException(session.id().path()));
    }

    @Override
    public SessionReader open(SessionFile session) {
        return new DatabaseReader(look, session.id());
    }

    @Override
    public List<Path> watched() {
        Path parent = file.getParent();
        return parent == null ? List.of() : List.of(parent);
    }

    @Override
    public boolean concerns(Path changed) {
        Path parent = file.getParent();
        if (parent == null || !changed.startsWith(parent)) {
            return false;
        }
        Path below = parent.relativize(changed);
        String first = below.getName(0).toString();
        return first.equals("output") || first.startsWith(file.getFileName().toString());
    }

    @Override
    public Set<String> touched(Path changed) {
        Path output = file.resolveSibling("output");
        boolean tee = changed.startsWith(output) && changed.getNameCount() > output.getNameCount();
        String session = tee ? changed.getName(output.getNameCount()).toString() : "";
        return look.known(session).isPresent() ? Set.of(session) : Set.of();
    }

    /** Whether a file is named as databases are. */
    static boolean isNamedSo(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        return List.of(".db", ".sqlite", ".sqlite3").stream().anyMatch(name::endsWith);
    }

    /** Databases in a directory: codeloops' own name for it. */
    static List<Path> in(Path directory) {
        List<Path> found = new ArrayList<>();
        for (String name : List.of("codeloops.db", "codeloops/codeloops.db")) {
            if (Files.isRegularFile(directory.resolve(name))) {
                found.add(directory.resolve(name));
            }
        }
        return found;
    }
}
