package dev.looptop.sqlite;

import dev.looptop.tail.FileStamp;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.ProgressHandler;

/**
 * A database that another program owns and may be writing to. Every look opens it, reads within one short transaction
 * and closes it, so that no lock outlives the look; while the owner holds its lock SQLite tries again for {@link
 * #PATIENCE_MILLIS}. A database with a rollback journal is read with its locks. One with a write-ahead log is read
 * through the log while that lies there; without it SQLite would make the files of the log, so it is then read as one
 * that nobody changes, and read again when somebody did meanwhile.
 */
public final class SqliteFile {
    private static final int PATIENCE_MILLIS = 400;
    private static final long LONGEST_LOOK_NANOS = 20_000_000_000L;
    private static final int STEPS_BETWEEN_CLOCKS = 100_000;
    private static final int HEADER = 20;
    private static final int READ_VERSION = 19;
    private static final int TRIES = 3;

    private final Path file;

    private SqliteFile(Path file) {
        this.file = file;
    }

    /** A file, which need not exist; opens nothing. */
    public static SqliteFile of(Path file) {
        return new SqliteFile(file);
    }

    /** What is read in one look. */
    public interface Query<T> {
        /** Asks for rows. */
        T of(SqliteLook look) throws IOException;
    }

    /** What tells whether the database may be another than before: its own stamp and that of its write-ahead log. */
    public List<FileStamp> stamps() throws IOException {
        return List.of(FileStamp.of(file), FileStamp.of(beside("-wal")));
    }

    /** Looks once. May block for less than a second when the owner writes, for longer only when very much is read. */
    public <T> T read(Query<T> query) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        PlainFile.require(file);
        for (int attempt = 1; ; attempt++) {
            if (!isLogAbsent()) {
                return read(query, "mode=ro");
            }
            FileStamp before = FileStamp.of(file);
            T read = read(query, "mode=ro&immutable=1");
            boolean still = before.equals(FileStamp.of(file)) && !Files.exists(beside("-wal"));
            if (still || attempt == TRIES) {
                return read;
            }
        }
    }

    private <T> T read(Query<T> query, String mode) throws IOException {
        long until = System.nanoTime() + LONGEST_LOOK_NANOS;
        try (Connection connection = connect(mode)) {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_CLOCKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return System.nanoTime() - until > 0 ? 1 : 0;
                }
            });
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
            }
            connection.setAutoCommit(false);
            return query.of(new SqliteLook(connection));
        } catch (SQLException | RuntimeException e) {
            throw SqliteWords.failure(e);
        } catch (LinkageError e) {
            throw new IOException(SqliteWords.NO_LIBRARY, e);
        }
    }

    private Connection connect(String mode) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("open_mode", "65"); // read-only, the name is a URI
        properties.setProperty("busy_timeout", Integer.toString(PATIENCE_MILLIS));
        String uri = "file:" + file.toUri().getRawPath() + "?" + mode;
        return JDBC.createConnection("jdbc:sqlite:" + uri, properties);
    }

    /**
     * Whether the database is of the kind with a log and has none now. A file that a process closes loses the locks the
     * process has on it, which here are those of another look of the same moment; such a look can at worst see a
     * change half done, and the change itself has it repeated.
     */
    private boolean isLogAbsent() throws IOException {
        if (Files.exists(beside("-wal")) || Files.exists(beside("-journal"))) {
            return false;
        }
        try (InputStream in = PlainFile.stream(file)) {
            byte[] header = in.readNBytes(HEADER);
            return header.length == HEADER && header[READ_VERSION] == 2;
        }
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
