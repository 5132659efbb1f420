package dev.looptop.endtoend;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/** A real terminal: a tmux server of its own with one window, in which a shell runs. */
final class TmuxScreen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path socket;

    private TmuxScreen(Path socket) {
        this.socket = socket;
    }

    /** Opens a window of this size; skips the test, loudly, where there is no tmux. */
    static TmuxScreen open(Path directory, int columns, int rows) throws IOException {
        boolean there = run(List.of("sh", "-c", "command -v tmux")).code() == 0;
        if (!there) {
            System.err.println("SKIPPED: no tmux here, the monitor was not tried on a real terminal");
        }
        Assumptions.assumeTrue(there, "no tmux");
        TmuxScreen screen = new TmuxScreen(directory.resolve("tmux.sock"));
        screen.tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "env PS1='ready> ' LC_ALL=C.UTF-8 TERM=screen-256color sh");
        screen.await("ready>");
        return screen;
    }

    /** Types a line and Enter. */
    void enter(String line) throws IOException {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    /** Presses keys by tmux's names. */
    void press(String... keys) throws IOException {
        List<String> all = new ArrayList<>(List.of("send-keys"));
        all.addAll(List.of(keys));
        tmux(all.toArray(String[]::new));
    }

    /** What the window shows. */
    String text() throws IOException {
        return tmux("capture-pane", "-p");
    }

    /** A fact about the pane, such as {@code #{alternate_on}}. */
    String fact(String format) throws IOException {
        return tmux("display-message", "-p", format).strip();
    }

    void resize(int columns, int rows) throws IOException {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** Looks at the screen until it holds this text. */
    String await(String wanted) throws IOException {
        return await(text -> text.contains(wanted), "'" + wanted + "'");
    }

    /** Looks at the screen until it is as wanted; fails with the last screen when patience ends. */
    String await(Predicate<String> wanted, String name) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String text = text();
        while (!wanted.test(text)) {
            if (System.nanoTime() > end) {
                fail("the screen never showed " + name + "; it shows:\n" + text);
            }
            text = text();
        }
        return text;
    }

    private String tmux(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        return run(command).output();
    }

    private record Ran(int code, String output) {}

    private static Ran run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("hangs: " + command);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return new Ran(process.exitValue(), output);
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
