package dev.looptop.format.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.format.claudecode.ClaudeCodeSource;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long transcript that somebody waits to see is shown piece by piece. */
class TranscriptPiecesTest {
    @TempDir
    Path directory;

    private SessionReader reader() throws IOException {
        Path file = directory.resolve("5a5a5a5a-0000-4000-8000-000000000001.jsonl");
        if (!Files.exists(file)) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int turn = 0; turn < 20_000; turn++) {
                    out.write("{\"type\":\"user\",\"uuid\":\"u" + turn + "\",\"timestamp\":\"2026-03-01T08:00:00Z\","
                            + "\"cwd\":\"/home/ann\",\"message\":{\"role\":\"user\",\"content\":\"task " + turn + " "
                            + "x".repeat(400) + "\"}}\n");
                }
            }
        }
        RootReader root = TranscriptFormat.of(new ClaudeCodeSource()).root(file);
        return root.open(root.list().sessions().get(0));
    }

    @Test
    void aFirstPieceComesBeforeAllIsReadAndTheRestFollows() throws IOException {
        SessionReader reader = reader();
        Session first = reader.readFor(Duration.ZERO);
        assertTrue(reader.unfinished());
        assertTrue(!first.iterations().isEmpty() && first.iterations().size() < 20_000);

        Session piece = first;
        while (reader.unfinished()) {
            piece = reader.readFor(Duration.ZERO);
        }
        assertEquals(reader().read(), piece);
    }

    @Test
    void whoWantsAllGetsAll() throws IOException {
        SessionReader reader = reader();
        assertEquals(20_000, reader.read().iterations().size());
        assertFalse(reader.unfinished());
    }

    @Test
    void aLongOneIsGlimpsedFromItsBeginning() throws IOException {
        reader();
        RootReader root = TranscriptFormat.of(new ClaudeCodeSource())
                .root(directory.resolve("5a5a5a5a-0000-4000-8000-000000000001.jsonl"));
        SessionFile session = root.list().sessions().get(0);
        SessionSummary glimpse = root.glimpse(session).orElseThrow();
        assertTrue(glimpse.title().startsWith("task 0"), glimpse.title());
        assertEquals("ann", glimpse.place().project());
        assertTrue(glimpse.iterations() < root.summarise(session).iterations());
    }
}
