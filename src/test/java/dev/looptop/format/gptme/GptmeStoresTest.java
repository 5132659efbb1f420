package dev.looptop.format.gptme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Event;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every real store gives the records that the real program loads from it, key by key. Different on purpose: a record
 * without an id has a name from its line, one without a timestamp keeps it empty (the real program invents both anew at
 * each load), and a store with a byte that is no UTF-8 is read.
 */
class GptmeStoresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SHOWN = Map.of(
            "query-json", "main",
            "query-legacy-json", "legacy",
            "query-malformed-json", "malformed");

    @Test
    void everyRecordIsLoadedAsTheRealProgramLoadsIt() throws IOException {
        Path fixtures = SharedFixtures.of("gptme");
        for (Map.Entry<String, String> shown : SHOWN.entrySet()) {
            JsonNode wanted = JSON.readTree(fixtures.resolve("expected/cli/" + shown.getKey() + "/stdout")
                    .toFile());
            List<JsonNode> ours = wholes(fixtures.resolve("stores/" + shown.getValue()));
            assertEquals(wanted.size(), ours.size(), shown.getKey());
            for (int i = 0; i < ours.size(); i++) {
                same((ObjectNode) wanted.get(i), (ObjectNode) ours.get(i));
            }
        }
    }

    private static List<JsonNode> wholes(Path store) throws IOException {
        GptmeRoot root = new GptmeRoot(store, ZoneOffset.UTC, List.of());
        List<JsonNode> wholes = new ArrayList<>();
        for (SessionFile file : root.list().sessions()) {
            Session session = root.open(file).read();
            assertEquals(root.summarise(file), session.summary(), file.id().name());
            Event end = session.events().get(session.events().size() - 1);
            assertEquals(Event.Kind.END, end.kind());
            wholes.add(JSON.readTree(end.raw()));
        }
        return wholes;
    }

    private static void same(ObjectNode wanted, ObjectNode ours) {
        if (ours.get("session_id").asText().startsWith("line-")) {
            wanted.remove(List.of("session_id", "timestamp"));
            ours.remove(List.of("session_id", "timestamp"));
        }
        List<String> keys = new ArrayList<>();
        wanted.fieldNames().forEachRemaining(keys::add);
        List<String> ourKeys = new ArrayList<>();
        ours.fieldNames().forEachRemaining(ourKeys::add);
        assertEquals(keys, ourKeys);
        assertEquals(wanted, ours);
    }

    @Test
    void theFastScanAndTheWholeParserTellTheSame() throws IOException {
        Path stores = SharedFixtures.of("gptme").resolve("stores");
        int compared = 0;
        for (Path store : stores(stores)) {
            for (byte[] line : Lines.of(Files.readAllBytes(store))) {
                compared += Lines.sameBothWays(line) ? 1 : 0;
            }
        }
        assertTrue(compared > 200, "compared " + compared);
    }

    private static List<Path> stores(Path stores) throws IOException {
        try (Stream<Path> folders = Files.list(stores)) {
            return folders.map(folder -> folder.resolve("session-records.jsonl"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyStoreIsListedAndItsFaultsTold() throws IOException {
        Path stores = SharedFixtures.of("gptme").resolve("stores");
        for (Path store : stores(stores)) {
            Listing listing = new GptmeRoot(store.getParent(), ZoneOffset.UTC, List.of()).list();
            String name = store.getParent().getFileName().toString();
            int sessions = listing.sessions().size();
            int problems = listing.problems().size();
            switch (name) {
                case "main", "annotated" -> assertEquals("90 0", sessions + " " + problems, name);
                case "malformed" -> assertEquals("4 4", sessions + " " + problems, name);
                case "bad-utf8" -> assertEquals("3 1", sessions + " " + problems, name);
                case "bad-types3" -> assertEquals("2 1", sessions + " " + problems, name);
                case "no-newline-tail" -> assertEquals("2 0", sessions + " " + problems, name);
                case "empty-file" -> assertEquals("0 0", sessions + " " + problems, name);
                default -> assertEquals(0, problems, name);
            }
        }
    }

    @Test
    void runTypesAndDeliverablesAreToldApartAsTheRealFunctionsDo() throws IOException {
        Path functions = SharedFixtures.of("gptme").resolve("expected/functions");
        for (JsonNode pair :
                JSON.readTree(functions.resolve("normalize_run_type.json").toFile())) {
            if (pair.get("in").isTextual()) {
                assertEquals(
                        pair.get("out").asText(),
                        LoadRules.runType(pair.get("in").asText()));
            }
        }
        for (JsonNode pair :
                JSON.readTree(functions.resolve("deliverable_kind.json").toFile())) {
            assertEquals(
                    pair.get("kind").asText(),
                    DeliverableKind.of(pair.get("in").asText()).word(),
                    pair.toString());
        }
    }

    @Test
    void localTimesAreReadInTheZoneOfTheReader() throws IOException {
        Path store = SharedFixtures.of("gptme").resolve("stores/main");
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        List<SessionFile> files = new GptmeRoot(store, tokyo, List.of()).list().sessions();
        GptmeRoot utc = new GptmeRoot(store, ZoneOffset.UTC, List.of());
        utc.list();
        GptmeRoot local = new GptmeRoot(store, tokyo, List.of());
        local.list();
        int moved = 0;
        for (SessionFile file : files) {
            SessionSummary here = utc.summarise(file);
            SessionSummary there = local.summarise(file);
            Instant before = there.countedAt().orElseThrow();
            boolean nineHours = before.equals(here.countedAt().orElseThrow().minusSeconds(9 * 3600));
            assertTrue(nineHours || before.equals(here.countedAt().orElseThrow()));
            moved += nineHours ? 1 : 0;
        }
        assertEquals(12, moved);
    }
}
