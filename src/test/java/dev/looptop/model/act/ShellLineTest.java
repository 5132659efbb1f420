package dev.looptop.model.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shell takes the line apart into the words it was made of. */
class ShellLineTest {
    private static final List<String> WORDS = List.of(
            "looptop",
            "TASK-20261121-030413",
            "/home/dev/my project",
            "it's",
            "$HOME `id` \\ \"x\" *?[a] ~ ! # ; & | > (",
            "",
            "two\nlines",
            "\u001b[31mred\u202e",
            "über 日本語 😀",
            "-n",
            "100%");

    @Test
    void aShellTakesItBackApart() throws IOException {
        String line = ShellLine.of(WORDS);
        Process shell = new ProcessBuilder("sh", "-c", "for word in " + line + "; do printf '%s\\0' \"$word\"; done")
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(String.join("\0", WORDS) + "\0", said);
    }

    @Test
    void nothingInItSteersATerminal() {
        assertTrue(ShellLine.of(WORDS).chars().allMatch(c -> c >= 32 && c != 127 && (c < 0x202A || c > 0x202E)));
        assertEquals("looptop approve TASK-1", ShellLine.of(List.of("looptop", "approve", "TASK-1")));
    }
}
