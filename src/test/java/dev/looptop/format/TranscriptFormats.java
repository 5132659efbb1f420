package dev.looptop.format;

import dev.looptop.format.claudecode.ClaudeCodeSource;
import dev.looptop.format.codex.CodexSource;
import dev.looptop.format.copilot.CopilotSource;
import dev.looptop.format.gptmelog.GptmeLogSource;
import dev.looptop.format.grok.GrokSource;
import dev.looptop.format.transcript.TranscriptFormat;
import dev.looptop.model.Session;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The five formats of agents' own transcripts, and the cases of each. */
final class TranscriptFormats {
    static final List<SessionFormat> ALL = TranscriptFormat.all(List.of(
            new GptmeLogSource(ZoneOffset.UTC),
            new ClaudeCodeSource(),
            new CodexSource(),
            new CopilotSource(),
            new GrokSource()));

    private TranscriptFormats() {}

    static SessionFormat of(String source) {
        return ALL.stream()
                .filter(format -> format.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    static List<String> claims(Path place) {
        return ALL.stream()
                .filter(format -> format.recognise(place).isPresent())
                .map(SessionFormat::source)
                .toList();
    }

    /** The inputs of all cases; the folder above a case's own is its source. */
    static List<Path> cases() throws IOException {
        Stream<Path> found = Stream.empty();
        for (SessionFormat format : ALL) {
            try (Stream<Path> places = Files.list(folder(format.source()))) {
                found = Stream.concat(found, places.sorted().toList().stream());
            }
        }
        return found.map(place -> place.resolve("input.jsonl")).toList();
    }

    static String source(Path input) {
        return input.getParent().getParent().getFileName().toString();
    }

    private static Path folder(String source) {
        try {
            return Path.of(Objects.requireNonNull(TranscriptFormats.class.getResource("/formats/" + source))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static SessionReader reader(String source, Path file) throws IOException {
        RootReader root = of(source).root(file);
        return root.open(root.list().sessions().get(0));
    }

    static Session read(String source, Path file) throws IOException {
        return reader(source, file).read();
    }
}
