package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Outcome;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in the database while codeloops writes it, phase by phase. */
class DatabasePhasesTest {
    private static final String ID = "11111111-2222-5333-8444-555555555555";
    private static final String DIFF = "diff --git a/a b/a\nindex 1..2 100644\n--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n+2\n";

    @TempDir
    Path directory;

    private DatabaseTrial trial;

    @BeforeEach
    void begin() throws SQLException, IOException {
        trial = DatabaseTrial.v2(directory);
        trial.begun(ID, "Sort the imports\nand nothing else", "2026-03-02T10:00:00.5+00:00");
    }

    @AfterEach
    void end() throws SQLException {
        trial.close();
    }

    private void phase(int iteration, String settings) throws SQLException {
        trial.sql("UPDATE iterations SET " + settings + " WHERE session_id = '" + ID + "' AND iteration_number = "
                + iteration);
    }

    private void actorStarts(int iteration, String at) throws SQLException {
        trial.sql("INSERT INTO iterations(session_id, iteration_number, timestamp) VALUES ('" + ID + "', " + iteration
                + ", '" + at + "')");
    }

    @Test
    void oneReaderFollowsAllPhasesOfTwoIterations() throws SQLException, IOException {
        SessionFile file = trial.root.list().sessions().get(0);
        SessionReader reader = trial.root.open(file);
        Session begun = reader.read();
        assertEquals("iteration 1", begun.summary().activity().busyWith());
        assertEquals("Sort the imports", begun.summary().title());

        actorStarts(0, "2026-03-02T10:00:01+00:00");
        assertTrue(reader.changed());
        Session acting = reader.read();
        assertEquals("iteration 1, actor", acting.summary().activity().busyWith());
        assertTrue(acting.summary().activity().silent());
        assertEquals(List.of("actor running"), steps(acting.iterations().get(0)));
        assertTrue(acting.iterations().get(0).open());
        assertEquals(1, acting.iterations().get(0).number());
        assertEquals(0, acting.summary().iterations());

        phase(
                0,
                "phase='actor_completed', actor_output='done', actor_stderr='', actor_exit_code=0,"
                        + " actor_duration_secs=12.5");
        Session acted = reader.read();
        assertEquals("iteration 1, diff", acted.summary().activity().busyWith());
        assertEquals(List.of("actor exit 0"), steps(acted.iterations().get(0)));
        assertEquals(
                "done",
                BodyReader.start(acted.iterations().get(0).output(), 100).text());

        phase(0, "phase='diff_captured', git_diff='" + DIFF + "', git_files_changed=1");
        Session captured = reader.read();
        assertInstanceOf(Change.SoFar.class, captured.iterations().get(0).change());
        assertEquals(1, captured.iterations().get(0).changes().orElseThrow().added());

        phase(0, "phase='critic_started'");
        Session judging = reader.read();
        assertEquals("iteration 1, critic", judging.summary().activity().busyWith());
        assertEquals(
                List.of("actor exit 0", "critic running"),
                steps(judging.iterations().get(0)));

        phase(0, "phase='critic_completed', critic_decision='CONTINUE (2 issues)', feedback='No tests.'");
        actorStarts(1, "2026-03-02T10:00:31+00:00");
        Session second = reader.read();
        Iteration first = second.iterations().get(0);
        assertEquals(Verdict.CONTINUE, first.verdict());
        assertEquals(30.0, first.durationSecs().orElseThrow());
        assertEquals(17.5, first.steps().get(1).durationSecs().orElseThrow());
        assertEquals(1, second.summary().iterations());
        assertEquals("iteration 2, actor", second.summary().activity().busyWith());

        phase(
                1,
                "phase='critic_completed', actor_output='again', actor_stderr='', actor_exit_code=1,"
                        + " actor_duration_secs=4, git_diff='" + DIFF + "', git_files_changed=1,"
                        + " critic_decision='DONE (confidence: 95%)', feedback='Good.'");
        trial.sql("UPDATE sessions SET outcome='success', iteration_count=2, summary='Sorted.', confidence=0.95,"
                + " duration_secs=40.25, ended_at='2026-03-02T10:00:40.75+00:00'");
        Session ended = reader.read();
        assertEquals(Outcome.SUCCESS, ended.summary().ending().outcome());
        assertEquals("Sorted.", ended.summary().ending().detail());
        assertEquals(0, ended.iterations().get(1).changes().orElseThrow().files());
        assertEquals(
                Instant.parse("2026-03-02T10:00:40.75Z"),
                ended.iterations().get(1).endedAt().orElseThrow());
        assertEquals(ended.summary().iterations(), trial.summaries().get(ID).iterations());
    }

    @Test
    void onlyTheSessionThatChangedIsListedAsChanged() throws SQLException, IOException {
        trial.begun("other", "Another one", "2026-03-02T09:00:00+00:00");
        Map<String, SessionFile> before = files();
        actorStarts(0, "2026-03-02T10:00:01+00:00");
        Map<String, SessionFile> after = files();
        Set<String> changed = after.keySet().stream()
                .filter(name -> !after.get(name).equals(before.get(name)))
                .collect(Collectors.toSet());
        assertEquals(Set.of(ID), changed);
    }

    @Test
    void manySessionsAreReadAFewAtATimeAndEndedOnesOnce() throws SQLException, IOException {
        trial.sql("BEGIN");
        for (int i = 0; i < 250; i++) {
            trial.begun("s" + i, "Prompt " + i, "2026-03-02T09:00:00+00:00");
            trial.sql("INSERT INTO iterations(session_id, iteration_number, phase, critic_decision, timestamp) VALUES"
                    + " ('s" + i + "', 0, 'critic_completed', 'DONE', '2026-03-02T09:00:01." + (1000 + i)
                    + "+00:00')");
        }
        trial.sql("UPDATE sessions SET outcome='success', ended_at='2026-03-02T09:01:00+00:00' WHERE id LIKE 's%'");
        trial.sql("COMMIT");
        Map<String, SessionFile> before = files();
        assertEquals(251, before.size());
        assertEquals(251, trial.summaries().size());
        assertTrue(trial.summaries().entrySet().stream()
                .allMatch(entry -> entry.getKey().equals(ID) || entry.getValue().iterations() == 1));
        trial.sql("UPDATE sessions SET outcome='failed' WHERE id = 's7'");
        Map<String, SessionFile> after = files();
        assertEquals(Outcome.FAILED, trial.summaries().get("s7").ending().outcome());
        before.keySet().removeIf(name -> after.get(name).equals(before.get(name)));
        assertEquals(Set.of("s7"), before.keySet());
    }

    private Map<String, SessionFile> files() throws IOException {
        return trial.root.list().sessions().stream()
                .collect(Collectors.toMap(file -> file.id().name(), file -> file, (one, other) -> one, TreeMap::new));
    }

    @Test
    void whatTheAgentsPrintIsFollowedWhileTheyRun() throws SQLException, IOException {
        actorStarts(0, "2026-03-02T10:00:01+00:00");
        SessionReader reader = trial.root.open(trial.root.list().sessions().get(0));
        reader.read();
        Path output = Files.createDirectories(directory.resolve("output").resolve(ID));
        Path actor = Files.writeString(output.resolve("iter_0_actor.stdout"), "first line\n");
        assertTrue(reader.changed());
        Session live = reader.read();
        assertEquals(
                "first line\n",
                BodyReader.start(live.iterations().get(0).steps().get(0).log(), 100)
                        .text());
        assertEquals("iter_0_actor.stdout", live.documents().get(0).name());
        assertTrue(live.summary().activity().lastSign().orElseThrow().isAfter(Instant.parse("2026-03-02T10:00:01Z")));
        Files.writeString(actor, "first line\nsecond line\n");
        assertTrue(reader.changed());
        assertEquals(23, reader.read().iterations().get(0).output().length());
        assertEquals(Set.of(ID), trial.root.touched(actor));
        assertTrue(trial.root.concerns(actor));
        assertFalse(trial.root.concerns(directory.resolve("sessions/x.jsonl")));
        assertTrue(trial.root.concerns(directory.resolve("codeloops.db-journal")));
    }

    @Test
    void anIdThatIsAPathLeadsNowhere() throws SQLException, IOException {
        Files.writeString(directory.resolve("iter_0_actor.stdout"), "not yours");
        trial.begun("..", "Escape", "2026-03-02T10:00:00+00:00");
        trial.sql("INSERT INTO iterations(session_id, iteration_number, timestamp) VALUES ('..', 0,"
                + " '2026-03-02T10:00:01+00:00')");
        Session session = trial.read("..");
        assertEquals(List.of(), session.documents());
        assertTrue(session.iterations().get(0).output().isEmpty());
    }

    @Test
    void aFailureInTheMiddleOfAnIterationIsOneOfIt() throws SQLException, IOException {
        actorStarts(0, "2026-03-02T10:00:01+00:00");
        phase(
                0,
                "phase='critic_started', actor_output='x', actor_exit_code=0, actor_duration_secs=3, git_diff='',"
                        + " git_files_changed=0");
        trial.sql("UPDATE sessions SET outcome='failed', iteration_count=1, summary='Critic exited with code 3',"
                + " ended_at='2026-03-02T10:00:09+00:00'");
        Session session = trial.read(ID);
        assertEquals(1, session.iterations().size());
        Iteration only = session.iterations().get(0);
        assertEquals(Verdict.ERROR, only.verdict());
        assertEquals("failed before the critic decided", only.note());
        assertEquals(
                "Critic exited with code 3",
                BodyReader.start(only.feedback(), 100).text());
    }

    private static List<String> steps(Iteration iteration) {
        return iteration.steps().stream().map(DatabasePhasesTest::words).toList();
    }

    private static String words(Step step) {
        return step.name() + " " + step.status();
    }
}
