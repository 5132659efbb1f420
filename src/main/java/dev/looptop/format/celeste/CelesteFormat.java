package dev.looptop.format.celeste;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The format of celeste's session logs and of its older documents. */
public final class CelesteFormat implements SessionFormat {
    private static final HarnessFacts FACTS = HarnessFacts.of("celeste").resumedBy("celeste resume {id}");
    private static final Path HOME = Path.of(".celeste", "sessions");

    private final Places places;

    /** The format for this process, whose working directory gives projects their names. */
    public CelesteFormat() {
        this(Places.ofProcess());
    }

    /** The format for somebody who is elsewhere. */
    CelesteFormat(Places places) {
        this.places = places;
    }

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return List.of(places.home().resolve(HOME));
    }

    @Override
    public Optional<Path> recognise(Path place) {
        if (place.endsWith(HOME) && Files.isDirectory(place)) {
            return Optional.of(place);
        }
        for (Path nested : List.of(place.resolve(HOME), place.resolve("sessions"))) {
            if (nested.endsWith(HOME) && Files.isDirectory(nested)) {
                return Optional.of(nested);
            }
        }
        return Optional.empty();
    }

    @Override
    public RootReader root(Path root) {
        return new CelesteRoot(root, places);
    }
}
