package dev.looptop.format.codex;

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

/** The format of Codex's rollouts. */
public final class CodexFormat implements SessionFormat {
    private static final Path SESSIONS = Path.of(".codex", "sessions");

    @Override
    public HarnessFacts facts() {
        return CodexSource.FACTS;
    }

    /** {@code $CODEX_SESSIONS_DIR} is gptme-sessions' word for the directory, {@code $CODEX_HOME} Codex's own. */
    @Override
    public List<Path> defaultRoots(Places places) {
        Stream<Path> named = Stream.concat(
                places.variable("CODEX_SESSIONS_DIR").map(Path::of).stream(),
                places.variable("CODEX_HOME").map(home -> Path.of(home, "sessions")).stream());
        return Stream.concat(
                        named.map(places.workingDirectory()::resolve),
                        Stream.of(places.home().resolve(SESSIONS)))
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
                            .filter(TranscriptKind.CODEX::equals)
                            .isPresent());
        }
        return Stream.of(place, place.resolve(SESSIONS), place.resolve("sessions"))
                .filter(root -> root.endsWith(SESSIONS) && Files.isDirectory(root))
                .findFirst()
                .or(() -> Optional.of(place).filter(CodexFormat::holdsRollouts));
    }

    /** A day, a month, a year, or a sessions directory that lies elsewhere. */
    private static boolean holdsRollouts(Path place) {
        boolean dated =
                CodexSource.isDated(place) || CodexSource.years(place).findAny().isPresent();
        return TranscriptKind.CODEX.isIn(place) || dated && CodexSource.firstRollout(place, 3);
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, new CodexSource());
    }
}
