package dev.looptop.ui.part;

import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import java.util.List;
import java.util.Optional;

/**
 * One noun of the screen, a pane or a dialog: its state, and what keys, messages and copying do to it.
 *
 * @param <P> what it becomes
 */
public interface Part<P extends Part<P>> {
    /** The context that keys are looked up in while it has them. */
    Context context();

    /** What an action does to it; empty for an action that is not its own, which the rest may take. */
    Optional<Answer<P>> act(Action action, Scene scene);

    /** What a message does to it; empty for one that does not concern it. */
    default Optional<Answer<P>> heard(Msg message, Scene scene) {
        return Optional.empty();
    }

    /** All its lines, those out of sight too, clean. */
    List<String> text(Scene scene);

    /** What the copy key takes of it. */
    default Copied copied(Scene scene) {
        return Copied.lines(text(scene));
    }

    /** The long texts of the open session that it shows. */
    default List<Wanted> wants(Scene scene) {
        return List.of();
    }
}
