package dev.looptop.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateWordsTest {
    private static final Instant NOW = Instant.parse("2026-08-20T12:00:00Z");

    /** The table of the real parse_since: a word, and the seconds it goes back, {@code all} or {@code no}. */
    @Test
    void spansAreThoseOfGptmeSessions() throws IOException {
        int checked = 0;
        try (InputStream in =
                Objects.requireNonNull(DateWordsTest.class.getResourceAsStream("/formats/gptme/since.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String word = line.substring(0, line.indexOf('\t'));
                String wanted = line.substring(line.indexOf('\t') + 1);
                Optional<Instant> start = DateWords.start(word, NOW, ZoneOffset.UTC);
                switch (wanted) {
                    case "no" -> assertEquals(Optional.empty(), start, word);
                    case "all" -> assertEquals(Optional.of(Instant.MIN), start, word);
                    default ->
                        assertEquals(
                                Double.parseDouble(wanted),
                                Duration.between(start.orElseThrow(), NOW).toMillis() / 1000.0,
                                word);
                }
                checked++;
            }
        }
        assertTrue(checked > 35, "checked " + checked);
    }

    @Test
    void theWordsThereWereStay() {
        assertEquals(Optional.of(Instant.parse("2026-08-20T00:00:00Z")), DateWords.start("today", NOW, ZoneOffset.UTC));
        assertEquals(
                Optional.of(Instant.parse("2026-08-19T23:59:59.999999999Z")),
                DateWords.end("yesterday", NOW, ZoneOffset.UTC));
        assertEquals(
                Optional.of(Instant.parse("2026-08-01T00:00:00Z")), DateWords.start("2026-8-1", NOW, ZoneOffset.UTC));
        assertEquals(Optional.empty(), DateWords.start("soon", NOW, ZoneOffset.UTC));
        assertEquals(Optional.of(Instant.MAX), DateWords.end("all", NOW, ZoneOffset.UTC));
    }
}
