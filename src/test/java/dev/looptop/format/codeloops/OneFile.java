package dev.looptop.format.codeloops;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One session file in a directory of its own, always with the same modification time. */
final class OneFile {
    static final Instant WRITTEN = Instant.parse("2026-03-01T11:00:00Z");

    private final Path file;
    private final RootReader root;

    OneFile(Path directory) {
        this.file = directory.resolve("input.jsonl");
        this.root = new CodeloopsFormat().root(directory);
    }

    /** The cases that lie in this repository, by name. */
    static List<Path> cases() throws IOException {
        try (Stream<Path> found = Files.list(folder())) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(OneFile.class.getResource("/formats/codeloops"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    Path file() {
        return file;
    }

    void write(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    SessionFile listed() throws IOException {
        return root.list().sessions().get(0);
    }

    CodeloopsReader follower() throws IOException {
        return (CodeloopsReader) root.open(listed());
    }

    Session read() throws IOException {
        return root.open(listed()).read();
    }

    SessionSummary summarised() throws IOException {
        return root.summarise(listed());
    }
}
