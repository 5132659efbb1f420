package dev.looptop.effect;

import dev.looptop.files.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small file of lines in {@code looptop} of the state directory (XDG), each of fields parted by tabs. Before every
 * change it is read again, under a lock, so that two monitors lose nothing of each other's.
 */
final class StateLines {
    private static final long LARGEST = 1 << 20;

    private final Path file;

    StateLines(Path file) {
        this.file = file;
    }

    /** A file of this user. */
    static StateLines of(Map<String, String> environment, String home, String name) {
        Path stated = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        Path state = stated.isAbsolute() ? stated : Path.of(home, ".local", "state");
        return new StateLines(state.resolve("looptop").resolve(name));
    }

    /** What is done to the lines, each a list of fields. */
    interface Change {
        void of(List<List<String>> lines);
    }

    /** The lines as fields; none when there is no file. */
    List<List<String>> read() throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("larger than 1 MB");
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Stream.of(line.split("\t", -1))
                            .map(StateLines::plain)
                            .toList())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** The lines changed and written; gives them as they are then. */
    List<List<String>> change(Change change) throws IOException {
        WholeFile.directories(file.getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            List<List<String>> lines = new ArrayList<>(held.isValid() ? read() : List.of());
            change.of(lines);
            String text = lines.stream()
                    .map(line -> line.stream().map(StateLines::escaped).collect(Collectors.joining("\t")) + "\n")
                    .collect(Collectors.joining());
            WholeFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return lines;
        }
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
