package dev.looptop.format.grok;

import dev.looptop.format.transcript.Claim;
import dev.looptop.format.transcript.FileKind;
import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptHome;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.json.JsonValue;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;

/** Which files of a directory are Grok's; since it is no directory of Grok's own, their content decides. */
public final class GrokSource implements TranscriptSource {
    private static final HarnessFacts FACTS = HarnessFacts.of("grok");

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public TranscriptHome home() {
        return TranscriptHome.NONE;
    }

    @Override
    public Claim claim(JsonValue line, boolean first) {
        return first && line.at("type").text().equals("available_commands") ? Claim.SURE : Claim.NONE;
    }

    @Override
    public boolean holds(Path directory, FileKind kind) {
        return kind.isIn(directory);
    }

    @Override
    public void find(Path root, FoundFiles found) {
        found.each(root, found::ifOfKind);
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
