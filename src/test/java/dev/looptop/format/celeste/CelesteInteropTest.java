package dev.looptop.format.celeste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.json.BodyReader;
import dev.looptop.json.Timestamps;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Workplace;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every log and document of the real trees reads as the real reader says, but for the differences named here. */
class CelesteInteropTest {
    /** Titles in which celeste's own faults are mended: a lost last word, a character cut in half. */
    private static final Map<String, String> MENDED = Map.of(
            "title-61-space-at-60", "dddddddddddddddddddddddddddddddddddddddd eeeeeeeeeeeeeeeeeee...",
            "title-rune-cut", "xééééééééééééééééééééééééééééé...");

    /** Projects that a file system without names outside ASCII cannot hold; the trees here may lack them. */
    private static final Set<String> MAY_BE_ABSENT = Set.of("5c6d8f0864ca09b8");

    private static final String TOO_LONG = "1774969200000000000";

    private static List<JsonNode> projects(Path folder) throws IOException {
        List<JsonNode> projects = new ArrayList<>();
        new ObjectMapper().readTree(folder.resolve("expected.json").toFile()).forEach(projects::add);
        return projects;
    }

    @Test
    void everyLogReadsAsTheRealReaderSays() throws IOException {
        Path folder = SharedFixtures.of("celeste");
        RootReader root = new CelesteFormat().root(folder.resolve("home/.celeste/sessions"));
        Map<String, SessionFile> logs = new HashMap<>();
        for (SessionFile file : root.list().sessions()) {
            if (file.id().path().endsWith(".jsonl")) {
                String project =
                        Path.of(file.id().path()).getParent().getFileName().toString();
                logs.put(project + "/" + file.id().name(), file);
            }
        }
        int there = logs.size();
        int checked = 0;
        for (JsonNode project : projects(folder)) {
            String hash = project.get("project_id").asText();
            boolean absent = MAY_BE_ABSENT.contains(hash)
                    && !Files.isDirectory(
                            folder.resolve("home/.celeste/sessions").resolve(hash));
            for (JsonNode wanted : project.get("sessions_newest_first")) {
                String id = wanted.get("id").asText();
                // Different on purpose: a directory with the suffix of a log is a problem here and no empty session.
                if (!absent && !id.equals("folder")) {
                    check(wanted, logs.remove(hash + "/" + id));
                    checked++;
                }
            }
        }
        assertEquals(Map.of(), logs, "logs that the real reader does not list");
        assertEquals(there, checked);
        assertTrue(checked >= 14);
    }

    private static void check(JsonNode wanted, SessionFile file) throws IOException {
        String name = wanted.get("id").asText();
        CelesteLog log = new CelesteLog(file.id(), new Workplace("project", ""));
        Session session = log.read();
        List<String> problems =
                session.summary().problems().stream().map(Problem::what).toList();
        boolean tooLong = problems.stream().anyMatch(what -> what.contains("longer than celeste can read"));
        assertEquals(name.equals(TOO_LONG), tooLong, name);
        int entries = wanted.get("list_entry_count").asInt();
        // Different on purpose: what lies behind a line that celeste cannot read is read here.
        assertEquals(tooLong ? entries + 2 : entries, log.entries(), name + " entries");
        assertEquals(log.entries(), session.events().size(), name + " events");
        String title = wanted.get("title").asText();
        String shown = MENDED.getOrDefault(name, title.isEmpty() ? "(no user entry)" : title);
        assertEquals(shown, session.summary().title(), name + " title");
        Optional<Instant> created =
                Timestamps.parse(wanted.get("created_at").asText()).filter(at -> at.isAfter(Instant.EPOCH));
        assertEquals(created, session.summary().times().startedAt(), name + " start");
        entries(wanted, file);
    }

    private static void entries(JsonNode wanted, SessionFile file) throws IOException {
        List<CelesteEntry> read = new ArrayList<>();
        for (TailLine line : new LineTail(Path.of(file.id().path())).poll().lines()) {
            CelesteEntry entry = line.isBlank() ? null : CelesteEntry.read(line);
            if (entry != null && entry.counts()) {
                read.add(entry);
            }
        }
        int index = 0;
        for (JsonNode entry : wanted.get("entries")) {
            String where = file.id().name() + " entry " + index;
            CelesteEntry found = read.get(index++);
            assertEquals(entry.get("type").asText(), found.type(), where);
            byte[] content = BodyReader.start(found.content(), 1 << 24).text().getBytes(StandardCharsets.UTF_8);
            assertEquals(entry.get("content_bytes").asInt(), content.length, where);
            Optional<Instant> at =
                    Timestamps.parse(entry.get("timestamp").asText()).filter(moment -> moment.isAfter(Instant.EPOCH));
            assertEquals(at, found.at(), where);
        }
    }

    @Test
    void theOrderIsCelestesOwn() throws IOException {
        Path folder = SharedFixtures.of("celeste");
        RootReader root = new CelesteFormat().root(folder.resolve("home/.celeste/sessions"));
        Map<String, SessionFile> files = new HashMap<>();
        root.list().sessions().forEach(file -> files.put(file.id().path(), file));
        for (JsonNode project : projects(folder)) {
            for (JsonNode wanted : project.get("sessions_newest_first")) {
                Path path = folder.resolve("home/.celeste/sessions")
                        .resolve(project.get("project_id").asText())
                        .resolve(wanted.get("id").asText() + ".jsonl");
                SessionFile file = files.get(path.toString());
                if (file != null) {
                    // The list goes by the file's time, as celeste's does; a checkout has times of its own.
                    assertEquals(
                            Optional.of(file.modifiedAt()),
                            root.summarise(file).times().updatedAt());
                }
            }
        }
    }

    @Test
    void everyBadLineOfTheDamagedFileIsTold() throws IOException {
        Path folder = SharedFixtures.of("celeste");
        Path file = folder.resolve("home/.celeste/sessions/47c8b0ad560c141e/1774976400000000000.jsonl");
        SessionId id = new SessionId("celeste", "damaged", file.toString());
        List<Problem> problems =
                new CelesteLog(id, new Workplace("p", "")).read().summary().problems();
        assertEquals(5, problems.size(), problems.toString());
        assertEquals("10 more lines are no entries", problems.get(3).what());
        assertTrue(problems.get(4).what().startsWith("the last line is unfinished"));
    }

    @Test
    void aProjectIsNamedByHashingWhatIsKnown() throws IOException {
        JsonNode manifest = new ObjectMapper()
                .readTree(SharedFixtures.of("celeste").resolve("manifest.json").toFile());
        int named = 0;
        for (JsonNode project : manifest.get("projects")) {
            String hashed = project.get("hashed").asText();
            String hash = project.get("project_id").asText();
            // The second project's path was another one when celeste hashed it, and was renamed in the manifest.
            if (!hash.equals("47c8b0ad560c141e")) {
                assertEquals(hash, CelesteProjects.hash(hashed));
                Path cwd = Path.of(project.get("cwd").asText());
                assertEquals(hashed, at(cwd).of(hash).directory());
                assertEquals(hashed, at(cwd.resolve("src/deep")).of(hash).directory());
                assertEquals(
                        hashed.substring(hashed.lastIndexOf('/') + 1),
                        at(cwd).of(hash).project());
                named++;
            }
        }
        assertEquals(2, named);
        assertEquals("8ff13153717440cd", CelesteProjects.hash("/home/dev/projects/alpha/"));
        assertEquals("8a5edab282632443", CelesteProjects.hash("/"));
        CelesteProjects elsewhere = at(Path.of("/nowhere/at/all"));
        assertEquals(new Workplace("47c8b0ad", ""), elsewhere.of("47c8b0ad560c141e"));
    }

    @Test
    void whatLiesBesideTheWorkingDirectoryIsNamedToo(@TempDir Path parent) throws IOException {
        Files.createDirectories(parent.resolve("one/src"));
        Path two = Files.createDirectories(parent.resolve("two"));
        String hash = CelesteProjects.hash(two.toString());
        assertEquals(two.toString(), at(parent.resolve("one")).of(hash).directory());
    }

    private static CelesteProjects at(Path workingDirectory) {
        return new CelesteProjects(new Places(Path.of("/"), workingDirectory, Map.of()));
    }

    @Test
    void aDocumentThatIsNoneIsNamed() throws IOException {
        RootReader root = new CelesteFormat().root(SharedFixtures.of("celeste").resolve("home/.celeste/sessions"));
        SessionFile broken = root.list().sessions().stream()
                .filter(file -> file.id().name().equals("broken"))
                .findFirst()
                .orElseThrow();
        IOException failure = assertThrows(IOException.class, () -> root.summarise(broken));
        assertTrue(failure.getMessage().startsWith("it is no JSON"), failure.getMessage());
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
