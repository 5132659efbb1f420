package dev.looptop.format.celeste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Event;
import dev.looptop.model.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every log and document of the real trees reads as the real reader says, but for the differences named here. */
class CelesteInteropTest {
    /** Titles in which celeste's own faults are mended: a lost last word, a character cut in half. */
    private static final Map<String, String> MENDED = Map.of(
            "title-61-space-at-60", "dddddddddddddddddddddddddddddddddddddddd eeeeeeeeeeeeeeeeeee...",
            "title-rune-cut", "xééééééééééééééééééééééééééééé...");

    @Test
    void everyLogReadsAsTheRealReaderSays() throws IOException {
        Path folder = SharedFixtures.of("celeste");
        RootReader root = new CelesteFormat().root(folder.resolve("home/.celeste/sessions"));
        Listing listing = root.list();
        int checked = 0;
        for (JsonNode project :
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile())) {
            for (JsonNode wanted : project.get("sessions_newest_first")) {
                Optional<SessionFile> file = find(
                        listing,
                        project.get("project_id").asText(),
                        wanted.get("id").asText());
                if (file.isPresent()) {
                    check(wanted, file.get());
                    checked++;
                }
            }
        }
        assertTrue(checked >= 10, "checked " + checked);
    }

    private static void check(JsonNode wanted, SessionFile file) throws IOException {
        String name = wanted.get("id").asText();
        CelesteLog log = new CelesteLog(file.id(), "project");
        Session session = log.read();
        boolean stopsAtLongLine = session.summary().problems().stream()
                .anyMatch(problem -> problem.what().contains("longer than celeste can read"));
        int entries = wanted.get("list_entry_count").asInt();
        if (stopsAtLongLine) {
            assertTrue(log.entries() > entries, name + ": what lies behind the long line is read here");
        } else {
            assertEquals(entries, log.entries(), name + " entries");
        }
        String title = wanted.get("title").asText();
        String shown = MENDED.getOrDefault(name, title.isEmpty() ? "(no user entry)" : title);
        assertEquals(shown, session.summary().title(), name + " title");
        assertEquals(
                wanted.get("types").path("user").asInt(),
                session.events().stream()
                        .filter(event -> event.kind() == Event.Kind.START)
                        .count(),
                name + " user turns");
    }

    private static Optional<SessionFile> find(Listing listing, String project, String id) {
        return listing.sessions().stream()
                .filter(file -> file.id().path().endsWith(project + "/" + id + ".jsonl"))
                .findFirst();
    }

    @Test
    void theOlderDocumentsReadToo() throws IOException {
        Path folder = SharedFixtures.of("celeste");
        RootReader root = new CelesteFormat().root(folder.resolve("home/.celeste/sessions"));
        JsonNode wanted = new ObjectMapper()
                .readTree(folder.resolve("expected-legacy.json").toFile())
                .get("sessions_in_glob_order");
        int checked = 0;
        for (JsonNode document : wanted) {
            for (SessionFile file : root.list().sessions()) {
                if (file.id().path().endsWith("sessions/" + document.get("id").asText() + ".json")) {
                    Session session = root.open(file).read();
                    String name = document.path("name").asText("");
                    assertEquals(
                            name.isEmpty() ? "(no user entry)" : name,
                            session.summary().title());
                    assertEquals(
                            document.get("messages").size(), session.events().size());
                    checked++;
                }
            }
        }
        assertEquals(3, checked);
    }
}
