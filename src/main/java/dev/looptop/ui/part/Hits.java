package dev.looptop.ui.part;

import dev.looptop.ui.keys.Action;
import dev.looptop.ui.text.Search;
import java.util.function.Function;

/** From hit to hit of a search. */
public final class Hits {
    private Hits() {}

    /** The answer of something that is searched so, at the next or the previous hit. */
    public static <P> Answer<P> moved(P part, Search search, Action action, Function<Search, P> searched) {
        if (!search.active()) {
            return Answer.of(part).saying("nothing is searched for; / starts a search");
        }
        int step = action == Action.NEXT_HIT ? 1 : -1;
        Search next = search.moved(step);
        return Answer.of(searched.apply(next)).saying(next.words(step));
    }
}
