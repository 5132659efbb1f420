package dev.looptop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    Path home;

    private CliTrial cli() throws IOException {
        return new CliTrial(home)
                .session("2026-01-25T09-15-33Z_ac8c9f", "success-three")
                .session("2026-01-26T09-15-33Z_fb56cc", "failed-one-more")
                .session("2026-01-27T09-15-33Z_aaaaaa", "success-three");
    }

    @Test
    void twoSessionsStandSideBySide() throws IOException {
        String said = cli().run("compare", "2026-01-25", "2026-01-26").ok().out();
        assertTrue(said.contains("codeloops:2026-01-25T09-15-33Z_ac8c9f  codeloops:2026-01-26T09-15-33Z_fb56cc"), said);
        assertTrue(said.lines().anyMatch(line -> line.matches("\\*  outcome +success +failed")), said);
        assertTrue(said.lines().anyMatch(line -> line.startsWith("*  time")), said);
        assertTrue(said.contains("FILE OF THE LAST DIFFS"), said);
    }

    @Test
    void asJsonItSaysWhatDiffers() throws IOException {
        JsonNode said = cli().run("compare", "2026-01-25", "2026-01-27", "--json")
                .objects()
                .get(0);
        assertEquals(3, said.get("left").get("iterations").size());
        assertEquals(said.get("left").get("prompt_hash"), said.get("right").get("prompt_hash"));
        assertEquals(64, said.get("left").get("prompt_hash").asText().length());
        assertTrue(said.get("left").get("trouble").isNull());
        said.get("facts")
                .forEach(fact -> assertEquals(false, fact.get("differs").asBoolean(), fact.toString()));
        assertTrue(said.get("files").size() > 0);
        said.get("files").forEach(file -> assertEquals("same", file.get("in").asText()));
    }

    @Test
    void oneIdNamesItsKin() throws IOException {
        JsonNode said = cli().run("compare", "2026-01-25", "--json").objects().get(0);
        assertEquals(1, said.get("kin").size());
        assertEquals(
                "2026-01-27T09-15-33Z_aaaaaa", said.get("kin").get(0).get("id").asText());
        assertEquals("a retry", said.get("kin").get(0).get("why").asText());
        assertTrue(said.get("kin").get(0).get("same_prompt").asBoolean());
        String text = cli().run("compare", "2026-01-25").ok().out();
        assertTrue(text.contains("a retry  success  the same"), text);
    }

    @Test
    void anUnknownIdIsAUsageError() throws IOException {
        assertEquals(2, cli().run("compare", "2026-01-25", "nothing").exit());
        assertEquals(2, cli().run("compare").exit());
    }

    @Test
    void statsSayWhyLoopsStopAndHowSuccessWent() throws IOException {
        String text = cli().run("stats").ok().out();
        assertTrue(text.contains("Why loops stop"), text);
        assertTrue(text.contains("Success rate, mean of the seven days before"), text);
        JsonNode stats = cli().run("stats", "--json").objects().get(0);
        assertEquals(
                3,
                stats.get("iterations_histogram").findValues("total").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum());
        assertEquals(
                "critic approved in iteration n",
                stats.get("stop_reasons").get(0).get("key").asText());
        assertEquals(2, stats.get("stop_reasons").get(0).get("total").asInt());
        assertEquals("2026-01-25", stats.get("success_trend").get(0).get("date").asText());
        assertEquals(1.0, stats.get("success_trend").get(0).get("success_rate").asDouble());
        assertEquals(0, stats.get("waiting_now").asInt());
    }
}
