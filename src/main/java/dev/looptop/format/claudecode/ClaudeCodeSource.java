package dev.looptop.format.claudecode;

import dev.looptop.format.transcript.Claim;
import dev.looptop.format.transcript.FileKind;
import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptHome;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.json.JsonValue;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Payment;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where Claude Code's transcripts are: {@code <project>/<session>.jsonl}, {@code <project>/agent-<id>.jsonl} and
 * {@code <project>/<session>/subagents/agent-<id>.jsonl}; the root may be a projects directory or one project's folder.
 */
public final class ClaudeCodeSource implements TranscriptSource {
    private static final TranscriptHome HOME = TranscriptHome.of(
            ".claude/projects",
            new TranscriptHome.Variable("CLAUDE_HOME", "projects"),
            new TranscriptHome.Variable("CLAUDE_CONFIG_DIR", "projects"));
    private static final HarnessFacts FACTS =
            HarnessFacts.of("claude-code").resumedBy("claude --resume {id}").paidBy(Payment.SUBSCRIPTION);

    private static final Set<String> SPOKEN = Set.of("user", "assistant");
    private static final Set<String> BOOKKEEPING = Set.of(
            "summary", "system", "file-history-snapshot", "queue-operation", "permission-mode", "progress", "mode");
    private static final String AGENT = "agent-";

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public TranscriptHome home() {
        return HOME;
    }

    /** A line must look like Claude Code's beyond its type; what it keeps beside a conversation is only likely. */
    @Override
    public Claim claim(JsonValue line, boolean first) {
        String type = line.at("type").text();
        boolean spoken = SPOKEN.contains(type) && line.at("message").isObject()
                || type.equals("result") && line.at("subtype").isText();
        if (spoken && !line.at("role").isText()) {
            return Claim.SURE;
        }
        boolean named = line.at("sessionId").isText() || line.at("leafUuid").isText();
        return named && BOOKKEEPING.contains(type) ? Claim.LIKELY : Claim.NONE;
    }

    /** The folder of one project, or a projects directory that lies elsewhere. */
    @Override
    public boolean holds(Path directory, FileKind kind) {
        return kind.isIn(directory) || kind.isBelow(directory);
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
