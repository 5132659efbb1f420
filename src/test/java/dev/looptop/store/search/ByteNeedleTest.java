package dev.looptop.store.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteNeedleTest {
    @TempDir
    Path directory;

    private boolean found(String text, String needle, boolean folds) throws IOException {
        Path file = Files.writeString(directory.resolve("f"), text);
        return ByteNeedle.of(needle, folds).isIn(file, () -> false);
    }

    @Test
    void findsByCaseOnlyWhereCaseCounts() throws IOException {
        assertTrue(found("say Retry now", "retry", true));
        assertFalse(found("say retry now", "Retry", false));
        assertTrue(found("say Retry now", "Retry", false));
        assertFalse(found("say retr now", "retry", true));
    }

    @Test
    void looksOnlyForWhatEveryJsonWriterLeavesAsItIs() throws IOException {
        assertTrue(found("{\"a\":\"x \\u003ctag\\u003e attribute\"}", "<tag> attribute", true));
        assertTrue(ByteNeedle.of("\"\u00fc\"", true).isEmpty());
    }

    @Test
    void findsAcrossTheEdgeOfAWindow() throws IOException {
        String padding = "x".repeat((1 << 20) - 3);
        assertTrue(found(padding + "needle" + padding, "needle", false));
    }

    @Test
    void agreesWithASlowSearchOnRandomTexts() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = letters(random, 200);
            String needle = letters(random, 1 + random.nextInt(4));
            boolean slow = text.toLowerCase(Locale.ROOT).contains(needle.toLowerCase(Locale.ROOT));
            assertEquals(slow, found(text, needle, true), text + " / " + needle);
        }
    }

    @Test
    void stopsWhenToldTo() throws IOException {
        Path file = Files.write(directory.resolve("f"), "needle".getBytes(StandardCharsets.UTF_8));
        assertFalse(ByteNeedle.of("needle", true).isIn(file, () -> true));
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abAB".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
