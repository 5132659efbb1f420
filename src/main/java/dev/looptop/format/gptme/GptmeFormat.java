package dev.looptop.format.gptme;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Payment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of the record stores of gptme-sessions. */
public final class GptmeFormat implements SessionFormat {
    private static final HarnessFacts FACTS =
            HarnessFacts.of("gptme").paidBy(new Payment(false, ".config/gptme/harness-quota.toml"));
    private static final String STORE = GptmeRoot.STORE;
    private static final String STEM = "session-records";
    private static final Path SHARED = Path.of("gptme-sessions");
    private static final Path OF_AN_AGENT = Path.of("state", "sessions");

    private final List<SessionFormat> transcripts;

    /** Records are joined with the transcripts that these formats read. */
    public GptmeFormat(List<SessionFormat> transcripts) {
        this.transcripts = List.copyOf(transcripts);
    }

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        Optional<Path> named = places.variable("GPTME_SESSIONS_DIR")
                .map(directory -> places.workingDirectory().resolve(directory).normalize());
        Path shared = places.home().resolve(".local/share").resolve(SHARED);
        Path ofAgent = places.workingDirectory().resolve(OF_AN_AGENT);
        return Stream.concat(named.stream(), Stream.of(shared, ofAgent))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Path> recognise(Path place) {
        String name = place.getFileName() == null ? "" : place.getFileName().toString();
        if (Files.isRegularFile(place)) {
            boolean archive = name.startsWith(STEM) && name.contains(".jsonl") && !name.endsWith(".lock");
            return name.equals(STORE)
                    ? Optional.of(place.getParent())
                    : Optional.of(place).filter(file -> archive);
        }
        return Stream.of(place, place.resolve(OF_AN_AGENT), place.resolve(SHARED))
                .filter(directory -> Files.isRegularFile(directory.resolve(STORE)))
                .findFirst();
    }

    @Override
    public RootReader root(Path root) {
        return new GptmeRoot(root, ZoneId.systemDefault(), transcripts);
    }
}
