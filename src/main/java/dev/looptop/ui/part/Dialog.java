package dev.looptop.ui.part;

import java.util.List;
import java.util.Optional;

/** What lies over the panes: a dialog, a menu, a bar, a whole screen. The topmost gets the keys. */
public interface Dialog extends Part<Dialog> {
    /** Text typed or pasted; not cleaned. Nothing outside a field. */
    default Answer<Dialog> typed(String text, Scene scene) {
        return Answer.of(this);
    }

    /** Kept in bounds and up to date after anything has changed; the same object when nothing concerns it. */
    default Dialog fitted(Scene scene) {
        return this;
    }

    /** Why it has nothing left to be about, and closes; empty while it stands. */
    default Optional<String> over(Scene scene) {
        return Optional.empty();
    }

    /** Whether what lies under it loses its colours. */
    default boolean dims(Scene scene) {
        return false;
    }

    /** Whether it shows the sessions that the filter lets through, so that filter keys have a meaning over it. */
    default boolean shownByFilter() {
        return false;
    }

    /** What it is called in the header, for one that takes the whole screen; empty for others. */
    default String screen() {
        return "";
    }

    /** Whether it comes back as it was left when it is opened again. */
    default boolean kept() {
        return false;
    }

    /** What is drawn of it, for a menu or a text; empty for one that has a view of its own. */
    default Optional<Sheet> sheet(Scene scene) {
        return Optional.empty();
    }

    @Override
    default List<String> text(Scene scene) {
        return sheet(scene).map(Sheet::text).orElse(List.of());
    }
}
