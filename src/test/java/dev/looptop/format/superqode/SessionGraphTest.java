package dev.looptop.format.superqode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.SessionReader;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Judgement;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.Session;
import dev.looptop.model.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the transcripts: the graph, shares, contexts of the old hand-off. */
class SessionGraphTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-11T10:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path project;

    private Path directory;
    private SuperqodeRoot root;

    @BeforeEach
    void place() throws IOException {
        directory = Files.createDirectories(project.resolve(".superqode/sessions"));
        Files.createDirectories(project.resolve(".superqode/shares"));
        meta("one", "");
        root = new SuperqodeRoot(directory, CLOCK);
    }

    private void meta(String id, String parent) throws IOException {
        Files.writeString(
                directory.resolve(id + ".meta.json"),
                "{\"session_id\":\"" + id + "\",\"created_at\":\"2026-05-11T10:00:00\",\"updated_at\":"
                        + "\"2026-05-11T10:20:00\",\"title\":\"T " + id + "\",\"parent_session_id\":\"" + parent
                        + "\"}");
        Files.writeString(
                directory.resolve(id + ".jsonl"),
                "{\"role\":\"user\",\"content\":\"Go\",\"timestamp\":\"2026-05-11T10:00:00\"}\n");
    }

    private void graph(String record) throws IOException {
        Files.writeString(
                project.resolve(".superqode/session_graph.json"),
                "{\"format\":\"superqode-session-graph-v1\",\"sessions\":{\"one\":" + record + "}}");
    }

    private static Judgement judged(Session session) {
        return new StateJudge(Thresholds.DEFAULT)
                .judge(session.summary(), ProcessSample.UNKNOWN, CLOCK.instant(), Optional.empty());
    }

    @Test
    void aSessionThatNeedsApprovalWaitsUntilItHasIt() throws IOException {
        SessionReader reader = root.open(root.list().sessions().get(0));
        assertFalse(judged(reader.read()).state() == State.WAITING);
        graph("{\"status\":\"needs_approval\",\"pending_approvals_count\":2,\"updated_at\":\"2026-05-11T10:25:00\"}");
        assertTrue(reader.changed());
        Judgement waiting = judged(reader.read());
        assertEquals(State.WAITING, waiting.state());
        assertEquals("waits for you: 2 approvals pending", waiting.why());
        assertEquals(Optional.of(Instant.parse("2026-05-11T10:25:00Z")), waiting.since());
        graph("{\"status\":\"running\",\"pending_approvals_count\":0,\"updated_at\":\"2026-05-11T10:26:00\"}");
        assertFalse(judged(reader.read()).state() == State.WAITING);
        graph("{\"status\":\"closed\",\"closed\":true,\"pending_approvals_count\":1}");
        Session closed = reader.read();
        assertEquals("closed", closed.summary().ending().word());
        assertEquals(State.ENDED, judged(closed).state());
    }

    @Test
    void whatIsLostOrDamagedIsNamed() throws IOException {
        Files.writeString(
                project.resolve(".superqode/session_graph.json"), "{\"sessions\":{\"gone\":{\"status\":\"idle\"},");
        Path shares = project.resolve(".superqode/shares");
        Files.writeString(
                shares.resolve("share-x.superqode-share.json"),
                "{\"format\":\"superqode-share-v1\",\"source_session_id\":\"deleted\",\"session\":{}}");
        Files.writeString(shares.resolve("share-y.superqode-share.json"), "{\"format\":\"other\"}");
        List<String> problems =
                root.list().problems().stream().map(problem -> problem.what()).toList();
        assertEquals(
                List.of(
                        "its session deleted is gone",
                        "no share",
                        "the session graph is damaged",
                        "session gone is gone"),
                problems);
    }

    @Test
    void aContextOfTheOldHandOffIsNoSession() throws IOException {
        Files.writeString(directory.resolve("session_001.json"), "{\"session_id\":\"session_001\",\"role\":\"dev\"}");
        assertEquals(1, root.list().sessions().size());
        assertEquals(
                "it is a context of superqode's old hand-off",
                root.list().problems().get(0).why());
    }

    @Test
    void forksThatLeadInACircleStillEnd() throws IOException {
        meta("a", "b");
        meta("b", "a");
        meta("c", "a");
        Session session = root.open(root.list().sessions().stream()
                        .filter(file -> file.id().name().equals("a"))
                        .findFirst()
                        .orElseThrow())
                .read();
        assertEquals(
                "b  T b\n  a  T a  (this session)\n    c  T c",
                session.documents().get(0).body().inline());
    }
}
