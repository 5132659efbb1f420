package dev.looptop.format.codeloops;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.Engine;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The formats of codeloops: the session files of its first months and the database that came after them. */
public final class CodeloopsFormat implements SessionFormat {
    private static final HarnessFacts FACTS = HarnessFacts.of("codeloops")
            .revivedBy("nothing will come any more; start it again")
            .runBy(new Engine(Set.of("codeloops"), Set.of("-d", "--working-dir"), "", Set.of()));
    private static final int PEEKED_FILES = 8;
    private static final int PEEKED_BYTES = 512;

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return List.of(
                places.dataHome().resolve("codeloops/sessions"),
                places.dataHome().resolve("codeloops/codeloops.db"));
    }

    @Override
    public Optional<Path> recognise(Path place) {
        if (Files.isRegularFile(place)) {
            boolean ours = DatabaseRoot.isNamedSo(place) || place.toString().endsWith(".jsonl") && looksOurs(place);
            return ours ? Optional.of(place) : Optional.empty();
        }
        for (Path nested : List.of(place.resolve("codeloops/sessions"), place.resolve("sessions"))) {
            boolean named = nested.endsWith(Path.of("codeloops", "sessions"));
            if (Files.isDirectory(nested) && (named || holdsOurs(nested))) {
                return Optional.of(nested);
            }
        }
        boolean named = place.endsWith(Path.of("codeloops", "sessions"));
        return named || holdsOurs(place) ? Optional.of(place) : Optional.empty();
    }

    /** A data directory can hold session files and a database, of which each is a root. */
    @Override
    public List<Path> rootsAt(Path place) {
        List<Path> roots = new ArrayList<>(recognise(place).stream().toList());
        roots.addAll(DatabaseRoot.in(place));
        return roots;
    }

    @Override
    public RootReader root(Path root) {
        boolean database = DatabaseRoot.isNamedSo(root) && !Files.isDirectory(root);
        return database ? new DatabaseRoot(root) : new CodeloopsRoot(root);
    }

    private static boolean holdsOurs(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.jsonl")) {
            int peeked = 0;
            for (Path file : files) {
                if (Files.isRegularFile(file) && looksOurs(file)) {
                    return true;
                }
                if (++peeked >= PEEKED_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    private static boolean looksOurs(Path file) {
        try (InputStream in = PlainFile.stream(file)) {
            String head = new String(in.readNBytes(PEEKED_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains("\"type\":\"session_start\"")
                    || head.contains("\"type\":\"iteration\"")
                    || head.contains("\"type\": \"session_start\"")
                    || head.contains("\"type\":\"session_end\"");
        } catch (IOException e) {
            return false;
        }
    }
}
