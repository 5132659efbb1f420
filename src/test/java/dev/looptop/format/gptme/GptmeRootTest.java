package dev.looptop.format.gptme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.Listing;
import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GptmeRootTest {
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2026-03-02T10:00:00Z"));
    private static final int MUTATIONS = 10_000;

    @TempDir
    Path directory;

    static byte[] store() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GptmeRootTest.class.getResourceAsStream("/formats/gptme/store/session-records.jsonl"))) {
            return in.readAllBytes();
        }
    }

    private Path file() {
        return directory.resolve(GptmeRoot.STORE);
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        Files.setLastModifiedTime(file(), WRITTEN);
    }

    private GptmeRoot root() {
        return new GptmeRoot(directory, ZoneOffset.UTC, List.of());
    }

    private static List<String> told(RootReader root) throws IOException {
        List<String> told = new ArrayList<>();
        for (SessionFile file : root.list().sessions()) {
            SessionSummary summary = root.summarise(file);
            told.add(file.id().name() + " " + summary.ending().word() + " " + summary.title() + " "
                    + summary.labels().runType() + " " + summary.times().startedAt());
        }
        return told;
    }

    private static SessionFile named(Listing listing, String name) {
        return listing.sessions().stream()
                .filter(file -> file.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachLineIsASession() throws IOException {
        write(store());
        GptmeRoot root = root();
        Listing listing = root.list();
        assertEquals(
                List.of("0a1b2c3d", "0a1b2c3e", "twice", "twice", "line-9", "t24", "last0001"),
                listing.sessions().stream().map(file -> file.id().name()).toList());
        assertEquals(
                List.of(file() + "#twice", file() + "#twice~2"),
                listing.sessions().stream()
                        .map(file -> file.id())
                        .filter(id -> id.name().equals("twice"))
                        .map(id -> id.path())
                        .toList());
        assertEquals(
                List.of(6, 7, 8),
                listing.problems().stream()
                        .map(Problem::what)
                        .map(what -> Integer.parseInt(what.split(" ")[1]))
                        .toList());
    }

    @Test
    void aFullRecordFillsTheSummary() throws IOException {
        write(store());
        GptmeRoot root = root();
        SessionSummary summary = root.summarise(named(root.list(), "0a1b2c3d"));
        assertEquals("mend the gate", summary.title());
        assertEquals("gate", summary.place().project());
        assertEquals(Outcome.SUCCESS, summary.ending().outcome());
        assertEquals("productive", summary.ending().word());
        assertEquals("autonomous", summary.labels().runType());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T09:30:00Z")),
                summary.times().startedAt());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                summary.times().endedAt());
        assertEquals(Optional.of(Instant.parse("2026-03-01T10:00:00.250Z")), summary.countedAt());
        assertEquals(OptionalDouble.of(1800), summary.times().durationSecs());
        assertEquals(OptionalLong.of(1500), summary.tokens());
        assertEquals(1500, summary.labels().use().orElseThrow().total());
        Session session = root.open(named(root.list(), "0a1b2c3d")).read();
        assertEquals(
                List.of("deliverables", "run", "grades", "tokens", "timings", "spans"),
                session.documents().stream().map(document -> document.name()).toList());
        assertEquals(
                "commit  abc1234  (session_committed, source trajectory)",
                session.documents().get(0).body().inline().lines().findFirst().orElse(""));
        assertTrue(session.documents().get(2).body().inline().contains("harm_category  tool_misuse"));
    }

    @Test
    void whatIsMissingOrWrongIsTold() throws IOException {
        write(store());
        GptmeRoot root = root();
        Listing listing = root.list();
        SessionSummary nameless = root.summarise(named(listing, "line-9"));
        assertEquals(Optional.of(WRITTEN.toInstant()), nameless.countedAt());
        assertEquals(
                List.of("the duration is no number", "no timestamp"),
                nameless.problems().stream().map(Problem::what).toList());
        SessionSummary strange = root.summarise(named(listing, "t24"));
        assertEquals(Outcome.UNKNOWN, strange.ending().outcome());
        assertEquals("strange", strange.ending().word());
        assertEquals(Optional.of(Instant.parse("2026-02-28T23:59:59Z")), strange.countedAt());
        Session read = root.open(named(listing, "line-9")).read();
        assertTrue(read.documents().stream()
                .anyMatch(document -> document.name().equals("other keys")
                        && document.body().inline().equals("odd_key.a  [1,2.5]")));
        assertTrue(read.documents().stream()
                .anyMatch(document -> document.body().inline().contains("trajectory_path  /nowhere/at/all.jsonl")));
    }

    @Test
    void aStoreThatGrowsByBytesIsTheSameAsOneReadWhole() throws IOException {
        byte[] bytes = store();
        write(bytes);
        List<String> whole = told(root());
        write(new byte[0]);
        GptmeRoot root = root();
        for (int i = 0; i < bytes.length; i++) {
            Files.write(file(), new byte[] {bytes[i]}, StandardOpenOption.APPEND);
            if (i % 97 == 0 || i == bytes.length - 1) {
                Files.setLastModifiedTime(file(), WRITTEN);
                root.list();
            }
        }
        assertEquals(whole, told(root));
        assertEquals(root().list().problems(), root.list().problems());
    }

    @Test
    void aCutAnywhereLeavesWhatIsWhole() throws IOException {
        byte[] bytes = store();
        write(bytes);
        List<String> whole = told(root());
        for (int cut = 0; cut < bytes.length; cut += 7) {
            write(Arrays.copyOf(bytes, cut));
            List<String> part = told(root());
            assertEquals(whole.subList(0, part.size()), part, "cut at " + cut);
        }
    }

    @Test
    void noMutationThrowsAndBothWaysToReadALineAgree() throws IOException {
        Random random = new Random(11);
        List<byte[]> lines = Lines.of(store());
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] line = lines.get(random.nextInt(lines.size())).clone();
            for (int changes = random.nextInt(3); changes >= 0 && line.length > 0; changes--) {
                int at = random.nextInt(line.length);
                switch (random.nextInt(4)) {
                    case 0 -> line[at] = (byte) random.nextInt(256);
                    case 1 -> line[at] = (byte) "{}[]\",:\\0-.eEntf ".charAt(random.nextInt(17));
                    case 2 -> line = Arrays.copyOf(line, at);
                    default -> System.arraycopy(line, 0, line, at, Math.min(9, line.length - at));
                }
            }
            Lines.sameBothWays(line);
            if (i % 25 == 0) {
                write(line);
                GptmeRoot root = root();
                for (SessionFile file : root.list().sessions()) {
                    root.open(file).read();
                }
            }
        }
    }

    @Test
    void appendedRecordsAreSeenAndARewrittenFileIsReadAnew() throws IOException {
        byte[] bytes = store();
        write(bytes);
        GptmeRoot root = root();
        Listing first = root.list();
        SessionReader reader = root.open(named(first, "0a1b2c3e"));
        reader.read();
        assertFalse(reader.changed());
        Files.writeString(
                file(),
                "\n{\"session_id\": \"fresh\", \"timestamp\": \"2026-01-01T00:00:00Z\", \"outcome\": \"noop\"}\n",
                StandardOpenOption.APPEND);
        Listing second = root.list();
        assertEquals(
                first.sessions(), second.sessions().subList(0, first.sessions().size()));
        SessionFile fresh = named(second, "fresh");
        assertEquals(Files.getLastModifiedTime(file()).toInstant(), fresh.modifiedAt(), "as new as the file");
        Path temporary = directory.resolve("session-records.jsonl.tmp.1.0123abcd");
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\"outcome\": \"failed\"", "\"outcome\": \"noop\"");
        Files.writeString(temporary, text.substring(text.indexOf('\n') + 1));
        Files.move(temporary, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(reader.changed());
        assertEquals("noop", reader.read().summary().ending().word());
        Listing third = root.list();
        assertEquals(named(second, "last0001"), named(third, "last0001"), "what is the same is not read again");
        assertFalse(named(second, "0a1b2c3e").equals(named(third, "0a1b2c3e")));
        SessionFile gone = named(second, "0a1b2c3d");
        assertThrows(NoSuchFileException.class, () -> root.summarise(gone));
        assertThrows(NoSuchFileException.class, () -> root.open(gone).read());
    }

    @Test
    void aStoreIsKnownByItsFile() throws IOException {
        GptmeFormat format = new GptmeFormat(List.of());
        assertEquals(Optional.empty(), format.recognise(directory));
        write(store());
        assertEquals(Optional.of(directory), format.recognise(directory));
        assertEquals(Optional.of(directory), format.recognise(file()));
        Path archive = Files.copy(file(), directory.resolve("session-records-2025.jsonl"));
        assertEquals(Optional.of(archive), format.recognise(archive));
        assertEquals(7, format.root(archive).list().sessions().size());
        Path state = Files.createDirectories(directory.resolve("agent/state/sessions"));
        Files.copy(file(), state.resolve(GptmeRoot.STORE));
        assertEquals(Optional.of(state), format.recognise(directory.resolve("agent")));
        Path home = Path.of("/home/ann");
        assertEquals(
                List.of(
                        Path.of("/mnt/records"),
                        home.resolve(".local/share/gptme-sessions"),
                        Path.of("/work/state/sessions")),
                format.defaultRoots(new Places(home, Path.of("/work"), Map.of("GPTME_SESSIONS_DIR", "/mnt/records"))));
    }
}
