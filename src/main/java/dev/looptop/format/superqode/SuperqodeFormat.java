package dev.looptop.format.superqode;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.HarnessFacts;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of superqode's sessions: compressed documents, and the transcripts of its command line. */
public final class SuperqodeFormat implements SessionFormat {
    private static final HarnessFacts FACTS =
            HarnessFacts.of(SuperqodeRoot.SOURCE).resumedBy("superqode sessions switch {id}");
    private static final Path STORE = Path.of(".superqode", "sessions");

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return Stream.of(places.home(), places.workingDirectory())
                .map(place -> place.resolve(STORE))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Path> recognise(Path place) {
        return Stream.of(place, place.resolve(STORE), place.resolve("sessions"))
                .filter(root -> root.endsWith(STORE) && Files.isDirectory(root))
                .findFirst()
                .or(() -> Optional.of(place).filter(SuperqodeFormat::isMovedStore));
    }

    /** superqode can keep its store anywhere; one with another name is known by an index and compressed documents. */
    private static boolean isMovedStore(Path place) {
        if (!Files.isRegularFile(place.resolve("index.json"))) {
            return false;
        }
        try (DirectoryStream<Path> documents = Files.newDirectoryStream(place, "*" + Store.PACKED)) {
            return documents.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    @Override
    public RootReader root(Path root) {
        return new SuperqodeRoot(root, Clock.systemDefaultZone());
    }
}
