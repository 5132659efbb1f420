package dev.looptop.format.devloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Trees written by the real engine, each beside a readable dump. {@code -Dgolden.update} writes the dumps anew. */
class DevloopFixtureTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> readsWhatTheEngineWrote() throws IOException {
        List<Path> cases = new ArrayList<>();
        try (Stream<Path> found = Files.list(fixtures())) {
            found.filter(Files::isDirectory).sorted().forEach(cases::add);
        }
        assertFalse(cases.isEmpty());
        return cases.stream()
                .map(place -> DynamicTest.dynamicTest(place.getFileName().toString(), () -> check(place)));
    }

    private void check(Path place) throws IOException {
        Path root = copy(place).resolve(".devloop");
        StringBuilder found = new StringBuilder();
        RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
        for (SessionFile file : reader.list().sessions()) {
            Session session = reader.open(file).read();
            assertEquals(session.summary(), reader.summarise(file), "summary and session agree");
            found.append(Dump.of(session, root));
        }
        Path golden = Path.of("src/test/resources/formats/devloop")
                .resolve(place.getFileName())
                .resolve("expected.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, found);
        }
        assertEquals(Files.readString(golden), found.toString());
    }

    @Test
    void fedByteByByteItReadsTheSame() throws IOException {
        Path place = copy(fixtures().resolve("respec-approved"));
        Path root = place.resolve(".devloop");
        Session whole = only(root);
        Path events = root.resolve("sessions").resolve(whole.id().name()).resolve("events.ndjson");
        byte[] bytes = Files.readAllBytes(events);
        Files.delete(root.resolve("events.ndjson"));
        Files.write(events, new byte[0]);
        RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
        SessionReader session = reader.open(reader.list().sessions().get(0));
        Session last = session.read();
        try (OutputStream out = Files.newOutputStream(events, StandardOpenOption.APPEND)) {
            for (byte b : bytes) {
                out.write(b);
                last = session.read();
            }
        }
        assertEquals(Dump.of(whole, root), Dump.of(last, root));
    }

    @Test
    void whereverFilesAreCutItReads() throws IOException {
        for (String name : List.of("respec-approved", "permission-queue")) {
            Path root = copy(fixtures().resolve(name)).resolve(".devloop");
            List<Path> files;
            try (Stream<Path> walk = Files.walk(root)) {
                files = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                for (int cut = 0; cut < bytes.length; cut += Math.max(1, bytes.length / 25)) {
                    Files.write(file, java.util.Arrays.copyOf(bytes, cut));
                    only(root);
                }
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void withoutEventsTheFilesTellTheSameRounds() throws IOException {
        Path root = copy(fixtures().resolve("respec-approved")).resolve(".devloop");
        Session whole = only(root);
        Files.delete(root.resolve("events.ndjson"));
        Files.delete(root.resolve("sessions").resolve(whole.id().name()).resolve("events.ndjson"));
        Session fromFiles = only(root);
        assertEquals(rounds(whole), rounds(fromFiles));
        assertEquals(whole.summary().ending(), fromFiles.summary().ending());
        assertEquals(
                whole.summary().times().startedAt(), fromFiles.summary().times().startedAt());
        assertEquals(whole.summary().title(), fromFiles.summary().title());
        assertEquals(List.of("plan approve", "diff approve"), gates(fromFiles));

        Files.delete(root.resolve("sessions").resolve(whole.id().name()).resolve("main.log"));
        Session fromStates = only(root);
        assertEquals(whole.summary().ending(), fromStates.summary().ending());
        assertEquals(
                "respec APPROVED", rounds(fromStates).get(rounds(fromStates).size() - 1));
    }

    @Test
    void withoutADirectoryTheProjectsEventsTellTheSameRounds() throws IOException {
        Path root = copy(fixtures().resolve("respec-approved")).resolve(".devloop");
        Session whole = only(root);
        delete(root.resolve("sessions"));
        Session fromEvents = only(root);
        assertEquals(rounds(whole), rounds(fromEvents));
        assertEquals(whole.summary().ending(), fromEvents.summary().ending());
        assertEquals(whole.summary().title(), fromEvents.summary().title());
        assertEquals(gates(whole), gates(fromEvents));
        assertEquals(21, fromEvents.events().size());
    }

    private static List<String> rounds(Session session) {
        return session.iterations().stream()
                .map(round -> round.label() + " " + round.verdict())
                .toList();
    }

    private static List<String> gates(Session session) {
        return session.gates().stream()
                .map(gate -> gate.name() + " " + gate.decision())
                .toList();
    }

    private static Session only(Path root) throws IOException {
        RootReader reader = new DevloopFormat(ZoneOffset.UTC).root(root);
        List<SessionFile> sessions = reader.list().sessions();
        assertEquals(1, sessions.size());
        return reader.open(sessions.get(0)).read();
    }

    static Path fixtures() {
        try {
            return Path.of(Objects.requireNonNull(DevloopFixtureTest.class.getResource("/formats/devloop"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private Path copy(Path place) throws IOException {
        Path target = folder.resolve(place.getFileName().toString());
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path from : walk.toList()) {
                Path to = target.resolve(place.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return target;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
