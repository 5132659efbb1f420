package dev.looptop.model.harness;

import java.util.Set;

/**
 * How a harness's engine is found among the processes of a machine.
 *
 * @param names names of its program or script
 * @param directoryOptions options whose argument is the directory that it works in, such as {@code -d}
 * @param mark name of the environment entry in which its children carry their session's id; empty if there is none
 * @param settings names of other environment entries that say how it listens
 */
public record Engine(Set<String> names, Set<String> directoryOptions, String mark, Set<String> settings) {
    /** It cannot be found. */
    public static final Engine UNKNOWN = new Engine(Set.of(), Set.of(), "", Set.of());

    public Engine {
        names = Set.copyOf(names);
        directoryOptions = Set.copyOf(directoryOptions);
        settings = Set.copyOf(settings);
    }
}
