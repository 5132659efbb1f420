package dev.looptop.format.superqode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.Listing;
import dev.looptop.format.Places;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    private static final Path OURS = Path.of("src/test/resources/formats/superqode");

    @TempDir
    private Path project;

    private Path directory;
    private Path log;
    private SuperqodeRoot root;

    @BeforeEach
    void place() throws IOException {
        directory = Files.createDirectories(project.resolve(".superqode/sessions"));
        log = directory.resolve("talk.jsonl");
        Files.copy(OURS.resolve("talk.meta.json"), directory.resolve("talk.meta.json"));
        Files.copy(OURS.resolve("talk.jsonl"), log);
        root = new SuperqodeRoot(directory, Clock.systemUTC());
    }

    private SessionReader open() throws IOException {
        return root.open(root.list().sessions().get(0));
    }

    @Test
    void aTranscriptReadsAsItsRulesSay() throws IOException {
        Session session = open().read();
        assertEquals("Count the “files”", session.summary().title());
        assertEquals(project.toString(), session.summary().place().directory());
        assertEquals(List.of("qwen"), session.summary().models());
        assertEquals(321, session.summary().tokens().orElseThrow());
        assertEquals(Optional.of("gone"), session.summary().parent());
        assertEquals(
                "gone  (no longer there)\n  talk  (this session)",
                session.documents().get(0).body().inline());
        List<Step> steps = session.iterations().get(0).steps();
        assertEquals(
                List.of("ls {\"path\": \".\"}", "wc"),
                steps.stream().map(Step::name).toList());
        assertEquals(
                List.of("a b", "2"),
                steps.stream().map(step -> step.log().inline()).toList());
        assertEquals(1, session.summary().problems().size());
        assertEquals(session.summary(), root.summarise(root.list().sessions().get(0)));
    }

    @Test
    void fedByteByByteEqualsFedWholeAndARewindStartsOver() throws IOException {
        byte[] whole = Files.readAllBytes(log);
        Session all = open().read();
        Files.write(log, new byte[0]);
        SessionReader growing = open();
        for (int end = 0; end < whole.length; end++) {
            Files.write(log, Arrays.copyOfRange(whole, end, end + 1), StandardOpenOption.APPEND);
            growing.read();
        }
        assertEquals(all, growing.read());
        assertFalse(growing.changed());
        Files.write(log, Arrays.copyOf(whole, 0));
        assertTrue(growing.changed());
        assertEquals(0, growing.read().iterations().size());
    }

    @Test
    void noMutationThrows() throws IOException {
        byte[] whole = Files.readAllBytes(log);
        byte[] meta = Files.readAllBytes(directory.resolve("talk.meta.json"));
        Random random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            byte[] lines = whole.clone();
            byte[] facts = meta.clone();
            lines[random.nextInt(lines.length)] = (byte) random.nextInt(256);
            facts[random.nextInt(facts.length)] = (byte) random.nextInt(256);
            Files.write(log, lines);
            Files.write(directory.resolve("talk.meta.json"), facts);
            assertEquals("talk", open().read().id().name());
        }
    }

    @Test
    void aSessionIsThereWhenItsMetadataAre() throws IOException {
        Files.delete(directory.resolve("talk.meta.json"));
        Listing listing = root.list();
        assertEquals(List.of(), listing.sessions());
        assertEquals(
                "not a session: its talk.meta.json is missing",
                listing.problems().get(0).line());
        Files.delete(log);
        Files.writeString(directory.resolve("talk.meta.json"), "{}");
        assertEquals("(no title)", open().read().summary().title());
    }

    @Test
    void theStoreIsFoundFromItsProject() {
        SuperqodeFormat format = new SuperqodeFormat();
        for (Path place : List.of(project, project.resolve(".superqode"), directory)) {
            assertEquals(Optional.of(directory), format.recognise(place));
        }
        assertEquals(Optional.empty(), format.recognise(OURS));
        assertEquals(
                List.of(directory), format.defaultRoots(new Places(project, project, Map.of())), "one root at home");
        assertEquals(Set.of("a.b"), root.touched(directory.resolve("a.b.meta.json")));
        assertEquals(Set.of("a"), root.touched(directory.resolve("a.json.gz")));
        assertEquals(Set.of(), root.touched(directory.resolve("index.json")));
    }
}
