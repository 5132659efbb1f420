package dev.looptop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Body;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    private static final String FILLER = "x".repeat(3000);
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @TempDir
    Path folder;

    /** A short line is decoded at once, a long one by ranges: both must say the same. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stringsAreUnescaped(boolean longLine) throws IOException {
        JsonLine line = line(longLine, "\"s\":\"a\\n\\t\\r\\b\\f\\\"\\\\\\/ \\u00e9 \\ud83d\\ude00 é 日 😀\"");
        assertEquals("a\n\t\r\b\f\"\\/ é 😀 é 日 😀", line.text("s"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void halfSurrogatesAreReplaced(boolean longLine) throws IOException {
        JsonLine line = line(longLine, "\"s\":\"\\ud83d \\ude00 \\ud83d\\u0041 \\ud83d\\ud83d\\ude00 \\ud83d\"");
        assertEquals("\ufffd \ufffd \ufffdA \ufffd😀 \ufffd", line.text("s"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void malformedUtf8IsReplacedAndTheRestIsKept(boolean longLine) throws IOException {
        byte[] start = ("{\"f\":\"" + (longLine ? FILLER : "") + "\",\"s\":\"aé").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = joined(start, new byte[] {(byte) 0xC3, 'b', (byte) 0xFF}, "c\",\"n\":7}\n".getBytes());
        JsonLine line = read(bytes).line().orElseThrow();
        assertEquals("aé\ufffdb\ufffdc", line.text("s"));
        assertEquals(OptionalInt.of(7), line.integer("n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLastOfTwoEqualNamesCounts(boolean longLine) throws IOException {
        JsonLine line = line(
                longLine,
                "\"a\":\"" + FILLER + "\",\"a\":\"x\",\"b\":\"x\",\"b\":\"" + FILLER + "\",\"c\":1,\"c\":null");
        assertEquals("x", text(line.body("a")));
        assertEquals(FILLER, text(line.body("b")));
        assertFalse(line.has("c"));
    }

    @Test
    void rangesPointAtTheRightBytesBehindAByteOrderMark() throws IOException {
        byte[] json = ("{\"short\":\"é\",\"long\":\"<" + FILLER + ">\",\"n\":2}\n").getBytes(StandardCharsets.UTF_8);
        JsonLine line = read(joined(MARK, json)).line().orElseThrow();
        assertEquals("é", line.text("short"));
        assertEquals("<" + FILLER + ">", text(line.body("long")));
        assertEquals(">", BodyReader.end(line.body("long"), 1).text());
        assertEquals(OptionalInt.of(2), line.integer("n"));
    }

    @Test
    void aByteOrderMarkStandsOnlyAtTheBeginningOfAFile() throws IOException {
        Path file = folder.resolve("two");
        Files.write(file, joined("{}\n".getBytes(), MARK, "{}\n".getBytes()));
        var lines = new LineTail(file).poll().lines();
        assertTrue(JsonLine.read(lines.get(0)).line().isPresent());
        assertTrue(JsonLine.read(lines.get(1)).line().isEmpty());
    }

    @Test
    void rangesOfLaterLinesPointIntoTheFile() throws IOException {
        Path file = folder.resolve("three");
        Files.writeString(file, "{\"a\":1}\r\n{\"a\":\"<" + FILLER + ">\" , \"b\" : \"" + FILLER + "]\"}\r\n");
        TailLine second = new LineTail(file).poll().lines().get(1);
        JsonLine line = JsonLine.read(second).line().orElseThrow();
        assertEquals("<" + FILLER + ">", text(line.body("a")));
        assertEquals(FILLER + "]", text(line.body("b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "7",
                "\"s\"",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{'a':1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":01}",
                "{\"a\":tru}",
                "{\"a\":\"\t\"}",
                "{\0\0\0",
                "\0\0\0{",
                "{\0",
                "\0{",
                "\ufeff\ufeff{}"
            })
    void everythingElseHasAReason(String text) throws IOException {
        JsonLine.Outcome outcome = read((text + "\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(outcome.line().isEmpty());
        assertFalse(outcome.reason().isBlank());
        assertTrue(outcome.reason().length() <= 160);
    }

    @Test
    void depthIsBounded() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        JsonLine.Outcome outcome = read(("{\"a\":" + deep + "}\n").getBytes());
        assertTrue(outcome.line().isEmpty());
        assertTrue(outcome.reason().contains("depth"), outcome.reason());
        String allowed = "{\"a\":" + "[".repeat(400) + "]".repeat(400) + ",\"b\":1}\n";
        assertEquals(
                OptionalInt.of(1), read(allowed.getBytes()).line().orElseThrow().integer("b"));
    }

    @Test
    void numbersAreTakenHoweverTheyAreWrittenButFinite() throws IOException {
        JsonLine line = line(
                false,
                "\"a\":1,\"b\":\"2\",\"c\":3.0,\"d\":3.5,\"e\":1e999,\"f\":NaN,\"g\":-Infinity,\"h\":99999999999,"
                        + "\"i\":\"1e2147483647\",\"j\":true,\"k\":\"\",\"l\":[1],\"m\":1e2,\"n\":\"12.5\"");
        assertEquals(OptionalInt.of(1), line.integer("a"));
        assertEquals(OptionalInt.of(2), line.integer("b"));
        assertEquals(OptionalInt.of(3), line.integer("c"));
        assertEquals(OptionalInt.empty(), line.integer("d"));
        assertEquals(OptionalDouble.of(3.5), line.number("d"));
        for (String none : new String[] {"e", "f", "g", "j", "k", "l", "missing"}) {
            assertEquals(OptionalDouble.empty(), line.number(none), none);
            assertEquals(OptionalInt.empty(), line.integer(none), none);
        }
        assertEquals(OptionalInt.empty(), line.integer("h"));
        assertEquals(OptionalInt.empty(), line.integer("i"));
        assertEquals(OptionalInt.of(100), line.integer("m"));
        assertEquals(OptionalDouble.of(12.5), line.number("n"));
    }

    @Test
    void aNumberOfAThousandDigitsHasAReason() throws IOException {
        JsonLine.Outcome outcome = read(("{\"a\":" + "9".repeat(1001) + "}\n").getBytes());
        assertTrue(outcome.reason().contains("length"), outcome.reason());
    }

    @Test
    void aLineOf64MegabytesIsTakenApartWithoutDecodingIt() throws IOException {
        Path file = folder.resolve("large");
        long size = 64L * 1024 * 1024;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("{\"a\":1,\"text\":\"".getBytes());
            byte[] piece = "word \\u00e9 é\\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < size; written += piece.length) {
                out.write(piece);
            }
            out.write("the end\",\"b\":2}\n".getBytes());
        }
        long before = allocated();
        TailLine tail = null;
        LineTail lines = new LineTail(file);
        for (var batch = lines.poll(); tail == null; batch = lines.poll()) {
            tail = batch.lines().isEmpty() ? null : batch.lines().get(0);
        }
        JsonLine line = JsonLine.read(tail).line().orElseThrow();
        long taken = allocated() - before;
        assertEquals(OptionalInt.of(2), line.integer("b"));
        assertTrue(taken < size / 4, taken + " bytes allocated");
        assertTrue(line.text("text").startsWith("word é é\nword"));
        BodyReader.Text end = BodyReader.end(line.body("text"), 32);
        assertTrue(end.text().endsWith("word é é\nthe end"));
        assertFalse(end.complete());
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private JsonLine line(boolean longLine, String fields) throws IOException {
        String filler = longLine ? "\"filler\":\"" + FILLER + "\"," : "";
        return read(("{" + filler + fields + "}\n").getBytes(StandardCharsets.UTF_8))
                .line()
                .orElseThrow();
    }

    private JsonLine.Outcome read(byte[] bytes) throws IOException {
        Path file = folder.resolve("one");
        Files.write(file, bytes);
        return JsonLine.read(new LineTail(file).poll().lines().get(0));
    }

    private static String text(Body body) throws IOException {
        return BodyReader.start(body, 1 << 20).text();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
