package dev.looptop.format.transcript;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The format of one harness's transcripts. */
public final class TranscriptFormat implements SessionFormat {
    private final TranscriptKind kind;
    private final TranscriptSource source;

    private TranscriptFormat(TranscriptKind kind) {
        this.kind = kind;
        this.source = kind.source();
    }

    /** The formats of these sources in their order; a file is claimed by one of them at most. */
    public static List<SessionFormat> all(List<TranscriptSource> sources) {
        return sources.stream()
                .<SessionFormat>map(source -> new TranscriptFormat(new TranscriptKind(source, sources)))
                .toList();
    }

    /** The format of one source beside which there is no other. */
    public static SessionFormat of(TranscriptSource source) {
        return all(List.of(source)).get(0);
    }

    @Override
    public HarnessFacts facts() {
        return source.facts();
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return source.home().roots(places);
    }

    @Override
    public boolean byContent() {
        return true;
    }

    @Override
    public Optional<Path> recognise(Path place) {
        if (Files.isRegularFile(place)) {
            return Optional.of(place).filter(file -> kind.isOf(file) && !source.isAnothers(file));
        }
        return source.home().at(place).or(() -> Optional.of(place).filter(root -> source.holds(root, kind)));
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, kind);
    }
}
