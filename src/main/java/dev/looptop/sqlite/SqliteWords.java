package dev.looptop.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's failures mean, in words for a person. */
final class SqliteWords {
    private SqliteWords() {}

    static final String NO_LIBRARY =
            "SQLite's own library cannot be unpacked; see that java.io.tmpdir is writable and programs may run there";

    static IOException failure(Exception failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).startsWith("No native library found")) {
                return new IOException(NO_LIBRARY, failure);
            }
        }
        String words = failure instanceof SQLiteException known ? of(known.getResultCode()) : "";
        if (words.isEmpty()) {
            String message = failure.getMessage();
            boolean said = failure instanceof SQLException && message != null;
            words = "SQLite says: " + (said ? message : failure.getClass().getSimpleName());
        }
        return new IOException(words, failure);
    }

    private static String of(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_PROTOCOL ->
                "another program has locked it; it is looked at again";
            case SQLITE_BUSY_RECOVERY -> "another program is repairing it; it is looked at again";
            case SQLITE_NOTADB -> "it is no SQLite database, or an encrypted one";
            case SQLITE_READONLY_ROLLBACK ->
                "its writer died while writing; the program that owns it must open it once to put it right";
            case SQLITE_INTERRUPT -> "it takes too long to read; it may be damaged";
            case SQLITE_PERM, SQLITE_AUTH -> "permission denied; allow this user to read it";
            default -> byKind(code);
        };
    }

    private static String byKind(SQLiteErrorCode code) {
        if (code.name().startsWith("SQLITE_CORRUPT")) {
            return "it is damaged";
        }
        if (code.name().startsWith("SQLITE_CANTOPEN")) {
            return "it cannot be opened; see that this user may read it and its directory";
        }
        return code.name().startsWith("SQLITE_IOERR") ? "the disk gave an error" : "";
    }
}
