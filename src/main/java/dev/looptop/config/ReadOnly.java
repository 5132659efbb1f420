package dev.looptop.config;

import java.util.List;

/**
 * Where the user wants nothing to be written.
 *
 * @param everywhere nowhere at all
 * @param roots places as written, with everything below them
 */
public record ReadOnly(boolean everywhere, List<String> roots) {
    /** Nothing is forbidden. */
    public static final ReadOnly NOWHERE = new ReadOnly(false, List.of());

    public ReadOnly {
        roots = List.copyOf(roots);
    }
}
