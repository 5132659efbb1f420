package dev.looptop.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One look at a database: what its queries give belongs together. */
public final class SqliteLook {
    private final Connection connection;

    SqliteLook(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of a row. */
    public interface Reading<T> {
        /** The value; what the row does not say must not be an exception. */
        T of(SqliteRow row) throws IOException;
    }

    /** The rows of a query. The SQL is ours, never a file's; what comes from elsewhere is an argument. */
    public <T> List<T> rows(String sql, Reading<T> reading, Object... arguments) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                SqliteRow row = new SqliteRow(found);
                while (found.next()) {
                    rows.add(reading.of(row));
                }
            }
            return rows;
        } catch (SQLException | RuntimeException e) {
            throw SqliteWords.failure(e);
        }
    }

    /** The names of a table's columns in lower case, none when there is no such table; a view counts as none. */
    public List<String> columns(String table) throws IOException {
        String sql = "SELECT lower(c.name) AS name FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
                + " WHERE t.type = 'table' AND lower(t.name) = ?";
        return rows(sql, row -> row.text("name"), table);
    }
}
