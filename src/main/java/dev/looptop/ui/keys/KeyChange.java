package dev.looptop.ui.keys;

import java.util.List;
import java.util.Optional;

/**
 * One key that a person wants otherwise.
 *
 * @param context where; empty for every context that has the action, except {@link Context#ALWAYS}
 * @param action what it does
 * @param chords the keys as the table writes them; empty when none shall do it
 */
public record KeyChange(Optional<Context> context, Action action, List<String> chords) {
    public KeyChange {
        chords = List.copyOf(chords);
    }
}
