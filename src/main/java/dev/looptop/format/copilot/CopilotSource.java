package dev.looptop.format.copilot;

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

/** Where Copilot's transcripts are: a folder each, or a folder that is one itself. */
public final class CopilotSource implements TranscriptSource {
    private static final TranscriptHome HOME =
            TranscriptHome.of(".copilot/session-state", new TranscriptHome.Variable("COPILOT_STATE_DIR", ""));
    private static final HarnessFacts FACTS =
            HarnessFacts.of("copilot").recorded("copilot-cli").resumedBy("copilot --resume {id}");

    private static final String EVENTS = "events.jsonl";

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public TranscriptHome home() {
        return HOME;
    }

    @Override
    public Claim claim(JsonValue line, boolean first) {
        boolean opened = first
                && line.at("type").text().equals("session.start")
                && line.at("data").isObject();
        return opened ? Claim.SURE : Claim.NONE;
    }

    @Override
    public boolean holds(Path directory, FileKind kind) {
        return kind.isIn(directory) || kind.isBelow(directory);
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
