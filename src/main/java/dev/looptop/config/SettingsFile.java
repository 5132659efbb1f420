package dev.looptop.config;

import dev.looptop.files.WholeFile;
import dev.looptop.format.FailureWords;
import dev.looptop.format.Places;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The file with the settings: {@code $LOOPTOP_CONFIG}, else {@code looptop/config.toml} in {@code $XDG_CONFIG_HOME}
 * where that is absolute, else {@code ~/.config/looptop/config.toml}. Read once, at the start.
 *
 * @param by what says that it is there
 */
public record SettingsFile(Path path, String by) {
    private static final int LARGEST = 1 << 20;
    private static final Path NAME = Path.of("looptop", "config.toml");

    /** The file of this user; it need not exist. */
    public static SettingsFile of(Places places) {
        Optional<String> own = places.variable("LOOPTOP_CONFIG");
        if (own.isPresent()) {
            return new SettingsFile(places.workingDirectory().resolve(own.get()), "$LOOPTOP_CONFIG");
        }
        Optional<Path> xdg = places.variable("XDG_CONFIG_HOME").map(Path::of).filter(Path::isAbsolute);
        return xdg.map(home -> new SettingsFile(home.resolve(NAME), "$XDG_CONFIG_HOME"))
                .orElseGet(
                        () -> new SettingsFile(places.home().resolve(".config").resolve(NAME), "the usual place"));
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** What it says; the defaults when it is not there, and a fault when it was named and is not. */
    public Settings read(Collection<String> sources) {
        if (!exists()) {
            return by.equals("$LOOPTOP_CONFIG")
                    ? Settings.unreadable("it does not exist, though $LOOPTOP_CONFIG names it")
                    : Settings.DEFAULT;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST
                    ? Settings.unreadable("larger than 1 MB, so nothing of it was read")
                    : SettingsReader.read(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"), sources);
        } catch (IOException e) {
            return Settings.unreadable(FailureWords.of(e));
        }
    }

    /**
     * Writes a commented file that changes nothing.
     *
     * @throws FileAlreadyExistsException if there is one
     * @throws IOException if it cannot be written
     */
    public void init() throws IOException {
        try (InputStream in = SettingsFile.class.getResourceAsStream("config.toml")) {
            if (in == null) {
                throw new NoSuchFileException("config.toml in the program");
            }
            WholeFile.create(path, in::transferTo);
        }
    }
}
