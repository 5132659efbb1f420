package dev.looptop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelNameTest {
    @Test
    void everyPairOfTheRealFunction() throws IOException {
        int checked = 0;
        for (String line : lines()) {
            String[] pair = line.split("\t", -1);
            assertEquals(pair[1], ModelName.of(pair[0]), pair[0]);
            checked++;
        }
        assertTrue(checked > 110, "checked " + checked);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ModelNameTest.class.getResourceAsStream("/formats/gptme/model-names.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void theTableHereIsTheOneOfTheRealProgram() throws IOException {
        JsonNode real = new ObjectMapper()
                .readTree(SharedFixtures.of("gptme")
                        .resolve("expected/functions/normalize_model.json")
                        .toFile());
        for (JsonNode pair : real) {
            if (pair.get("in").isTextual()) {
                assertEquals(
                        pair.get("out").asText(), ModelName.of(pair.get("in").asText()), pair.toString());
            }
        }
    }

    @Test
    void listedNamesAreTheLongAndTheShort() {
        assertTrue(ModelName.isListed("opus"));
        assertTrue(ModelName.isListed("claude-opus-4-6"));
        assertFalse(ModelName.isListed("claude-opus-4-8"));
        assertFalse(ModelName.isListed("opu"));
    }
}
