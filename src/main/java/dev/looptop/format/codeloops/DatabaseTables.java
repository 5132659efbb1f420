package dev.looptop.format.codeloops;

import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import dev.looptop.sqlite.SqliteLook;
import dev.looptop.sqlite.SqliteRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The two tables of codeloops' database in both of their forms (formats/codeloops.md, section 6). Texts longer than a
 * bound are not taken out: a body then names its cell. For one look.
 */
final class DatabaseTables {
    private static final Set<String> SESSIONS = Set.of(
            "id",
            "prompt",
            "working_dir",
            "actor_agent",
            "critic_agent",
            "outcome",
            "iteration_count",
            "started_at",
            "ended_at");
    private static final Set<String> ITERATIONS = Set.of(
            "session_id", "iteration_number", "actor_output", "git_diff", "critic_decision", "feedback", "timestamp");
    private static final int TITLE = 2_000;
    private static final int SUMMARY = 4_000;
    private static final int WORD = 400;

    private final SqliteLook look;
    private final String file;
    private final boolean phases;

    private DatabaseTables(SqliteLook look, String file, boolean phases) {
        this.look = look;
        this.file = file;
        this.phases = phases;
    }

    /** The tables that this look sees; fails with the reason when they are not codeloops'. */
    static DatabaseTables of(SqliteLook look, String file) throws IOException {
        List<String> iterations = look.columns("iterations");
        missing("sessions", SESSIONS, look.columns("sessions"));
        missing("iterations", ITERATIONS, iterations);
        return new DatabaseTables(look, file, iterations.contains("phase"));
    }

    private static void missing(String table, Set<String> wanted, List<String> there) throws IOException {
        if (there.isEmpty()) {
            throw new IOException("it is no codeloops database: it has no table '" + table + "'");
        }
        Optional<String> missing = wanted.stream()
                .filter(column -> !there.contains(column))
                .sorted()
                .findFirst();
        if (missing.isPresent()) {
            throw new IOException("it is no codeloops database that is known: its table '" + table + "' has no column '"
                    + missing.get() + "'");
        }
    }

    /** All sessions, in the order in which they were put in. */
    List<DatabaseSession> sessions(int longestInline) throws IOException {
        return look.rows(sessionColumns() + " ORDER BY rowid", row -> session(row), longestInline);
    }

    /** One session. */
    Optional<DatabaseSession> session(String name, int longestInline) throws IOException {
        return look.rows(sessionColumns() + " WHERE id = ?", row -> session(row), longestInline, name).stream()
                .findFirst();
    }

    /** The iterations of these sessions, each session's in order. */
    List<DatabaseRound> rounds(List<String> sessions, int longestInline) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of(longestInline, longestInline, longestInline, longestInline));
        arguments.addAll(sessions);
        String places = String.join(", ", Collections.nCopies(sessions.size(), "?"));
        String sql = roundColumns() + " WHERE session_id IN (" + places + ") ORDER BY session_id, iteration_number, id";
        return look.rows(sql, row -> round(row), arguments.toArray());
    }

    /** Some of the session ids that only iterations have. */
    List<String> lost(int most) throws IOException {
        String sql =
                "SELECT DISTINCT session_id AS id FROM iterations WHERE session_id NOT IN (SELECT id FROM sessions)"
                        + " ORDER BY 1 LIMIT ?";
        return look.rows(sql, row -> row.text("id"), most);
    }

    /** What {@code of} makes of each prompt, which is read whole, by session. */
    <T> List<T> prompts(SqliteLook.Reading<T> of) throws IOException {
        return look.rows("SELECT id, prompt FROM sessions", of);
    }

    private static String sessionColumns() {
        return "SELECT rowid AS row, id, substr(prompt, 1, " + TITLE + ") AS head, " + bounded("prompt")
                + ", substr(working_dir, 1, 4096) AS working_dir, actor_agent, critic_agent, actor_model, critic_model,"
                + " max_iterations, substr(outcome, 1, " + WORD + ") AS outcome, iteration_count, substr(summary, 1, "
                + SUMMARY + ") AS summary, confidence, duration_secs, started_at, ended_at FROM sessions";
    }

    private String roundColumns() {
        return "SELECT id, session_id, iteration_number, " + (phases ? "phase" : "''") + " AS phase, "
                + bounded("actor_output") + ", " + bounded("actor_stderr") + ", " + bounded("git_diff") + ", "
                + bounded("feedback") + ", git_diff IS NOT NULL AS captured, actor_exit_code, actor_duration_secs,"
                + " git_files_changed, critic_decision IS NOT NULL AS decided, substr(critic_decision, 1, " + WORD
                + ") AS critic_decision, timestamp FROM iterations";
    }

    /** SQLite knows the length of a text without reading it. */
    private static String bounded(String column) {
        return "octet_length(" + column + ") AS " + column + "_bytes, CASE WHEN octet_length(" + column + ") <= ? THEN "
                + column + " END AS " + column;
    }

    private Body body(SqliteRow row, String table, String column, OptionalLong number) throws IOException {
        long bytes = row.integer(column + "_bytes").orElse(0);
        return row.has(column) || number.isEmpty()
                ? Body.of(row.text(column))
                : Body.cell(file, table + "." + column, number.getAsLong(), bytes);
    }

    private DatabaseSession session(SqliteRow row) throws IOException {
        OptionalLong number = row.integer("row");
        Body prompt = body(row, "sessions", "prompt", number);
        CodeloopsLine.Start start = new CodeloopsLine.Start(
                Timestamps.parse(row.text("started_at")),
                prompt,
                CodeloopsLine.firstLine(row.text("head")),
                row.text("working_dir"),
                row.text("actor_agent"),
                row.text("critic_agent"),
                row.text("actor_model"),
                row.text("critic_model"),
                counted(row.integer("max_iterations")));
        Optional<CodeloopsLine.End> end = row.has("ended_at") ? Optional.of(end(row)) : Optional.empty();
        return new DatabaseSession(row.text("id"), number.orElse(0), start, end, prompt.length());
    }

    private static CodeloopsLine.End end(SqliteRow row) throws IOException {
        return new CodeloopsLine.End(
                Timestamps.parse(row.text("ended_at")),
                row.text("outcome"),
                counted(row.integer("iteration_count")),
                Body.of(row.text("summary")),
                row.number("confidence"),
                row.number("duration_secs"));
    }

    private DatabaseRound round(SqliteRow row) throws IOException {
        OptionalLong number = row.integer("id");
        CodeloopsLine.Round round = new CodeloopsLine.Round(
                Optional.empty(),
                body(row, "iterations", "actor_output", number),
                body(row, "iterations", "actor_stderr", number),
                whole(row.integer("actor_exit_code")),
                row.number("actor_duration_secs"),
                body(row, "iterations", "git_diff", number),
                counted(row.integer("git_files_changed")),
                row.text("critic_decision"),
                body(row, "iterations", "feedback", number));
        return new DatabaseRound(
                row.text("session_id"),
                row.integer("iteration_number").orElse(0),
                row.text("phase"),
                Timestamps.parse(row.text("timestamp")),
                round,
                row.integer("captured").orElse(0) == 1,
                row.integer("decided").orElse(0) == 1);
    }

    private static OptionalInt counted(OptionalLong number) {
        return number.orElse(0) < 0 ? OptionalInt.empty() : whole(number);
    }

    private static OptionalInt whole(OptionalLong number) {
        boolean fits = number.isPresent() && number.getAsLong() == (int) number.getAsLong();
        return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }
}
