package dev.looptop.format.gptme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Outcome;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records and the transcripts they name, through a small format of transcripts. */
class TranscriptJoinTest {
    @TempDir
    Path directory;

    private Path talk;
    private GptmeRoot root;

    @BeforeEach
    void write() throws IOException {
        Path talks = Files.createDirectories(directory.resolve("talks"));
        talk = Files.writeString(talks.resolve("one.talk"), "mend the fence\nand the door\n");
        Files.writeString(talks.resolve("two.talk"), "paint it\n");
        Files.createSymbolicLink(directory.resolve("link"), talk);
        Files.writeString(
                directory.resolve(GptmeRoot.STORE),
                String.join(
                        "\n",
                        record(
                                "settled",
                                talk,
                                ", \"outcome\": \"productive\", \"duration_seconds\": 300, \"token_count\": 9,"
                                        + " \"session_name\": \"fence\", \"project\": \"/srv/fence\", \"model\": \"m1\""),
                        record("open", directory.resolve("link"), ", \"outcome\": \"unknown\""),
                        record("gone", directory.resolve("talks/three.talk"), ", \"outcome\": \"noop\""),
                        record("hostile", Path.of("talks/../../x"), ", \"outcome\": \"noop\""),
                        ""));
        root = new GptmeRoot(directory, ZoneOffset.UTC, List.of(new Talks()));
    }

    private static String record(String id, Path trajectory, String more) {
        return "{\"session_id\": \"" + id + "\", \"timestamp\": \"2026-03-02T09:00:00Z\", \"trajectory_path\": \""
                + trajectory + "\"" + more + "}";
    }

    private SessionFile named(String name) throws IOException {
        Listing listing = root.list();
        return listing.sessions().stream()
                .filter(file -> file.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SessionId one() {
        return new SessionId("talks", "one", talk.toString());
    }

    @Test
    void whatTheRecordKnowsWinsAndTheTranscriptGivesTheRest() throws IOException {
        SessionSummary summary = root.summarise(named("settled"));
        assertEquals(List.of(one()), summary.covers());
        assertEquals("fence", summary.title());
        assertEquals("fence", summary.place().project());
        assertEquals(Outcome.SUCCESS, summary.ending().outcome());
        assertEquals(OptionalDouble.of(300), summary.times().durationSecs());
        assertEquals(OptionalLong.of(9), summary.tokens());
        assertEquals(2, summary.iterations());
        assertEquals(List.of("m1", "talk-1"), summary.models());
        assertEquals(Activity.NONE, summary.activity());
        assertTrue(summary.labels().recorded());
    }

    @Test
    void anOutcomeThatNobodyKnowsLeavesTheTranscriptAlive() throws IOException {
        SessionSummary summary = root.summarise(named("open"));
        assertEquals(List.of(one()), summary.covers());
        assertEquals("mend the fence", summary.title());
        assertEquals("talked", summary.place().project());
        assertFalse(summary.ending().written());
        assertEquals("unknown", summary.ending().word());
        assertTrue(summary.activity().conversation());
        assertEquals(OptionalDouble.of(60), summary.times().durationSecs());
        assertEquals(OptionalLong.of(7), summary.tokens());
        assertEquals(List.of("talk-1"), summary.models());
    }

    @Test
    void aTranscriptThatIsGoneOrNowhereLeavesTheRecordAlone() throws IOException {
        assertEquals(List.of(), root.summarise(named("gone")).covers());
        assertEquals(List.of(), root.summarise(named("hostile")).covers());
        assertEquals(
                List.of("files"),
                root.open(named("gone")).read().documents().stream()
                        .map(document -> document.name())
                        .toList());
    }

    @Test
    void oneSessionIsReadOfBothAndFollowsBoth() throws IOException {
        SessionReader reader = root.open(named("open"));
        Session session = reader.read();
        assertEquals(root.summarise(named("open")), session.summary());
        assertEquals("mend the fence", session.prompt().inline());
        assertEquals(
                List.of("mend the fence", "recorded: unknown"),
                session.events().stream().map(event -> event.text()).toList());
        assertEquals(
                List.of("files", "talk.log"),
                session.documents().stream().map(document -> document.name()).toList());
        Files.writeString(talk, "and the roof\n", StandardOpenOption.APPEND);
        assertTrue(reader.changed());
        assertEquals(3, reader.read().summary().iterations());
        Files.delete(talk);
        assertEquals(0, reader.read().summary().iterations());
    }
}
