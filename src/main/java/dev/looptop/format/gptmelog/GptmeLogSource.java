package dev.looptop.format.gptmelog;

import dev.looptop.format.transcript.Claim;
import dev.looptop.format.transcript.FileKind;
import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptHome;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.json.JsonValue;
import dev.looptop.model.harness.HarnessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Where gptme's conversations are: a folder each, or a folder that is one itself. */
public final class GptmeLogSource implements TranscriptSource {
    private static final TranscriptHome HOME = new TranscriptHome(
            Path.of("gptme", "logs"), true, List.of(new TranscriptHome.Variable("GPTME_LOGS_DIR", "")));
    private static final HarnessFacts FACTS =
            HarnessFacts.of("gptme-log").recorded("gptme").resumedBy("gptme --name {id}");
    private static final String CONVERSATION = "conversation.jsonl";

    private final ZoneId zone;

    /** Conversations whose moments without a zone were written in this one. */
    public GptmeLogSource(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public TranscriptHome home() {
        return HOME;
    }

    /** A line of gptme has a content and no type; others that give the speaker's role have one. */
    @Override
    public Claim claim(JsonValue line, boolean first) {
        boolean spoken = line.at("role").isText()
                && line.at("content").isThere()
                && line.at("type").text().isEmpty();
        return spoken ? Claim.SURE : Claim.NONE;
    }

    /** superqode writes the same fields, but its metadata beside them. */
    @Override
    public boolean isAnothers(Path file) {
        return Files.exists(file.resolveSibling(TranscriptRoot.stem(file) + ".meta.json"));
    }

    /** The folder of one conversation, or a logs directory that lies elsewhere. */
    @Override
    public boolean holds(Path directory, FileKind kind) {
        return kind.isOf(directory.resolve(CONVERSATION)) || kind.isBelow(directory) && hasConversations(directory);
    }

    @Override
    public void find(Path root, FoundFiles found) {
        found.each(root, entry -> {
            if (entry.endsWith(CONVERSATION)) {
                found.file(entry);
            } else {
                found.file(entry.resolve(CONVERSATION));
            }
        });
    }

    private static boolean hasConversations(Path place) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.anyMatch(entry -> Files.isRegularFile(entry.resolve(CONVERSATION)));
        } catch (IOException e) {
            return false;
        }
    }

    /** The conversation's name is its folder's. */
    @Override
    public String name(Path transcript) {
        String folder = TranscriptRoot.folder(transcript);
        return transcript.endsWith(CONVERSATION) && !folder.isEmpty() ? folder : TranscriptRoot.stem(transcript);
    }

    @Override
    public TranscriptLines lines(Path transcript) {
        return new GptmeLines(Settings.beside(transcript), zone);
    }
}
