package dev.looptop.format.transcript;

import dev.looptop.json.JsonTree;
import dev.looptop.json.JsonValue;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of agent transcripts, and which of them a file is, told by its content so that exactly one format claims
 * it. The order of the rules is that of gptme-sessions; but any {@code session_meta} is Codex, whatever program wrote
 * it, a line of gptme has a content and no type (celeste's have), a Claude Code line must look like one beyond its
 * type, and a file that nothing speaks for is none.
 */
public enum TranscriptKind {
    GPTME,
    CLAUDE_CODE,
    CODEX,
    COPILOT,
    GROK;

    private static final String SUFFIX = ".jsonl";
    private static final int LOOKED_AT = 512 * 1024;
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 20;
    private static final Set<String> SPOKEN = Set.of("user", "assistant");
    private static final Set<String> BOOKKEEPING = Set.of(
            "summary", "system", "file-history-snapshot", "queue-operation", "permission-mode", "progress", "mode");

    /** The kind of transcript that a file is; empty when it is none, cannot be read, or nothing in its start tells. */
    public static Optional<TranscriptKind> of(Path file) {
        if (!file.toString().endsWith(SUFFIX) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            TailBatch batch = new LineTail(file, LOOKED_AT).poll();
            List<TailLine> lines = new ArrayList<>(batch.lines());
            batch.pending().ifPresent(lines::add);
            return told(lines.subList(0, Math.min(MOST_LINES, lines.size())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<TranscriptKind> told(List<TailLine> lines) throws IOException {
        Optional<TranscriptKind> likely = Optional.empty();
        boolean first = true;
        for (TailLine line : lines) {
            JsonValue value = JsonTree.read(line).value();
            if (!value.isObject()) {
                continue;
            }
            Optional<TranscriptKind> sure = first ? opened(value).or(() -> spoken(value)) : spoken(value);
            if (sure.isPresent()) {
                return sure;
            }
            likely = likely.or(() -> kept(value));
            first = false;
        }
        return likely;
    }

    private static Optional<TranscriptKind> opened(JsonValue line) {
        return switch (line.at("type").text()) {
            case "session_meta" ->
                Optional.of(CODEX).filter(kind -> line.at("payload").isObject());
            case "session.start" ->
                Optional.of(COPILOT).filter(kind -> line.at("data").isObject());
            case "available_commands" -> Optional.of(GROK);
            default -> Optional.empty();
        };
    }

    private static Optional<TranscriptKind> spoken(JsonValue line) {
        String type = line.at("type").text();
        if (line.at("role").isText()) {
            boolean gptme = line.at("content").isThere() && type.isEmpty();
            return gptme ? Optional.of(GPTME) : Optional.empty();
        }
        boolean claude = SPOKEN.contains(type) && line.at("message").isObject()
                || type.equals("result") && line.at("subtype").isText();
        return claude ? Optional.of(CLAUDE_CODE) : Optional.empty();
    }

    /** Lines that Claude Code writes around a conversation, for a file in which nobody has spoken yet. */
    private static Optional<TranscriptKind> kept(JsonValue line) {
        boolean named = line.at("sessionId").isText() || line.at("leafUuid").isText();
        return named && BOOKKEEPING.contains(line.at("type").text()) ? Optional.of(CLAUDE_CODE) : Optional.empty();
    }

    /** Whether a directory itself holds transcripts of this kind; looks at no more than twenty files. */
    public boolean isIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            int looked = 0;
            for (Path file : files) {
                if (of(file).filter(this::equals).isPresent()) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    /** Whether one of the directories in this one holds transcripts of this kind; looks into no more than twenty. */
    public boolean isBelow(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            int looked = 0;
            for (Path folder : folders) {
                if (isIn(folder)) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }
}
