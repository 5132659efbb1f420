package dev.looptop.ui.part;

import dev.looptop.cell.Rect;
import dev.looptop.ui.text.Search;
import java.util.Optional;

/**
 * What stands in a pane.
 *
 * @param <P> what it becomes
 */
public interface Panel<P extends Panel<P>> extends Part<P> {
    /** Fitted to the inner room of its place, and to what of the rest it shows. */
    P fitted(Rect inner, Scene scene);

    /** With nothing of the session before: another one was asked for. */
    P opening();

    /** Scrolled by rows, as the wheel and the neighbour's keys do; the focus is elsewhere. */
    Answer<P> scrolled(int rows, Scene scene);

    /** What is searched for in it. */
    default Search search() {
        return Search.NONE;
    }

    /** Searched for this text from where it stands. */
    P search(String text);

    /** With another search, gone to its hit. */
    P searched(Search next);

    /** Without search and marks; empty where there are none. */
    default Optional<P> cleared() {
        return search().active() ? Optional.of(searched(Search.NONE)) : Optional.empty();
    }

    /** One step out that stays in this pane; empty where the next step leaves it. */
    default Optional<P> popped() {
        return Optional.empty();
    }

    /** Clicked on a row of its inner room, counted from 0. */
    default Optional<Answer<P>> clicked(int row, Scene scene) {
        return Optional.empty();
    }

    /** One step nearer to a line that was searched for; empty while there is something to wait for. */
    default Optional<Answer<P>> toward(Goal goal, Scene scene) {
        return Optional.empty();
    }
}
