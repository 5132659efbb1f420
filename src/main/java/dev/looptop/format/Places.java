package dev.looptop.format;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the user is: what default roots are derived from. An input, so that tests have their own.
 *
 * @param home the user's home directory, absolute
 * @param workingDirectory absolute
 * @param environment the process environment
 */
public record Places(Path home, Path workingDirectory, Map<String, String> environment) {
    public Places {
        environment = Map.copyOf(environment);
    }

    /** Nobody says where the user's home is: what to do about it. */
    public static final class Homeless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Homeless() {
            super("no home directory is known: $HOME names none and this user has no entry in the password database;"
                    + " set HOME to an absolute path");
        }
    }

    /**
     * The places of this process.
     *
     * @throws Homeless if neither the environment nor the password database names a home
     */
    public static Places ofProcess() {
        Path home = home(System.getenv(), System.getProperty("user.home", "")).orElseThrow(Homeless::new);
        return new Places(home, Path.of("").toAbsolutePath(), System.getenv());
    }

    /**
     * The user's home: {@code $HOME} where that is an absolute path, as for every shell, else the one of the password
     * database, which Java hands on as {@code user.home} and as {@code ?} where there is none; empty with neither.
     *
     * @param environment the process environment
     * @param passwd what Java says of the password database
     */
    public static Optional<Path> home(Map<String, String> environment, String passwd) {
        return Stream.of(environment.getOrDefault("HOME", ""), passwd)
                .flatMap(name -> absolute(name).stream())
                .findFirst();
    }

    private static Optional<Path> absolute(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
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
