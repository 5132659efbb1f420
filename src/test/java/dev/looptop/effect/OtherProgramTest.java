package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.ui.part.Cmd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProgramTest {
    @TempDir
    private Path directory;

    @Test
    void theFileIsOneArgument() {
        Cmd.OpenFile page = new Cmd.OpenFile("/a b; rm -rf $HOME", Cmd.OpenFile.Opener.PAGER);
        Cmd.OpenFile edit = new Cmd.OpenFile("/x", Cmd.OpenFile.Opener.EDITOR);
        assertEquals(List.of("less", "/a b; rm -rf $HOME"), OtherProgram.command(Map.of(), page));
        assertEquals(List.of("less", "-R", page.path()), OtherProgram.command(Map.of("PAGER", "less  -R"), page));
        assertEquals(List.of("vi", "/x"), OtherProgram.command(Map.of("EDITOR", " "), edit));
        assertEquals(List.of("nano", "/x"), OtherProgram.command(Map.of("EDITOR", "nano"), edit));
    }

    @Test
    void whatIsNoFileSaysWhy() throws IOException {
        Path file = Files.writeString(directory.resolve("s.jsonl"), "{}");
        Path database = Files.writeString(directory.resolve("d.db"), "SQLite format 3\0more");
        assertEquals(Optional.empty(), OtherProgram.refusal(file.toString()));
        for (String[] refused : new String[][] {
            {directory.toString(), "is a directory"},
            {database.toString(), "row of a database"},
            {file + "#line-3", "one record in a file of many"},
            {directory.resolve("gone").toString(), "there is no file"},
            {"\0", "cannot be opened"}
        }) {
            String said = OtherProgram.refusal(refused[0]).orElse("");
            assertTrue(said.contains(refused[1]), said);
        }
    }
}
