package dev.looptop.format.codeloops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.fixtures.SharedFixtures;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the real databases of both schemas, and the same sessions as files. */
class DatabaseInteropTest {
    @TempDir
    Path directory;

    private Path copy(String name) throws IOException {
        Path file = SharedFixtures.of("codeloops").resolve("db").resolve(name);
        Files.createDirectories(directory.resolve("codeloops"));
        return Files.copy(file, directory.resolve("codeloops/codeloops.db"));
    }

    private static Map<String, SessionFile> files(RootReader root) throws IOException {
        Map<String, SessionFile> files = new TreeMap<>();
        root.list().sessions().forEach(file -> files.put(file.id().name(), file));
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"codeloops-v1.db", "codeloops-v2.db"})
    void everyRowReadsAsItStands(String name) throws IOException, SQLException {
        Path file = copy(name);
        RootReader root = new CodeloopsFormat().root(file);
        Map<String, SessionFile> files = files(root);
        int rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM sessions")) {
            while (row.next()) {
                rows++;
                String id = row.getString("id");
                Session session = root.open(files.get(id)).read();
                summary(row, session.summary());
                assertSame(session.summary(), root.summarise(files.get(id)));
                assertEquals(row.getString("prompt"), text(session.prompt()), id);
                iterations(connection, id, session);
            }
        }
        assertEquals(rows, files.size());
        assertTrue(rows >= 23);
        assertEquals(List.of(), root.list().problems());
        assertEquals(List.of("codeloops.db"), DatabaseTrial.names(file.getParent()));
    }

    private static void summary(ResultSet row, SessionSummary read) throws SQLException {
        String id = row.getString("id");
        boolean ended = row.getString("ended_at") != null;
        assertEquals(ended, read.ending().written(), id);
        assertEquals(ended ? row.getString("outcome") : "", read.ending().word(), id);
        assertEquals(row.getString("working_dir"), read.place().directory(), id);
        assertEquals(
                ended
                        ? OptionalDouble.of(row.getDouble("duration_secs"))
                        : read.times().durationSecs(),
                read.times().durationSecs(),
                id);
        assertEquals(row.getString("prompt").strip().split("\n")[0].strip(), read.title(), id);
        assertEquals(
                OffsetDateTime.parse(row.getString("started_at")).toInstant(),
                read.times().startedAt().orElseThrow(),
                id);
        assertEquals(List.of(), read.problems(), id);
        if (ended) {
            assertEquals(row.getInt("iteration_count"), read.iterations(), id);
        }
    }

    private static void assertSame(SessionSummary whole, SessionSummary quick) {
        assertEquals(quick.iterations(), whole.iterations());
        assertEquals(quick.times(), whole.times());
        assertEquals(quick.ending(), whole.ending());
        assertEquals(quick.bytes(), whole.bytes());
        assertEquals(quick.title(), whole.title());
        assertEquals(quick.activity().busyWith(), whole.activity().busyWith());
        assertEquals(quick.covers(), whole.covers());
    }

    private static void iterations(Connection connection, String id, Session session) throws SQLException, IOException {
        String sql = "SELECT * FROM iterations WHERE session_id = '" + id + "' ORDER BY iteration_number";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int index = 0;
            while (row.next()) {
                Iteration read = session.iterations().get(index++);
                assertEquals(row.getInt("iteration_number") + 1, read.number());
                assertEquals(given(row.getString("actor_output")), text(read.output()));
                assertEquals(given(row.getString("actor_stderr")), text(read.errors()));
                assertEquals(given(row.getString("feedback")), text(read.feedback()));
                assertEquals(given(row.getString("critic_decision")), read.verdictWord());
                if (read.change() instanceof Change.SoFar soFar) {
                    assertEquals(row.getString("git_diff"), text(soFar.patch()));
                } else {
                    assertEquals("", given(row.getString("git_diff")));
                }
            }
        }
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    private static String text(Body body) throws IOException {
        return BodyReader.start(body, 1 << 24).text();
    }

    @Test
    void eachPhaseOfTheRealLiveRowsIsKnown() throws IOException {
        RootReader root = new CodeloopsFormat().root(copy("codeloops-v2.db"));
        Map<String, String> busy = new HashMap<>();
        for (SessionFile file : root.list().sessions()) {
            SessionSummary summary = root.summarise(file);
            if (summary.title().startsWith("Live in phase ")) {
                busy.put(summary.title().substring(14), summary.activity().busyWith());
            }
        }
        assertEquals(
                Map.of(
                        "actor_started", "iteration 1, actor",
                        "actor_completed", "iteration 1, diff",
                        "diff_captured", "iteration 1, diff",
                        "critic_started", "iteration 1, critic"),
                busy);
    }

    /** The fixtures' rows are the sessions of {@code clean}, all but one; each then stands in a list once. */
    @ParameterizedTest
    @ValueSource(strings = {"codeloops-v1.db", "codeloops-v2.db"})
    void aSessionThatIsFileAndRowIsShownAsTheRow(String name) throws IOException, SQLException {
        Path file = copy(name);
        Path clean = SharedFixtures.of("codeloops").resolve("clean/codeloops/sessions");
        SharedFixtures.copy(clean, directory.resolve("codeloops"));
        moveAsTheScriptDoes(file);
        RootReader files = new CodeloopsFormat().root(directory.resolve("codeloops/sessions"));
        RootReader rows = new CodeloopsFormat().root(file);
        Map<String, SessionFile> lines = files(files);
        List<String> covered = new ArrayList<>();
        for (SessionFile row : rows.list().sessions()) {
            SessionSummary summary = rows.summarise(row);
            summary.covers().forEach(part -> covered.add(part.name()));
            for (var part : summary.covers()) {
                SessionSummary line = files.summarise(lines.get(part.name()));
                assertEquals(line.title(), summary.title());
                assertEquals(line.times().startedAt(), summary.times().startedAt());
                line.times()
                        .endedAt()
                        .ifPresent(
                                at -> assertEquals(at, summary.times().endedAt().orElseThrow()));
                assertEquals(part.path(), lines.get(part.name()).id().path());
            }
        }
        lines.keySet().removeAll(covered);
        // The one that was never moved, and the one that has nothing by which it could be known but its start.
        assertEquals(2, lines.size(), lines.keySet().toString());
        assertEquals(22, covered.stream().distinct().count());
        assertEquals(covered.size(), covered.stream().distinct().count());
    }

    private static void moveAsTheScriptDoes(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE sessions SET started_at = '2026-02-20T08:00:00+00:00',"
                    + " ended_at = '2026-02-20T08:00:00+00:00' WHERE prompt NOT LIKE 'Live in phase%'");
        }
    }

    @Test
    void aSessionThatWasMovedTwiceIsShownOnce() throws SQLException, IOException {
        try (DatabaseTrial trial = DatabaseTrial.v1(directory)) {
            for (String id : List.of("a", "b", "c")) {
                trial.begun(id, "Same prompt", "2026-02-20T08:00:00+00:00");
                String at = id.equals("c") ? "2026-02-02T10:00:00.5+00:00" : "2026-02-01T10:00:00.123456+00:00";
                trial.sql("INSERT INTO iterations(session_id, iteration_number, actor_output, actor_stderr,"
                        + " actor_exit_code, actor_duration_secs, git_diff, git_files_changed, critic_decision,"
                        + " timestamp) VALUES ('" + id + "', 0, '', '', 0, 3, '', 0, 'CONTINUE', '" + at + "')");
            }
            Map<String, SessionSummary> all = trial.summaries();
            assertEquals("b", all.get("a").covers().get(0).name());
            assertEquals(List.of(), all.get("b").covers());
            assertEquals(List.of(), all.get("c").covers());
        }
    }
}
