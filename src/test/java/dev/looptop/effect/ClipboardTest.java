package dev.looptop.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where copied text goes, by what stands in the environment. */
class ClipboardTest {
    @TempDir
    Path bin;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private Clipboard with(String... variables) {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", bin.toString()));
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        return new Clipboard(environment, terminal::writeBytes);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void theDesktopsProgramIsGivenTheText() throws IOException {
        Path got = bin.resolve("got");
        program("wl-copy", "cat > " + got);
        assertEquals("copied the id", with("WAYLAND_DISPLAY", "wayland-0").copy("häh\n", "the id"));
        assertEquals("häh\n", Files.readString(got));
        assertEquals(0, terminal.size());
    }

    @Test
    void overSshTheTerminalIsAskedWhateverPrograms() throws IOException {
        program("wl-copy", "exit 0");
        String said =
                with("WAYLAND_DISPLAY", "wayland-0", "SSH_TTY", "/dev/pts/3").copy("id", "the id");
        assertTrue(said.startsWith("copied the id, if"), said);
        assertEquals("\u001b]52;c;aWQ=\u0007", terminal.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void insideTmuxItsBufferIsSet() throws IOException {
        program("tmux", "exit 0");
        assertEquals(
                List.of(List.of(bin.resolve("tmux").toString(), "load-buffer", "-w", "-")),
                with("TMUX", "/tmp/x", "SSH_TTY", "/dev/pts/3").programs());
    }

    @Test
    void aProgramThatFailsIsPassedOver() throws IOException {
        program("xclip", "exit 1");
        with("DISPLAY", ":0").copy("id", "the id");
        assertTrue(terminal.size() > 0);
    }

    @Test
    void whatNoTerminalTakesIsSaidAndNotSent() {
        String said = with().copy("x".repeat(Clipboard.MOST_BYTES + 1), "the patch");
        assertTrue(said.contains("too large"), said);
        assertEquals(0, terminal.size());
    }
}
