package dev.looptop.format.superqode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.Listing;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSessionTest {
    private static final Path OURS = Path.of("src/test/resources/formats/superqode");
    private static final Clock BERLIN = Clock.fixed(Instant.parse("2025-04-01T00:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void pack() throws IOException {
        file = directory.resolve("session-1.json.gz");
        Files.write(file, gzip(Files.readAllBytes(OURS.resolve("session-1.json"))));
        Files.copy(OURS.resolve("index.json"), directory.resolve("index.json"));
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private StoredSession reader(Path path) {
        String name = path.getFileName().toString().replaceFirst("\\.json(\\.gz)?$", "");
        return new StoredSession(new SessionId("superqode", name, path.toString()), new Store(directory, BERLIN));
    }

    private Session read(Path path) throws IOException {
        return reader(path).read();
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::line).toList();
    }

    @Test
    void messagesAndExecutionsAreOneConversationInLocalTime() throws IOException {
        Session session = read(file);
        assertEquals(List.of(), session.summary().problems());
        assertEquals("Mend the clock \ud83d\ude00", session.summary().title());
        assertEquals("clock", session.summary().place().project());
        assertEquals(
                Instant.parse("2025-03-30T00:00:00Z"),
                session.summary().times().startedAt().orElseThrow());
        assertEquals(2, session.iterations().size());
        assertEquals("It ticks.\nTwice.", session.iterations().get(0).output().inline());
        List<Step> steps = session.iterations().get(0).steps();
        assertEquals(
                List.of("wind {\"turns\":3}", "oil"),
                steps.stream().map(Step::name).toList());
        assertEquals(List.of("ok", "failed"), steps.stream().map(Step::status).toList());
        assertEquals(1.5, steps.get(0).durationSecs().orElseThrow());
    }

    @Test
    void idsAreNoPathsAndHandOffsAreNoSessions() throws IOException {
        Files.writeString(
                directory.resolve("session_001.json"), "{\"session_id\": \"session_001\", \"role\": \"dev\"}");
        Files.writeString(directory.resolve("plain.json"), "{\"id\": \"plain\", \"title\": \"Plain\"}");
        Files.writeString(directory.resolve("session-1.json"), "{}");
        SuperqodeRoot root = new SuperqodeRoot(directory, BERLIN);
        Listing listing = root.list();
        Map<String, String> paths = listing.sessions().stream()
                .collect(Collectors.toMap(
                        session -> session.id().name(), session -> session.id().path()));
        assertEquals(
                Map.of(
                        "session-1",
                        file.toString(),
                        "plain",
                        directory.resolve("plain.json").toString(),
                        "../../etc/passwd",
                        directory.resolve("index.json").toString()),
                paths);
        assertEquals(List.of("not a session: it is a context of superqode's old hand-off"), lines(listing.problems()));
        for (var session : listing.sessions()) {
            assertEquals(root.open(session).read().summary(), root.summarise(session));
        }
    }

    @Test
    void aDocumentIsReadAgainOnlyWhenItsFileIsAnother() throws IOException {
        SessionReader reader = reader(file);
        Session before = reader.read();
        assertFalse(reader.changed());
        String child = "{\"id\": \"child\", \"title\": \"Child\", \"parent_session_id\": \"session-1\"}";
        Files.write(directory.resolve("child.json.gz"), gzip(child.getBytes(StandardCharsets.UTF_8)));
        assertTrue(reader.changed());
        Session after = reader.read();
        assertEquals(before.iterations(), after.iterations());
        assertTrue(after.documents().toString().contains("\n  child  Child"), "" + after.documents());
        Files.write(file, gzip("{\"id\": \"session-1\"}".getBytes(StandardCharsets.UTF_8)));
        assertTrue(reader.changed());
        assertEquals(0, reader.read().iterations().size());
    }

    @Test
    void superqodesOwnRefusalsAreNamed() throws IOException {
        Path odd = directory.resolve("session-1.json");
        Files.writeString(
                odd,
                "{\"id\": \"x\", \"title\": null, \"created_at\": \"now\", \"messages\": [7, {\"role\": \"developer\"}],"
                        + " \"snapshots\": null}");
        Session session = read(odd);
        assertEquals("Mend the clock", session.summary().title());
        assertEquals(
                List.of(
                        "superqode would not load it: messages 1 is no object",
                        "superqode would not load it: messages 2 has no id",
                        "superqode would not load it: messages 2 has no content",
                        "superqode would not load it: 5 more faults",
                        "the document has another id than its file: x"),
                lines(session.summary().problems()));
    }

    @Test
    void noCutAndNoMutationThrows() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path damaged = directory.resolve("damaged.json.gz");
        Files.delete(directory.resolve("index.json"));
        Session sound = read(file);
        assertEquals(2, sound.iterations().size());
        for (int end = 0; end < whole.length; end++) {
            Files.write(damaged, Arrays.copyOf(whole, end));
            assertTrue(
                    lines(read(damaged).summary().problems())
                            .contains("the document is damaged: the gzip data is cut off"),
                    "cut at " + end);
        }
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, bytes);
            Session session = read(damaged);
            boolean told = lines(session.summary().problems()).stream()
                    .anyMatch(line -> line.startsWith("the document is damaged"));
            assertTrue(told || session.iterations().equals(sound.iterations()), "round " + round);
        }
    }

    @Test
    void aDamagedTextOrABombIsNamed() throws IOException {
        Random random = new Random(11);
        byte[] whole = Files.readAllBytes(OURS.resolve("session-1.json"));
        Path plain = directory.resolve("mutant.json");
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = whole.clone();
            for (int times = random.nextInt(4); times >= 0; times--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(plain, bytes);
            assertEquals("mutant", read(plain).id().name());
        }
        Path bomb = directory.resolve("bomb.json.gz");
        Files.write(bomb, gzip(("{\"title\": \"" + "a".repeat(20 << 20) + "\"}").getBytes(StandardCharsets.UTF_8)));
        assertTrue(lines(read(bomb).summary().problems())
                .contains("the document is damaged: it unpacks to more than 300 times its size"));
    }

    @Test
    void momentsAreReadAsPythonReadsThem() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        for (String same : List.of(
                "2025-01-15T10:00:00",
                "2025-01-15 10:00",
                "2025-01-15T10",
                "2025-01-15T09:00:00Z",
                "2025-01-15T11:00:00,000000+0200",
                "2025-01-15T10:00:00.0000009")) {
            assertEquals(
                    "2025-01-15T09:00:00Z",
                    LocalMoment.instant(same, zone).map(Instant::toString).orElse("none"),
                    same);
        }
        for (String none : List.of("", "2025-1-5", "2025-01-15T24:00", "2025-02-30", "now")) {
            assertTrue(LocalMoment.parse(none, zone).isEmpty(), none);
        }
    }
}
