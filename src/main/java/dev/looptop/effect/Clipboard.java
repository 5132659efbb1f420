package dev.looptop.effect;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Puts text on the clipboard: with the desktop's own program where there is a desktop here, through tmux inside it, else
 * by asking the terminal (OSC 52), which also reaches through ssh. May block for seconds; off the UI thread.
 */
public final class Clipboard {
    /** More than this in one sequence is dropped by terminals that are in wide use; k9s has the same bound. */
    static final int MOST_BYTES = 74_994;

    private static final long PATIENCE_MILLIS = 2_000;

    private final Map<String, String> environment;
    private final Output terminal;

    /** Takes bytes for the terminal, in one piece. */
    public interface Output {
        void write(byte[] bytes) throws IOException;
    }

    Clipboard(Map<String, String> environment, Output terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** Copies a text; returns what is to be said about it. */
    String copy(String text, String what) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (List<String> program : programs()) {
            if (run(program, bytes)) {
                return "copied " + what;
            }
        }
        if (bytes.length > MOST_BYTES) {
            return what + " is too large for the terminal's clipboard: " + bytes.length + " bytes, it takes "
                    + MOST_BYTES;
        }
        try {
            String sequence = "\u001b]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007";
            terminal.write(sequence.getBytes(StandardCharsets.US_ASCII));
            return "copied " + what + ", if the terminal takes it (OSC 52)";
        } catch (IOException e) {
            return what + " could not be copied: " + e.getMessage();
        }
    }

    /** The programs to try, in order, by what the environment says of where we are. */
    List<List<String>> programs() {
        List<List<String>> wanted = new ArrayList<>();
        boolean remote = has("SSH_TTY") || has("SSH_CONNECTION");
        if (!remote && has("WAYLAND_DISPLAY")) {
            wanted.add(List.of("wl-copy"));
        }
        if (!remote && has("DISPLAY")) {
            wanted.add(List.of("xclip", "-selection", "clipboard"));
            wanted.add(List.of("xsel", "--input", "--clipboard"));
        }
        if (!remote) {
            wanted.add(List.of("pbcopy"));
            wanted.add(List.of("clip.exe"));
        }
        if (has("TMUX")) {
            wanted.add(List.of("tmux", "load-buffer", "-w", "-"));
        }
        List<List<String>> there = new ArrayList<>();
        for (List<String> program : wanted) {
            found(program.get(0)).ifPresent(path -> {
                List<String> command = new ArrayList<>(program);
                command.set(0, path);
                there.add(command);
            });
        }
        return there;
    }

    private boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private Optional<String> found(String name) {
        for (String directory : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path program = Path.of(directory).resolve(name);
            if (!directory.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(program.toString());
            }
        }
        return Optional.empty();
    }

    /** Such programs stay behind to hand the text out, so their output must not be ours. */
    private static boolean run(List<String> command, byte[] input) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream to = process.getOutputStream()) {
                to.write(input);
            }
            boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroy();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
