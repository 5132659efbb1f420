package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Payment;
import java.nio.file.Path;

/**
 * Where Claude Code's transcripts are: {@code <project>/<session>.jsonl}, {@code <project>/agent-<id>.jsonl} and
 * {@code <project>/<session>/subagents/agent-<id>.jsonl}; the root may be a projects directory or one project's folder.
 */
final class ClaudeCodeSource implements TranscriptSource {
    static final HarnessFacts FACTS =
            HarnessFacts.of("claude-code").resumedBy("claude --resume {id}").paidBy(Payment.SUBSCRIPTION);

    private static final String AGENT = "agent-";

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public void find(Path root, FoundFiles found) {
        found.each(root, entry -> {
            if (isTranscript(entry)) {
                found.file(entry);
            } else {
                project(entry, found);
            }
        });
    }

    /** The folder of a project; in a root that is itself one, the folder of a session. */
    private static void project(Path folder, FoundFiles found) {
        found.each(folder, entry -> {
            if (isTranscript(entry)) {
                found.file(entry);
            } else if (entry.endsWith("subagents")) {
                agents(entry, found);
            } else {
                agents(entry.resolve("subagents"), found);
            }
        });
    }

    private static void agents(Path folder, FoundFiles found) {
        found.each(folder, entry -> {
            if (isTranscript(entry)) {
                found.file(entry);
            }
        });
    }

    private static boolean isTranscript(Path entry) {
        return entry.toString().endsWith(".jsonl");
    }

    @Override
    public String name(Path transcript) {
        return TranscriptRoot.stem(transcript);
    }

    @Override
    public TranscriptLines lines(Path transcript) {
        return new ClaudeCodeLines(name(transcript).startsWith(AGENT));
    }
}
