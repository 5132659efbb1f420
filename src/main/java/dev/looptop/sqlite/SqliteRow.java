package dev.looptop.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The row a look is at. SQLite columns hold values of any type whatever they were declared as; what does not fit is absent. */
public final class SqliteRow {
    private final ResultSet row;

    SqliteRow(ResultSet row) {
        this.row = row;
    }

    /** Whether a column holds anything but NULL. */
    public boolean has(String column) throws IOException {
        return value(column) != null;
    }

    /** A column as text, empty for NULL. */
    public String text(String column) throws IOException {
        try {
            String text = row.getString(column);
            return text == null ? "" : text;
        } catch (SQLException | RuntimeException e) {
            throw SqliteWords.failure(e);
        }
    }

    /** A column as a whole number; absent when it is none. */
    public OptionalLong integer(String column) throws IOException {
        return value(column) instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    /** A column as a number; absent when it is none. */
    public OptionalDouble number(String column) throws IOException {
        return value(column) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** A column as bytes, none for NULL. */
    byte[] bytes(String column) throws IOException {
        try {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        } catch (SQLException | RuntimeException e) {
            throw SqliteWords.failure(e);
        }
    }

    private Object value(String column) throws IOException {
        try {
            return row.getObject(column);
        } catch (SQLException | RuntimeException e) {
            throw SqliteWords.failure(e);
        }
    }
}
