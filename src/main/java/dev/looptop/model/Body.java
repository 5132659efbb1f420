package dev.looptop.model;

/**
 * A text of any size: short ones inline, long ones as a range of a file, or a place in a database, that is read when
 * looked at.
 *
 * @param inline the text itself when {@code path} is empty; for {@link Coding#CELL} its {@code table.column}
 * @param path absolute path of the file that holds it, empty for an inline text
 * @param offset first byte; for {@link Coding#JSON_STRING} the byte after the opening quote; for {@link Coding#CELL}
 *     the number of the row
 * @param length bytes; for {@link Coding#JSON_STRING} an upper bound, the text ends at the closing quote
 * @param coding how the bytes say the text
 */
public record Body(String inline, String path, long offset, long length, Coding coding) {
    /** How bytes on disk say a text. */
    public enum Coding {
        /** UTF-8 as it is. */
        TEXT,
        /** The inside of a JSON string, with its escapes. */
        JSON_STRING,
        /** A text in a table of an SQLite file. */
        CELL
    }

    /** The empty text. */
    public static final Body NONE = new Body("", "", 0, 0, Coding.TEXT);

    /** An inline text. */
    public static Body of(String text) {
        return text.isEmpty() ? NONE : new Body(text, "", 0, text.length(), Coding.TEXT);
    }

    /** A whole file or a range of it, {@code length} bytes from {@code offset}. */
    public static Body range(String path, long offset, long length, Coding coding) {
        return new Body("", path, offset, length, coding);
    }

    /** A text in a database, {@code length} bytes of UTF-8; {@code cell} is {@code table.column}. */
    public static Body cell(String path, String cell, long row, long length) {
        return length == 0 ? NONE : new Body(cell, path, row, length, Coding.CELL);
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** Whether the text is in memory. */
    public boolean isInline() {
        return path.isEmpty();
    }
}
