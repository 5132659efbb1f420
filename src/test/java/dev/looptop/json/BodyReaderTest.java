package dev.looptop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyReaderTest {
    private static final String TEXT = "aé日😀\nzß本🎉";

    @TempDir
    Path folder;

    /** Whatever the window, it holds whole characters of the text only, as many as fit. */
    @ParameterizedTest
    @EnumSource(Body.Coding.class)
    void windowsCutBetweenCharacters(Body.Coding coding) throws IOException {
        Body body = body(coding);
        int size = TEXT.getBytes(StandardCharsets.UTF_8).length;
        for (int window = 1; window < size; window++) {
            BodyReader.Text start = BodyReader.start(body, window);
            BodyReader.Text end = BodyReader.end(body, window);
            assertTrue(TEXT.startsWith(start.text()), coding + " first " + window + ": " + start.text());
            assertTrue(TEXT.endsWith(end.text()), coding + " last " + window + ": " + end.text());
            assertTrue(bytes(start.text()) <= window && bytes(start.text()) > window - 4);
            assertTrue(bytes(end.text()) <= window && bytes(end.text()) > window - 4);
            assertFalse(start.complete() || end.complete(), "window " + window);
        }
        assertEquals(new BodyReader.Text(TEXT, true), BodyReader.start(body, size));
        assertEquals(new BodyReader.Text(TEXT, true), BodyReader.end(body, size));
        assertEquals(new BodyReader.Text(TEXT, true), BodyReader.end(body, size + 100));
    }

    private Body body(Body.Coding coding) throws IOException {
        if (coding == Body.Coding.CELL) {
            return cell();
        }
        Path file = folder.resolve("file");
        String written = coding == Body.Coding.TEXT ? TEXT : TEXT.replace("\n", "\\n") + "\",\"next\":\"no";
        Files.writeString(file, "before" + written);
        return Body.range(file.toString(), 6, bytes(written), coding);
    }

    private Body cell() throws IOException {
        Path file = folder.resolve("a database.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS notes(id INTEGER PRIMARY KEY, text TEXT)");
            statement.execute("INSERT INTO notes VALUES (7, '" + TEXT + "')");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Body.cell(file.toString(), "notes.text", 7, bytes(TEXT));
    }

    @Test
    void inlineTextIsCutBetweenCharactersToo() throws IOException {
        Body body = Body.of("a😀b");
        assertEquals("a", BodyReader.start(body, 2).text());
        assertEquals("b", BodyReader.end(body, 2).text());
        assertEquals("a😀", BodyReader.start(body, 3).text());
        assertEquals("😀b", BodyReader.end(body, 3).text());
        assertTrue(BodyReader.end(body, 4).complete());
        assertEquals(new BodyReader.Text("", true), BodyReader.start(Body.NONE, 10));
    }

    @Test
    void malformedBytesAtACutStayAsTheyAre() throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, new byte[] {'a', (byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0x80, 'b', 'c'});
        Body body = Body.range(file.toString(), 0, 7, Body.Coding.TEXT);
        assertEquals("a\ufffd\ufffd\ufffd\ufffd", BodyReader.start(body, 5).text());
        assertEquals("\ufffdbc", BodyReader.end(body, 6).text());
    }

    @Test
    void anEscapedCharacterDoesNotSpillOverTheWindow() throws IOException {
        byte[] escaped = "abc\\u00e9d\"".getBytes(StandardCharsets.US_ASCII);
        JsonStrings.Decoded four = JsonStrings.decode(new ByteArrayInputStream(escaped), 4, false);
        assertEquals(new JsonStrings.Decoded("abc", false), four);
        JsonStrings.Decoded five = JsonStrings.decode(new ByteArrayInputStream(escaped), 5, false);
        assertEquals(new JsonStrings.Decoded("abcé", false), five);
        JsonStrings.Decoded six = JsonStrings.decode(new ByteArrayInputStream(escaped), 6, false);
        assertEquals(new JsonStrings.Decoded("abcéd", true), six);
    }

    @Test
    void malformedEscapesStayReadable() throws IOException {
        byte[] escaped = "a\\x\\u00zz b\\".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "ax?z b\\",
                JsonStrings.decode(new ByteArrayInputStream(escaped), 100, false)
                        .text());
    }

    @Test
    void aFileThatBecameShorterGivesWhatIsLeft() throws IOException {
        Body body = body(Body.Coding.TEXT);
        Files.writeString(Path.of(body.path()), "before12");
        assertEquals("12", BodyReader.start(body, 100).text());
    }

    @Test
    void aFileThatIsGoneFails() throws IOException {
        Body body = body(Body.Coding.JSON_STRING);
        Files.delete(Path.of(body.path()));
        assertThrows(NoSuchFileException.class, () -> BodyReader.start(body, 100));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
