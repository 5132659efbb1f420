package dev.looptop.act;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What may be written at all.
 *
 * @param readOnly what forbids every write, such as {@code --read-only}; empty when nothing does
 * @param readOnlyRoots roots in which nothing is written, absolute
 */
public record WritePolicy(Optional<String> readOnly, List<Path> readOnlyRoots) {
    /** Nothing is forbidden. */
    public static final WritePolicy FREE = new WritePolicy(Optional.empty(), List.of());

    public WritePolicy {
        readOnlyRoots = List.copyOf(readOnlyRoots);
    }

    /** Why nothing may be written in a root; empty when it may. */
    public Optional<String> against(Path root) {
        return readOnly.map(by -> "looptop is read-only (" + by + ")")
                .or(() -> readOnlyRoots.stream()
                        .filter(marked -> real(root).startsWith(real(marked)))
                        .findFirst()
                        .map(marked -> marked + " is marked read-only in the settings"));
    }

    /** A way through a link leads to the same place. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path;
        }
    }
}
