package dev.looptop.terminal;

import dev.looptop.files.WholeFile;
import dev.looptop.format.FailureWords;
import dev.looptop.model.SessionId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pinned sessions: a line each of source, name and path, parted by tabs, in {@code looptop/pins} of the state
 * directory (XDG). Before every change the file is read again, under a lock, so that two monitors lose no pin.
 */
final class PinFile {
    private static final long LARGEST = 1 << 20;

    private final Path file;

    PinFile(Path file) {
        this.file = file;
    }

    /** The pins of this user. */
    static PinFile of(Map<String, String> environment, String home) {
        Path stated = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        Path state = stated.isAbsolute() ? stated : Path.of(home, ".local", "state");
        return new PinFile(state.resolve("looptop").resolve("pins"));
    }

    /**
     * What is pinned.
     *
     * @param trouble what went wrong, empty if nothing did
     */
    record Pins(Set<SessionId> sessions, String trouble) {
        Pins {
            sessions = Set.copyOf(sessions);
        }
    }

    /** What is pinned now. */
    Pins read() {
        try {
            return new Pins(sessions(lines()), "");
        } catch (IOException e) {
            return new Pins(Set.of(), "the pins cannot be read: " + FailureWords.of(e));
        }
    }

    /** A session pinned or no longer; gives what is pinned then. */
    Pins with(SessionId session, boolean on) {
        try {
            WholeFile.directories(file.getParent());
            Path lock = file.resolveSibling("pins.lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                List<String> lines = new ArrayList<>(held.isValid() ? lines() : List.of());
                lines.removeIf(line -> parsed(line).filter(session::equals).isPresent());
                if (on) {
                    lines.add(line(session));
                }
                byte[] text = (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
                WholeFile.replace(file, out -> out.write(text));
                return new Pins(sessions(lines), "");
            }
        } catch (IOException e) {
            return new Pins(read().sessions(), "the pin could not be kept: " + FailureWords.of(e));
        }
    }

    private List<String> lines() throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than 1 MB");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Set<SessionId> sessions(List<String> lines) {
        Set<SessionId> sessions = new LinkedHashSet<>();
        lines.forEach(line -> parsed(line).ifPresent(sessions::add));
        return sessions;
    }

    private static String line(SessionId session) {
        return escaped(session.source()) + "\t" + escaped(session.name()) + "\t" + escaped(session.path());
    }

    private static Optional<SessionId> parsed(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length == 3
                ? Optional.of(new SessionId(plain(parts[0]), plain(parts[1]), plain(parts[2])))
                : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String plain(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }
}
