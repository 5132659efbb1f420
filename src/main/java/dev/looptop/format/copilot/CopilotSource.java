package dev.looptop.format.copilot;

import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.model.harness.HarnessFacts;
import java.nio.file.Path;

/** Where Copilot's transcripts are: a folder each, or a folder that is one itself. */
final class CopilotSource implements TranscriptSource {
    static final HarnessFacts FACTS =
            HarnessFacts.of("copilot").recorded("copilot-cli").resumedBy("copilot --resume {id}");

    private static final String EVENTS = "events.jsonl";

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public void find(Path root, FoundFiles found) {
        found.each(root, entry -> {
            if (entry.endsWith(EVENTS)) {
                found.file(entry);
            } else {
                found.file(entry.resolve(EVENTS));
            }
        });
    }

    /** The session's id is its folder's name; every file has the same. */
    @Override
    public String name(Path transcript) {
        String folder = TranscriptRoot.folder(transcript);
        return transcript.endsWith(EVENTS) && !folder.isEmpty() ? folder : TranscriptRoot.stem(transcript);
    }

    @Override
    public TranscriptLines lines(Path transcript) {
        return new CopilotLines();
    }
}
