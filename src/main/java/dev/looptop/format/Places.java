package dev.looptop.format;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the user is: what default roots are derived from. An input, so that tests have their own.
 *
 * @param home the user's home directory
 * @param workingDirectory absolute
 * @param environment the process environment
 */
public record Places(Path home, Path workingDirectory, Map<String, String> environment) {
    public Places {
        environment = Map.copyOf(environment);
    }

    /** The places of this process. */
    public static Places ofProcess() {
        return new Places(Path.of(System.getProperty("user.home")), Path.of("").toAbsolutePath(), System.getenv());
    }

    /** A variable of the environment that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** {@code $XDG_DATA_HOME} where it is absolute, else {@code ~/.local/share} (XDG base directory rules). */
    public Path dataHome() {
        return variable("XDG_DATA_HOME").map(Path::of).filter(Path::isAbsolute).orElse(home.resolve(".local/share"));
    }
}
