package dev.looptop.format.codeloops;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A database made as codeloops makes it, and what looptop reads of it. */
final class DatabaseTrial implements AutoCloseable {
    private static final String SESSIONS = "CREATE TABLE sessions (id TEXT PRIMARY KEY, prompt TEXT NOT NULL,"
            + " working_dir TEXT NOT NULL, actor_agent TEXT NOT NULL, critic_agent TEXT NOT NULL, actor_model TEXT,"
            + " critic_model TEXT, max_iterations INTEGER, outcome TEXT, iteration_count INTEGER, summary TEXT,"
            + " confidence REAL, duration_secs REAL, started_at TEXT NOT NULL, ended_at TEXT)";

    final Path file;
    final RootReader root;
    private final Connection writer;

    private DatabaseTrial(Path file) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        this.file = file;
        this.root = new CodeloopsFormat().root(file);
        this.writer = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** The first schema, without phases. */
    static DatabaseTrial v1(Path directory) throws SQLException, IOException {
        DatabaseTrial trial = new DatabaseTrial(directory.resolve("codeloops.db"));
        trial.sql(SESSIONS);
        trial.sql("CREATE TABLE iterations (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL REFERENCES"
                + " sessions(id) ON DELETE CASCADE, iteration_number INTEGER NOT NULL, actor_output TEXT NOT NULL,"
                + " actor_stderr TEXT NOT NULL, actor_exit_code INTEGER NOT NULL, actor_duration_secs REAL NOT NULL,"
                + " git_diff TEXT NOT NULL, git_files_changed INTEGER NOT NULL, critic_decision TEXT NOT NULL,"
                + " feedback TEXT, timestamp TEXT NOT NULL, UNIQUE(session_id, iteration_number))");
        return trial;
    }

    /** The second schema, with phases. */
    static DatabaseTrial v2(Path directory) throws SQLException, IOException {
        DatabaseTrial trial = new DatabaseTrial(directory.resolve("codeloops.db"));
        trial.sql(SESSIONS);
        trial.sql("CREATE TABLE iterations (id INTEGER PRIMARY KEY AUTOINCREMENT, session_id TEXT NOT NULL REFERENCES"
                + " sessions(id) ON DELETE CASCADE, iteration_number INTEGER NOT NULL, phase TEXT NOT NULL DEFAULT"
                + " 'actor_started', actor_output TEXT, actor_stderr TEXT, actor_exit_code INTEGER,"
                + " actor_duration_secs REAL, git_diff TEXT, git_files_changed INTEGER, critic_decision TEXT,"
                + " feedback TEXT, timestamp TEXT NOT NULL, UNIQUE(session_id, iteration_number))");
        return trial;
    }

    /** A database with these tables and none of codeloops'. */
    static DatabaseTrial foreign(Path directory, String... tables) throws SQLException, IOException {
        DatabaseTrial trial = new DatabaseTrial(directory.resolve("codeloops.db"));
        for (String table : tables) {
            trial.sql(table);
        }
        return trial;
    }

    /** Writes as codeloops would, in a connection of its own. */
    void sql(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A session that has begun. */
    void begun(String id, String prompt, String startedAt) throws SQLException {
        sql("INSERT INTO sessions(id, prompt, working_dir, actor_agent, critic_agent, started_at) VALUES ('" + id
                + "', '" + prompt + "', '/home/dev/app', 'Claude Code', 'OpenCode', '" + startedAt + "')");
    }

    /** Every session by its name, as a list shows it. */
    Map<String, SessionSummary> summaries() throws IOException {
        Map<String, SessionSummary> all = new TreeMap<>();
        for (SessionFile session : root.list().sessions()) {
            all.put(session.id().name(), root.summarise(session));
        }
        return all;
    }

    /** One session, opened. */
    Session read(String name) throws IOException {
        SessionFile file = root.list().sessions().stream()
                .filter(session -> session.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return root.open(file).read();
    }

    /** The names of the files in a directory. */
    static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
