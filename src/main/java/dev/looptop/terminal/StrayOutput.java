package dev.looptop.terminal;

import dev.looptop.format.Places;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what code prints off the screen: while it is held, {@code System.out} and {@code System.err} go to
 * {@code looptop/looptop.log} in the state directory (XDG), readable by the user alone. Where no log can be written
 * they go nowhere.
 */
public final class StrayOutput {
    private static final long LARGEST_LOG = 1 << 20;

    private final PrintStream out = System.out;
    private final PrintStream error = System.err;
    private final Optional<Path> log;
    private boolean held = true;

    private StrayOutput(Optional<Path> log, PrintStream instead) {
        this.log = log;
        System.setOut(instead);
        System.setErr(instead);
    }

    /** Takes both streams away; {@code environment} tells where state is kept. */
    static StrayOutput hold(Map<String, String> environment) {
        try {
            Path log = logIn(stateDirectory(environment).orElseThrow(() -> new IOException("no home directory")));
            return new StrayOutput(Optional.of(log), printer(new FileOutputStream(log.toFile(), true)));
        } catch (IOException | RuntimeException noLog) {
            return new StrayOutput(Optional.empty(), printer(OutputStream.nullOutputStream()));
        }
    }

    /** The log's path; empty if there is none. */
    public Optional<Path> log() {
        return log;
    }

    /** Gives both streams back; a second call does nothing. */
    synchronized void release() {
        if (held) {
            held = false;
            System.out.flush();
            System.setOut(out);
            System.setErr(error);
        }
    }

    private static PrintStream printer(OutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static Optional<Path> stateDirectory(Map<String, String> environment) {
        Path stated = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        return stated.isAbsolute()
                ? Optional.of(stated)
                : Places.home(environment, System.getProperty("user.home", ""))
                        .map(home -> home.resolve(".local").resolve("state"));
    }

    private static Path logIn(Path state) throws IOException {
        Path directory = state.resolve("looptop");
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path log = directory.resolve("looptop.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return log;
    }
}
