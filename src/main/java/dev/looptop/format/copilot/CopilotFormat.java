package dev.looptop.format.copilot;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.transcript.TranscriptKind;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of the transcripts of Copilot's command line. */
public final class CopilotFormat implements SessionFormat {
    private static final Path STATE = Path.of(".copilot", "session-state");

    @Override
    public HarnessFacts facts() {
        return CopilotSource.FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        Stream<Path> named = places.variable("COPILOT_STATE_DIR").stream()
                .map(name -> places.workingDirectory().resolve(name));
        return Stream.concat(named, Stream.of(places.home().resolve(STATE)))
                .distinct()
                .toList();
    }

    @Override
    public boolean byContent() {
        return true;
    }

    @Override
    public Optional<Path> recognise(Path place) {
        if (Files.isRegularFile(place)) {
            return Optional.of(place)
                    .filter(file -> TranscriptKind.of(file)
                            .filter(TranscriptKind.COPILOT::equals)
                            .isPresent());
        }
        return Stream.of(place, place.resolve(STATE), place.resolve("session-state"))
                .filter(root -> root.endsWith(STATE) && Files.isDirectory(root))
                .findFirst()
                .or(() -> Optional.of(place)
                        .filter(root -> TranscriptKind.COPILOT.isIn(root) || TranscriptKind.COPILOT.isBelow(root)));
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, new CopilotSource());
    }
}
