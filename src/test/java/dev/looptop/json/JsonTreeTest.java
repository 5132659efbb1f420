package dev.looptop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nested values, whose long texts stay where they are on disk. */
class JsonTreeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private List<TailLine> lines(byte[] bytes) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.write(file, bytes);
        return new LineTail(file, 1 << 30).poll().lines();
    }

    private JsonTree.Outcome read(String line) throws IOException {
        return JsonTree.read(
                lines((line + "\n").getBytes(StandardCharsets.UTF_8)).get(0));
    }

    /** Texts of all lengths around the bounds, with all that has to be escaped, in lines short and long. */
    @Test
    void everyTextIsTheOneThatJacksonReads() throws IOException {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder();
        for (int line = 0; line < 16; line++) {
            ObjectNode object = JSON.createObjectNode();
            ArrayNode list = object.putArray("list");
            for (int i = 0; i < (line % 4 == 0 ? 200 : 5); i++) {
                ObjectNode inner = list.addObject().putObject("inner");
                inner.put("text", text(random, random.nextInt(1400)));
                inner.put("edge", text(random, 500 + random.nextInt(24)));
                inner.put("big", random.nextInt(40) == 0 ? text(random, 40_000) : "");
                inner.put("number", random.nextDouble());
                inner.put("flag", random.nextBoolean());
            }
            file.append(line % 3 == 0 ? object.toPrettyString().replace('\n', ' ') : object.toString())
                    .append('\n');
        }
        List<TailLine> lines = lines(file.toString().getBytes(StandardCharsets.UTF_8));
        List<String> texts = file.toString().lines().toList();
        assertEquals(texts.size(), lines.size());
        boolean ranges = false;
        for (int i = 0; i < texts.size(); i++) {
            JsonTree.Outcome outcome = JsonTree.read(lines.get(i));
            assertEquals("", outcome.reason());
            same(JSON.readTree(texts.get(i)), outcome.value());
            ranges |= outcome.value().at("list").items().stream()
                    .anyMatch(item -> !item.at("inner", "text").body().isInline());
        }
        assertTrue(ranges);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        String letters = "abc \\\"\n\t\u0001é€日😀/";
        int[] points = letters.codePoints().toArray();
        while (text.length() < length) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static void same(JsonNode wanted, JsonValue found) throws IOException {
        if (wanted.isObject()) {
            assertEquals(wanted.size(), found.fields().size());
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                same(field.getValue(), found.at(field.getKey()));
            }
        } else if (wanted.isArray()) {
            assertEquals(wanted.size(), found.items().size());
            for (int i = 0; i < wanted.size(); i++) {
                same(wanted.get(i), found.items().get(i));
            }
        } else if (wanted.isTextual()) {
            assertEquals(
                    wanted.textValue(), BodyReader.start(found.body(), 1 << 24).text());
            assertTrue(wanted.textValue().startsWith(found.text()), found.text());
            assertFalse(found.text().isEmpty() && !wanted.textValue().isEmpty());
        } else if (wanted.isNumber()) {
            assertEquals(wanted.doubleValue(), found.number().orElseThrow());
        } else {
            assertEquals(wanted.booleanValue(), found.isTrue());
        }
    }

    @Test
    void malformedUtf8IsPassedOverAndTold() throws IOException {
        byte[] line = "{\"a\":{\"b\":\"caf\u00e9\",\"c\":1}}\n".getBytes(StandardCharsets.ISO_8859_1);
        JsonTree.Outcome outcome = JsonTree.read(lines(line).get(0));
        assertTrue(outcome.repaired());
        assertEquals("caf\uFFFD", outcome.value().at("a", "b").text());
        assertEquals(1, outcome.value().at("a", "c").count().orElse(0));
    }

    @Test
    void whatIsNoObjectHasAReason() throws IOException {
        for (String line : List.of("[1]", "7", "{", "{\"a\":}", "{} x", "{\"a\":1,}", "nul", "{\"a\":[1}")) {
            JsonTree.Outcome outcome = read(line);
            assertFalse(outcome.value().isThere(), line);
            assertFalse(outcome.reason().isEmpty(), line);
        }
    }

    @Test
    void tooManyValuesAndTooDeepOnesAreBounded() throws IOException {
        JsonTree.Outcome many = read("{\"a\":[" + "1,".repeat(100_000) + "1],\"z\":2}");
        assertTrue(many.cut());
        assertTrue(many.value().at("a").items().size() <= 20_000);
        JsonTree.Outcome deep = read("{\"a\":" + "[".repeat(100_000));
        assertFalse(deep.reason().isEmpty());
    }

    @Test
    void missingStaysMissing() throws IOException {
        JsonValue value = read("{\"a\":null,\"b\":\"x\"}").value();
        assertEquals(JsonValue.MISSING, value.at("b", "c"));
        assertFalse(value.at("a").isThere());
        assertEquals("x", value.any("a", "b").text());
        assertEquals("", value.at("q").line());
    }

    /** A text of 64 MB within half a gigabyte of heap is a range, and its end can be read. */
    @Test
    void aLineOf64MegabytesCostsNoMemory() throws IOException {
        Path file = folder.resolve("huge.jsonl");
        byte[] block = "0123456789abcde ".repeat(4096).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("{\"message\":{\"content\":[{\"text\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1024; i++) {
                out.write(block);
            }
            out.write("the end\"}]},\"after\":\"it\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        LineTail tail = new LineTail(file);
        var batch = tail.poll();
        while (batch.lines().isEmpty()) {
            batch = tail.poll();
        }
        JsonTree.Outcome outcome = JsonTree.read(batch.lines().get(0));
        JsonValue text = outcome.value().at("message", "content").items().get(0).at("text");
        assertFalse(text.body().isInline());
        assertTrue(text.body().length() >= 64L << 20);
        assertTrue(text.end(100).endsWith("the end"));
        assertTrue(text.line().startsWith("0123456789"));
        assertEquals("it", outcome.value().at("after").text());
    }
}
