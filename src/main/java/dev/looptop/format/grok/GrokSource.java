package dev.looptop.format.grok;

import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptKind;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;

/** Which files of a directory are Grok's; since it is no directory of Grok's own, their content decides. */
final class GrokSource implements TranscriptSource {
    static final HarnessFacts FACTS = HarnessFacts.of("grok");

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public void find(Path root, FoundFiles found) {
        found.each(root, entry -> {
            if (TranscriptKind.of(entry).filter(TranscriptKind.GROK::equals).isPresent()) {
                found.file(entry);
            }
        });
    }

    @Override
    public String name(Path transcript) {
        return TranscriptRoot.stem(transcript);
    }

    @Override
    public TranscriptLines lines(Path transcript) {
        return new GrokLines();
    }
}
