package dev.looptop.model;

import java.util.List;
import java.util.Optional;

/**
 * What an iteration did to the project.
 *
 * @param changes size of what this iteration alone changed, where known
 * @param change where its patch is
 * @param repeats numbers of earlier iterations whose change this one makes again
 * @param undoes numbers of earlier iterations whose change this one takes back
 */
public record Work(Optional<DiffStat> changes, Change change, List<Integer> repeats, List<Integer> undoes) {
    public Work {
        repeats = List.copyOf(repeats);
        undoes = List.copyOf(undoes);
    }

    /** Work that was not compared with that of other iterations. */
    public static Work of(Optional<DiffStat> changes, Change change) {
        return new Work(changes, change, List.of(), List.of());
    }
}
