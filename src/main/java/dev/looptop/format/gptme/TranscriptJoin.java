package dev.looptop.format.gptme;

import dev.looptop.format.FailureWords;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.SessionReader;
import dev.looptop.format.WalledRoot;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the session that a record's transcript is. A transcript that is gone costs one look at the file system; roots
 * of those that are there are listed once for all records, until {@link #forget}. Confined to one thread.
 */
final class TranscriptJoin {
    private final List<SessionFormat> formats;
    private final Map<Path, List<Part>> roots = new HashMap<>();

    TranscriptJoin(List<SessionFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** A session of another format with the reader that listed it. */
    record Part(RootReader root, SessionFile file, Path real) {
        SessionSummary summary() throws IOException {
            return root.summarise(file);
        }

        SessionReader open() {
            return root.open(file);
        }
    }

    /** Why a record stands without its transcript. */
    static Problem unread(Part part, IOException failure) {
        return new Problem(part.file().id().path(), "its transcript cannot be read", FailureWords.of(failure));
    }

    /** Lists again when next asked. */
    void forget() {
        roots.clear();
    }

    /** The session that this file or directory is, or that lies in it; empty when there is none. */
    Optional<Part> find(String trajectory) {
        if (trajectory.isEmpty() || formats.isEmpty()) {
            return Optional.empty();
        }
        Path written;
        Path real;
        try {
            written = Path.of(trajectory).normalize();
            if (!written.isAbsolute()) {
                return Optional.empty();
            }
            real = written.toRealPath();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
        // The transcript's own root names it by the path it was found under, links above it included.
        Path asked = Files.isSymbolicLink(written) ? real : written;
        for (SessionFormat format : formats) {
            Optional<Part> part = find(format, asked, real);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private Optional<Part> find(SessionFormat format, Path asked, Path real) {
        Optional<Path> root = FileWall.around(() -> format.recognise(asked), Optional.empty());
        if (root.isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = roots.computeIfAbsent(root.get(), path -> parts(format, path));
        return parts.stream()
                .filter(part -> part.real().startsWith(real) || real.startsWith(part.real()))
                .findFirst();
    }

    private static List<Part> parts(SessionFormat format, Path root) {
        RootReader reader = WalledRoot.of(format, root);
        List<Part> parts = new ArrayList<>();
        try {
            for (SessionFile file : reader.list().sessions()) {
                parts.add(new Part(reader, file, Path.of(file.id().path()).toRealPath()));
            }
        } catch (IOException | InvalidPathException e) {
            // The transcript's own root tells what cannot be read; the record stands without it.
            return parts;
        }
        return parts;
    }
}
