package dev.looptop.format.transcript;

import dev.looptop.format.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a harness keeps its transcripts.
 *
 * @param directory how the path of such a directory ends, such as {@code .claude/projects}; empty if there is no usual
 *     place
 * @param shared whether it lies in the user's data directory (XDG base directory rules) and not in the home directory
 * @param variables what names another one, the first before the others
 */
public record TranscriptHome(Path directory, boolean shared, List<Variable> variables) {
    /** There is no usual place; a person names it. */
    public static final TranscriptHome NONE = new TranscriptHome(Path.of(""), false, List.of());

    private static final Path SHARE = Path.of(".local", "share");

    public TranscriptHome {
        variables = List.copyOf(variables);
    }

    /**
     * An environment variable that names a directory.
     *
     * @param name of the variable
     * @param inside where the transcripts are in that directory; empty if they lie in it
     */
    public record Variable(String name, String inside) {}

    /** In the home directory, or where a variable says. */
    public static TranscriptHome of(String directory, Variable... variables) {
        return new TranscriptHome(Path.of(directory), false, List.of(variables));
    }

    /** The roots where somebody's transcripts may be, existing or not. */
    List<Path> roots(Places places) {
        Stream<Path> named = variables.stream()
                .flatMap(variable -> places.variable(variable.name()).stream()
                        .map(value -> places.workingDirectory().resolve(value).resolve(variable.inside())));
        return Stream.concat(named, around(places).map(place -> place.resolve(directory)))
                .distinct()
                .toList();
    }

    private Stream<Path> around(Places places) {
        if (directory.toString().isEmpty()) {
            return Stream.empty();
        }
        return shared ? Stream.of(places.dataHome(), places.home().resolve(SHARE)) : Stream.of(places.home());
    }

    /** The directory that is meant by it, by a directory around it, or by the one that it lies in. */
    Optional<Path> at(Path place) {
        Path nested = shared ? SHARE.resolve(directory) : directory.getFileName();
        return Stream.of(place, place.resolve(directory), place.resolve(nested))
                .filter(root -> root.endsWith(directory) && Files.isDirectory(root))
                .findFirst();
    }
}
