package dev.looptop.format.gptme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionId;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of a store, and the comparison of the two ways to read one. */
final class Lines {
    private Lines() {}

    static List<byte[]> of(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    /** Whether the fast scan was sure of a line; then the whole parser must take it too and give the same summary. */
    static boolean sameBothWays(byte[] line) throws IOException {
        LineScan scan = new LineScan(new TextPool());
        if (!scan.scan(line)) {
            return false;
        }
        ParsedLine.Outcome parsed = ParsedLine.of(TailLine.of(Path.of("/store"), 1, line));
        String text = new String(line, StandardCharsets.UTF_8);
        assertTrue(parsed.line().isPresent(), () -> parsed.reason() + ": " + text);
        var id = new SessionId("gptme", "x", "/store#x");
        assertEquals(
                RecordSummary.of(parsed.line().get(), id, 1, ZoneOffset.UTC, Instant.EPOCH),
                RecordSummary.of(scan, id, 1, ZoneOffset.UTC, Instant.EPOCH),
                text);
        assertEquals(LoadRules.refusal(parsed.line().get()), LoadRules.refusal(scan), text);
        assertEquals(RecordSummary.trajectory(parsed.line().get()), RecordSummary.trajectory(scan), text);
        return true;
    }
}
