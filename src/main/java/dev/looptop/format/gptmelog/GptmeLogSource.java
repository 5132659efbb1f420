package dev.looptop.format.gptmelog;

import dev.looptop.format.transcript.FoundFiles;
import dev.looptop.format.transcript.TranscriptLines;
import dev.looptop.format.transcript.TranscriptRoot;
import dev.looptop.format.transcript.TranscriptSource;
import dev.looptop.model.harness.HarnessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Where gptme's conversations are: a folder each, or a folder that is one itself. */
final class GptmeLogSource implements TranscriptSource {
    static final HarnessFacts FACTS =
            HarnessFacts.of("gptme-log").recorded("gptme").resumedBy("gptme --name {id}");
    static final String CONVERSATION = "conversation.jsonl";

    private final ZoneId zone;

    GptmeLogSource(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public HarnessFacts facts() {
        return FACTS;
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

    static boolean hasConversations(Path place) {
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
