package dev.looptop.effect;

import dev.looptop.format.FailureWords;
import dev.looptop.terminal.KeyGate;
import dev.looptop.terminal.TerminalGuard;
import dev.looptop.ui.part.Cmd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a session's file in the person's pager or editor; never through a shell. */
public final class OtherProgram {
    /** Any terminal answers this question ("are you well"), which ends the read that waits for a key. */
    private static final byte[] STIR = "\u001b[5n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, String> environment;
    private final TerminalGuard guard;
    private final KeyGate gate;

    public OtherProgram(Map<String, String> environment, TerminalGuard guard, KeyGate gate) {
        this.environment = environment;
        this.guard = guard;
        this.gate = gate;
    }

    /** Runs it until the person leaves it; gives what is to be said, empty when all went well. */
    public Optional<String> open(Cmd.OpenFile file) {
        Optional<String> refusal = refusal(file.path());
        if (refusal.isPresent()) {
            return refusal;
        }
        List<String> command = command(environment, file);
        try {
            gate.close(this::stir);
            int code = guard.lend(command);
            return code == 0 ? Optional.empty() : Optional.of(command.get(0) + " ended with " + code);
        } catch (IOException e) {
            return Optional.of(command.get(0) + " cannot be run: " + FailureWords.of(e));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            gate.open();
        }
    }

    private void stir() {
        try {
            guard.write(STIR);
        } catch (IOException gone) {
            // A terminal that is gone is noticed by the one who uses it next.
        }
    }

    /** The program with its own arguments and the file as the last. */
    static List<String> command(Map<String, String> environment, Cmd.OpenFile file) {
        boolean pager = file.with() == Cmd.OpenFile.Opener.PAGER;
        String chosen = pager
                ? environment.getOrDefault("PAGER", "")
                : environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", ""));
        String words = chosen.isBlank() ? pager ? "less" : "vi" : chosen.strip();
        List<String> command = new ArrayList<>(Arrays.asList(words.split("\\s+")));
        command.add(file.path());
        return command;
    }

    /** Why a path is no file to look into; empty when it is one. */
    static Optional<String> refusal(String path) {
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                return Optional.of("this session is a directory, not a file: " + path);
            }
            if (path.contains("#") && !Files.exists(file)) {
                return Optional.of("this session is one record in a file of many: " + path);
            }
            if (!Files.isRegularFile(file)) {
                return Optional.of("there is no file " + path);
            }
            try (InputStream in = Files.newInputStream(file)) {
                boolean database = Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
                return database ? Optional.of("this session is a row of a database: " + path) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(path + " cannot be opened: " + FailureWords.of(e));
        }
    }
}
