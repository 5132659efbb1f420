package dev.looptop.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real terminal, which tmux gives: whatever ends the program, the terminal is as it was. */
class TerminalGuardTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final String OURS = "1 0";
    private static final String GIVEN_BACK = "0 1";

    /** Its own for every test: a server that is ending must not be met by the next one. */
    private final String server = "looptop-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();

    @TempDir
    Path directory;

    @BeforeEach
    void startShell() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tmux")) && Files.isExecutable(Path.of("/bin/bash")),
                "SKIPPED: no tmux to try the terminal in");
        Path run = directory.resolve("run");
        Files.writeString(
                run,
                "#!/bin/sh\nXDG_STATE_HOME='" + directory + "' exec '" + System.getProperty("java.home")
                        + "/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                        + System.getProperty("java.class.path") + "' dev.looptop.terminal.TerminalTrial\n");
        assertTrue(run.toFile().setExecutable(true));
        tmux("new-session", "-d", "-x", "90", "-y", "20", "-s", "t", "/bin/bash --norc --noprofile");
        type("PS1='$ '; cd " + directory + "; clear");
        type("B=$(stty -g); ./run; [ \"$B\" = \"$(stty -g)\" ] && echo li''ne restored");
        await("the screen", this::modes, OURS::equals);
        await("the first frame", this::screen, text -> text.contains("90x20"));
    }

    @AfterEach
    void endShell() throws IOException {
        tmux("kill-server");
    }

    private String tmux(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-L", server));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void type(String line) throws IOException {
        tmux("send-keys", "-t", "t", "-l", line);
        tmux("send-keys", "-t", "t", "Enter");
    }

    private interface Look {
        String at() throws IOException;
    }

    private String modes() throws IOException {
        return tmux("display", "-t", "t", "-p", "#{alternate_on} #{cursor_flag}")
                .strip();
    }

    private String screen() throws IOException {
        return tmux("capture-pane", "-t", "t", "-p");
    }

    private static void await(String what, Look look, Predicate<String> wanted) throws IOException {
        Instant limit = Instant.now().plusSeconds(PATIENCE_SECONDS);
        String seen = look.at();
        while (!wanted.test(seen)) {
            assertTrue(Instant.now().isBefore(limit), "waited in vain for " + what + ", seen: " + seen);
            seen = look.at();
        }
    }

    private long pid() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().orElse("").endsWith("dev.looptop.terminal.TerminalTrial"))
                .filter(process -> process.parent()
                        .flatMap(ProcessHandle::parent)
                        .flatMap(parent -> parent.info().commandLine())
                        .orElse("")
                        .contains(server))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private void assertGivenBack() throws IOException {
        await("the line", this::screen, text -> text.contains("line restored"));
        assertEquals(GIVEN_BACK, modes());
        assertTrue(!screen().contains("must not be seen"), screen());
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                        .start()
                        .waitFor());
    }

    @Test
    void normalEnd() throws IOException {
        tmux("send-keys", "-t", "t", "q");
        assertGivenBack();
    }

    @Test
    void exception() throws IOException {
        tmux("send-keys", "-t", "t", "x");
        assertGivenBack();
        assertTrue(screen().contains("asked to fail"), screen());
    }

    @Test
    void terminated() throws Exception {
        signal("TERM");
        assertGivenBack();
    }

    @Test
    void hungUp() throws Exception {
        signal("HUP");
        assertGivenBack();
    }

    @Test
    void suspendedAndContinued() throws IOException {
        tmux("send-keys", "-t", "t", "C-z");
        await("the shell", this::screen, text -> text.contains("Stopped"));
        assertEquals(GIVEN_BACK, modes());
        type("fg");
        await("the screen", this::modes, OURS::equals);
        await("a new frame", this::screen, text -> text.contains("continued from suspension"));
        tmux("send-keys", "-t", "t", "q");
        await("the end", this::modes, GIVEN_BACK::equals);
    }

    @Test
    void resizedWhileIdle() throws IOException {
        tmux("resize-window", "-t", "t", "-x", "70", "-y", "12");
        await("a frame of the new size", this::screen, text -> text.contains("70x12"));
        tmux("send-keys", "-t", "t", "q");
        assertGivenBack();
    }
}
