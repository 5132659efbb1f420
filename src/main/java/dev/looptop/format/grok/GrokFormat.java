package dev.looptop.format.grok;

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

/** The format of Grok's streams; a file or a directory of files that the person names. */
public final class GrokFormat implements SessionFormat {
    @Override
    public HarnessFacts facts() {
        return GrokSource.FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return List.of();
    }

    @Override
    public boolean byContent() {
        return true;
    }

    @Override
    public Optional<Path> recognise(Path place) {
        boolean ours = Files.isRegularFile(place)
                ? TranscriptKind.of(place).filter(TranscriptKind.GROK::equals).isPresent()
                : TranscriptKind.GROK.isIn(place);
        return ours ? Optional.of(place) : Optional.empty();
    }

    @Override
    public RootReader root(Path root) {
        return new TranscriptRoot(root, new GrokSource());
    }
}
