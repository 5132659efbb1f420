package dev.looptop.format.gptmelog;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.transcript.TranscriptKind;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of gptme's conversations. */
public final class GptmeLogFormat implements SessionFormat {
    private static final Path LOGS = Path.of("gptme", "logs");

    private final ZoneId zone;

    /** The format on this machine, whose zone its moments without one are in. */
    public GptmeLogFormat() {
        this(ZoneId.systemDefault());
    }

    /** The same for moments that were written in this zone. */
    public GptmeLogFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public HarnessFacts facts() {
        return GptmeLogSource.FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        Stream<Path> named = places.variable("GPTME_LOGS_DIR").stream()
                .map(name -> places.workingDirectory().resolve(name));
        return Stream.concat(
                        named,
                        Stream.of(
                                places.dataHome().resolve(LOGS),
                                places.home().resolve(".local/share").resolve(LOGS)))
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
                                    .filter(TranscriptKind.GPTME::equals)
                                    .isPresent()
                            && !isAnothers(file));
        }
        return Stream.of(
                        place,
                        place.resolve(LOGS),
                        place.resolve(".local/share").resolve(LOGS))
                .filter(root -> root.endsWith(LOGS) && Files.isDirectory(root))
                .findFirst()
                .or(() -> Optional.of(place).filter(GptmeLogFormat::holdsConversations));
    }

    /** superqode writes the same fields, but its metadata beside them. */
    private static boolean isAnothers(Path file) {
        return Files.exists(file.resolveSibling(TranscriptRoot.stem(file) + ".meta.json"));
    }

    /** The folder of one conversation, or a logs directory that lies elsewhere. */
    private static boolean holdsConversations(Path place) {
        return Files.isRegularFile(place.resolve(GptmeLogSource.CONVERSATION))
                        && TranscriptKind.of(place.resolve(GptmeLogSource.CONVERSATION))
                                .filter(TranscriptKind.GPTME::equals)
                                .isPresent()
                || TranscriptKind.GPTME.isBelow(place) && GptmeLogSource.hasConversations(place);
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, new GptmeLogSource(zone));
    }
}
