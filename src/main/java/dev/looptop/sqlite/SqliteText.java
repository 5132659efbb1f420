package dev.looptop.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One text in a table, of any size, of which parts are read.
 *
 * @param file the database
 * @param cell {@code table.column}
 * @param row the row's number ({@code rowid})
 */
public record SqliteText(Path file, String cell, long row) {
    private static final Pattern CELL = Pattern.compile("[a-z_]+\\.[a-z_]+");

    public SqliteText {
        if (!CELL.matcher(cell).matches()) {
            throw new IllegalArgumentException("not table.column: " + cell);
        }
    }

    /** At most {@code count} bytes of its UTF-8 from {@code offset}; fewer at its end, an exception when its row is gone. */
    public byte[] bytes(long offset, int count) throws IOException {
        int dot = cell.indexOf('.');
        String sql = "SELECT substr(CAST(" + cell.substring(dot + 1) + " AS BLOB), ?, ?) AS part FROM "
                + cell.substring(0, dot) + " WHERE rowid = ?";
        List<byte[]> parts =
                SqliteFile.of(file).read(look -> look.rows(sql, row -> row.bytes("part"), offset + 1, count, this.row));
        if (parts.isEmpty()) {
            throw new IOException("its row was removed from the database");
        }
        return parts.get(0);
    }
}
