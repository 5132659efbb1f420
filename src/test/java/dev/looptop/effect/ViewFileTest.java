package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of saved views. */
class ViewFileTest {
    @TempDir
    Path home;

    private ViewFile file() {
        return ViewFile.of(Map.of("XDG_STATE_HOME", home.toString()), "/nowhere");
    }

    @Test
    void twoMonitorsLoseNothingOfEachOther() {
        ViewFile one = file();
        ViewFile other = file();
        one.with("a", "project:api");
        other.with("b\twith\ttabs", "//x %09");
        one.with("a", "project:web");
        assertEquals(
                Map.of("a", "project:web", "b\twith\ttabs", "//x %09"),
                other.read().words());
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndNotWrittenOver() throws IOException {
        Path file = home.resolve("looptop/views");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[(1 << 20) + 1]);
        ViewFile.Views views = file().with("a", "x");
        assertTrue(views.trouble().contains("could not be saved"), views.trouble());
        assertEquals((1 << 20) + 1, Files.size(file));
    }
}
