package dev.looptop.tail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTailTest {
    @TempDir
    private Path directory;

    private Path file;
    private LineTail tail;

    @BeforeEach
    void setUp() {
        file = directory.resolve("events.jsonl");
        tail = new LineTail(file);
    }

    @Test
    void anAbsentFileIsAwaited() throws IOException {
        assertEquals(List.of(), texts(tail.poll()));
        append("one\n");
        assertEquals(List.of("one"), texts(tail.poll()));
    }

    @Test
    void theUnfinishedLineIsHeldBackAndOffered() throws IOException {
        append("one\ntw");
        TailBatch first = tail.poll();
        assertEquals(List.of("one"), texts(first));
        assertEquals("tw", first.pending().orElseThrow().text(100));
        append("o\n");
        TailBatch second = tail.poll();
        assertEquals(List.of("two"), texts(second));
        assertTrue(second.pending().isEmpty());
        assertEquals(4, second.lines().get(0).offset());
    }

    @Test
    void fedByteByByteEqualsFedWhole() throws IOException {
        byte[] bytes = "é\r\n\n{\"a\":1}\n日本\ntail".getBytes(StandardCharsets.UTF_8);
        List<String> seen = new ArrayList<>();
        for (byte b : bytes) {
            Files.write(file, new byte[] {b}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            seen.addAll(texts(tail.poll()));
        }
        assertEquals(texts(new LineTail(file).poll()), seen);
        assertEquals(List.of("é\r", "", "{\"a\":1}", "日本"), seen);
    }

    @Test
    void truncationStartsAgain() throws IOException {
        append("one\ntwo\n");
        tail.poll();
        Files.writeString(file, "x\n");
        TailBatch batch = tail.poll();
        assertTrue(batch.restarted());
        assertEquals(List.of("x"), texts(batch));
    }

    @Test
    void replacementByRenameStartsAgain() throws IOException {
        append("one\n");
        tail.poll();
        Path other = Files.writeString(directory.resolve("other"), "one\ntwo\n");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        TailBatch batch = tail.poll();
        assertTrue(batch.restarted());
        assertEquals(List.of("one", "two"), texts(batch));
    }

    @Test
    void aRewriteInPlaceThatIsLongerStartsAgain() throws IOException {
        append("one\n");
        tail.poll();
        Files.writeString(file, "another and longer\n");
        assertTrue(tail.poll().restarted());
    }

    @Test
    void deletionAndReturnStartAgain() throws IOException {
        append("one\n");
        tail.poll();
        Files.delete(file);
        assertTrue(tail.poll().restarted());
        append("two\n");
        TailBatch batch = tail.poll();
        assertEquals(List.of("two"), texts(batch));
        assertEquals(0, batch.lines().get(0).offset());
    }

    @Test
    void longLinesAreRangesAndReadsAreBounded() throws IOException {
        String big = "x".repeat(300_000);
        append(big + "\nsmall\n" + big);
        LineTail bounded = new LineTail(file, 100_000);
        List<TailLine> lines = new ArrayList<>();
        TailBatch batch = bounded.poll();
        int polls = 1;
        while (true) {
            lines.addAll(batch.lines());
            if (!batch.more()) {
                break;
            }
            batch = bounded.poll();
            polls++;
        }
        assertTrue(polls > 1);
        assertEquals(List.of(300_000L, 5L), lines.stream().map(TailLine::length).toList());
        assertEquals(big, lines.get(0).text(1_000_000));
        assertEquals(big, batch.pending().orElseThrow().text(1_000_000));
    }

    @Test
    void nothingNewGivesNothing() throws IOException {
        append("one\n");
        tail.poll();
        assertFalse(tail.changed());
        assertEquals(List.of(), texts(tail.poll()));
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> texts(TailBatch batch) throws IOException {
        List<String> texts = new ArrayList<>();
        for (TailLine line : batch.lines()) {
            texts.add(line.text(1 << 20));
        }
        return texts;
    }
}
