package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayOutputTest {
    @TempDir
    Path state;

    @Test
    void goesToALogForTheUserAlone() throws IOException {
        PrintStream before = System.out;
        StrayOutput stray = StrayOutput.hold(Map.of("XDG_STATE_HOME", state.toString()));
        try {
            System.out.println("one");
            System.err.println("zwei ü");
        } finally {
            stray.release();
            stray.release();
        }
        assertSame(before, System.out);
        Path log = stray.log().orElseThrow();
        assertEquals("one\nzwei ü\n", Files.readString(log));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(log.getParent())));
    }

    @Test
    void theLogIsInTheHomeThatTheEnvironmentNames() {
        StrayOutput stray = StrayOutput.hold(Map.of("HOME", state.toString()));
        stray.release();
        assertEquals(
                state.resolve(".local/state/looptop/looptop.log"), stray.log().orElseThrow());
    }

    @Test
    void withoutAPlaceItGoesNowhere() throws IOException {
        Path file = Files.writeString(state.resolve("file"), "mine");
        StrayOutput stray = StrayOutput.hold(Map.of("XDG_STATE_HOME", file.toString()));
        System.out.println("lost");
        stray.release();
        assertTrue(stray.log().isEmpty());
        assertEquals("mine", Files.readString(file));
    }
}
