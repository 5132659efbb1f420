package dev.looptop.diff;

import java.util.List;

/**
 * How the change of one iteration relates to those of earlier ones.
 *
 * @param iteration its number, counted from 1 in the order of the patches
 * @param repeats numbers of earlier iterations that made all of its changes already
 * @param undoes numbers of earlier iterations that made the reverse of all of its changes
 */
public record Relation(int iteration, List<Integer> repeats, List<Integer> undoes) {
    public Relation {
        repeats = List.copyOf(repeats);
        undoes = List.copyOf(undoes);
    }

    /** Whether it neither repeats nor undoes anything. */
    public boolean isEmpty() {
        return repeats.isEmpty() && undoes.isEmpty();
    }
}
