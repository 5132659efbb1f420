package dev.looptop.format.claudecode;

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

/** The format of Claude Code's transcripts. */
public final class ClaudeCodeFormat implements SessionFormat {
    private static final Path PROJECTS = Path.of(".claude", "projects");

    @Override
    public HarnessFacts facts() {
        return ClaudeCodeSource.FACTS;
    }

    /** {@code $CLAUDE_HOME} is gptme-sessions' word for the directory, {@code $CLAUDE_CONFIG_DIR} Claude Code's own. */
    @Override
    public List<Path> defaultRoots(Places places) {
        Stream<Path> named = Stream.of("CLAUDE_HOME", "CLAUDE_CONFIG_DIR")
                .flatMap(name -> places.variable(name).stream())
                .map(name -> places.workingDirectory().resolve(name).resolve("projects"));
        return Stream.concat(named, Stream.of(places.home().resolve(PROJECTS)))
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
                            .filter(TranscriptKind.CLAUDE_CODE::equals)
                            .isPresent());
        }
        return Stream.of(place, place.resolve(PROJECTS), place.resolve("projects"))
                .filter(root -> root.endsWith(PROJECTS) && Files.isDirectory(root))
                .findFirst()
                .or(() -> Optional.of(place).filter(ClaudeCodeFormat::isProject));
    }

    /** The folder of one project, or a projects directory that lies elsewhere. */
    private static boolean isProject(Path place) {
        return TranscriptKind.CLAUDE_CODE.isIn(place) || TranscriptKind.CLAUDE_CODE.isBelow(place);
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, new ClaudeCodeSource());
    }
}
