package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Session;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are locked, damaged, of another program or none at all; what is read leaves nothing behind. */
class DatabaseFaultsTest {
    private static final String ID = "11111111-2222-5333-8444-555555555555";

    @TempDir
    Path directory;

    @Test
    void anAbsentDatabaseHoldsNothing() throws IOException {
        RootReader root = new CodeloopsFormat().root(directory.resolve("codeloops.db"));
        assertEquals(new Listing(List.of(), List.of()), root.list());
        assertEquals(List.of(), DatabaseTrial.names(directory));
    }

    @Test
    void aDatabaseOfAnotherProgramIsNamedWithTheReason() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.foreign(directory, "CREATE TABLE notes(a)")) {
            IOException none = assertThrows(IOException.class, trial.root::list);
            assertEquals("it is no codeloops database: it has no table 'sessions'", none.getMessage());
        }
        Path other = directory.resolve("other");
        String sessions = "CREATE TABLE sessions(id TEXT, title TEXT)";
        try (DatabaseTrial trial = DatabaseTrial.foreign(other, sessions, "CREATE TABLE iterations(a)")) {
            IOException known = assertThrows(IOException.class, trial.root::list);
            assertTrue(known.getMessage().contains("has no column 'actor_agent'"), known.getMessage());
        }
    }

    @Test
    void aViewThatNeverEndsIsNotAsked() throws SQLException, IOException {
        String view = "CREATE VIEW sessions AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT"
                + " id FROM n";
        try (DatabaseTrial trial = DatabaseTrial.foreign(directory, view)) {
            IOException failure = assertThrows(IOException.class, trial.root::list);
            assertTrue(failure.getMessage().contains("no table 'sessions'"), failure.getMessage());
        }
    }

    @Test
    void whatIsNoDatabaseSaysSo() throws IOException {
        Path file = Files.writeString(directory.resolve("codeloops.db"), "this is only a text".repeat(100));
        IOException failure = assertThrows(IOException.class, new CodeloopsFormat().root(file)::list);
        assertEquals("it is no SQLite database, or an encrypted one", FailureWords.of(failure));
        Files.write(file, new byte[0]);
        IOException empty = assertThrows(IOException.class, new CodeloopsFormat().root(file)::list);
        assertTrue(empty.getMessage().contains("no table 'sessions'"), empty.getMessage());
    }

    @Test
    void aLockedDatabaseIsReadAsSoonAsItsOwnerIsDone() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory)) {
            trial.begun(ID, "Locked", "2026-03-02T10:00:00+00:00");
            trial.sql("BEGIN EXCLUSIVE");
            IOException failure = assertThrows(IOException.class, trial.root::list);
            assertEquals("another program has locked it; it is looked at again", FailureWords.of(failure));
            trial.sql("COMMIT");
            assertEquals("Locked", trial.summaries().get(ID).title());
        }
    }

    @Test
    void theOwnerWritesAtOnceWhateverIsBeingRead() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory)) {
            trial.sql("PRAGMA busy_timeout = 0");
            trial.begun(ID, "Read me", "2026-03-02T10:00:00+00:00");
            for (int i = 0; i < 50; i++) {
                trial.read(ID);
                trial.sql("UPDATE sessions SET prompt = 'Read me " + i + "'");
            }
            assertEquals("Read me 49", trial.read(ID).summary().title());
        }
    }

    @Test
    void nothingIsLeftBesideTheDatabase() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory)) {
            trial.begun(ID, "Clean", "2026-03-02T10:00:00+00:00");
            trial.read(ID);
        }
        assertEquals(List.of("codeloops.db"), DatabaseTrial.names(directory));
        try (DatabaseTrial trial = DatabaseTrial.v2(directory.resolve("wal"))) {
            trial.sql("PRAGMA journal_mode = WAL");
            trial.begun(ID, "Logged", "2026-03-02T10:00:00+00:00");
            assertEquals("Logged", trial.summaries().get(ID).title());
        }
        RootReader closed = new CodeloopsFormat().root(directory.resolve("wal/codeloops.db"));
        assertEquals(1, closed.list().sessions().size());
        assertEquals(List.of("codeloops.db"), DatabaseTrial.names(directory.resolve("wal")));
    }

    @Test
    void aWriterThatDiedInTheMiddleIsNamed() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory)) {
            trial.begun(ID, "Hot", "2026-03-02T10:00:00+00:00");
            trial.sql("PRAGMA cache_size = 1");
            trial.sql("BEGIN IMMEDIATE");
            trial.sql("UPDATE sessions SET prompt = hex(zeroblob(200000))");
            Path dead = Files.createDirectories(directory.resolve("dead"));
            for (String name : List.of("codeloops.db", "codeloops.db-journal")) {
                Files.copy(directory.resolve(name), dead.resolve(name));
            }
            trial.sql("ROLLBACK");
            byte[] before = Files.readAllBytes(dead.resolve("codeloops.db-journal"));
            RootReader root = new CodeloopsFormat().root(dead.resolve("codeloops.db"));
            IOException failure = assertThrows(IOException.class, root::list);
            assertTrue(failure.getMessage().startsWith("its writer died while writing"), failure.getMessage());
            assertEquals(List.of("codeloops.db", "codeloops.db-journal"), DatabaseTrial.names(dead));
            assertEquals(before.length, Files.size(dead.resolve("codeloops.db-journal")));
        }
    }

    @Test
    void aLongTextStaysInTheDatabaseAndIsReadInParts() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v1(directory)) {
            trial.begun(ID, "Much", "2026-03-02T10:00:00+00:00");
            trial.sql("INSERT INTO iterations(session_id, iteration_number, actor_output, actor_stderr,"
                    + " actor_exit_code, actor_duration_secs, git_diff, git_files_changed, critic_decision, timestamp)"
                    + " VALUES ('" + ID + "', 0, 'ä' || replace(hex(zeroblob(1500000)), '00', '0é') || 'end', '', 0,"
                    + " 3, '', 0, 'CONTINUE', '2026-03-02T10:01:00+00:00')");
            Session session = trial.read(ID);
            Body output = session.iterations().get(0).output();
            assertEquals(Body.Coding.CELL, output.coding());
            assertEquals(2 + 4_500_000 + 3, output.length());
            assertEquals("ä0é0", BodyReader.start(output, 6).text());
            assertEquals("é0éend", BodyReader.end(output, 8).text());
            assertEquals("0éend", BodyReader.end(output, 7).text());
            StringWriter all = new StringWriter();
            try (Reader reader = BodyReader.open(output)) {
                reader.transferTo(all);
            }
            assertEquals(1 + 3_000_000 + 3, all.toString().length());
            assertTrue(all.toString().endsWith("0é0éend"));
        }
    }

    @Test
    void anyDamageGivesSessionsOrAReason() throws SQLException, IOException {
        Path origin = directory.resolve("origin");
        try (DatabaseTrial trial = DatabaseTrial.v2(origin)) {
            for (int i = 0; i < 4; i++) {
                trial.begun("s-" + i, "Prompt " + "long ".repeat(i * 200), "2026-03-02T10:00:00+00:00");
                trial.sql("INSERT INTO iterations(session_id, iteration_number, phase, actor_output, git_diff,"
                        + " critic_decision, timestamp) VALUES ('s-" + i + "', 0, 'critic_completed',"
                        + " hex(zeroblob(3000)), 'diff --git a/a b/a', 'DONE', '2026-03-02T10:01:00+00:00')");
            }
        }
        byte[] whole = Files.readAllBytes(origin.resolve("codeloops.db"));
        Random random = new Random(20260302);
        Path file = directory.resolve("codeloops.db");
        int read = 0;
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            Files.write(file, damaged(whole, random));
            RootReader root = new CodeloopsFormat().root(file);
            try {
                for (SessionFile session : root.list().sessions()) {
                    root.summarise(session);
                    root.open(session).read();
                }
                read++;
            } catch (IOException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
                refused++;
            }
        }
        assertTrue(read > 100 && refused > 100, read + " read, " + refused + " refused");
        assertEquals(List.of("codeloops.db", "origin"), DatabaseTrial.names(directory));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        int length = random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length;
        byte[] bytes = Arrays.copyOf(whole, length);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && length > 0; i++) {
            int near = random.nextBoolean() ? Math.min(length, 4096) : length;
            bytes[random.nextInt(near)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void rowsOfAnySortAreRead() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory)) {
            trial.begun(ID, "Odd", "no time");
            trial.sql("UPDATE sessions SET max_iterations = 'many', prompt = x'ff00fe', confidence = 'high'");
            trial.sql(
                    "INSERT INTO iterations(session_id, iteration_number, phase, actor_exit_code, git_diff, timestamp)"
                            + " VALUES ('" + ID + "', -7, 'dreaming', 1e300, 5, 12)");
            trial.sql("INSERT INTO iterations(session_id, iteration_number, timestamp) VALUES ('lost', 0, 'x')");
            Session session = trial.read(ID);
            assertEquals(1, session.iterations().get(0).number());
            assertEquals(3, session.summary().problems().size());
            assertEquals(1, trial.root.list().problems().size());
        }
    }

    @Test
    void aSecondConnectionSeesWhatTheFirstHasCommittedOnly() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v2(directory);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + trial.file);
                Statement statement = other.createStatement()) {
            trial.begun(ID, "Committed", "2026-03-02T10:00:00+00:00");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE sessions SET prompt = 'Not yet'");
            assertEquals("Committed", trial.summaries().get(ID).title());
            statement.execute("COMMIT");
            assertEquals("Not yet", trial.summaries().get(ID).title());
        }
    }
}
