package dev.looptop.ui.detail;

import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Hits;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.search.SearchBar;
import dev.looptop.ui.text.Pager;
import java.util.Optional;

/** What keys do to the detail while it is read as text. */
final class DocumentKeys {
    private DocumentKeys() {}

    static Optional<Answer<Detail>> act(Detail pane, Action action, Scene scene) {
        Pager pager = pane.pager();
        return switch (action) {
            case TOP -> of(pane, pager.top(0));
            case END -> of(pane, pager.end());
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                of(pane, pager.scrolled(Stride.of(action, pager.view().height())));
            case LEFT, RIGHT -> Optional.of(sideways(pane, action == Action.LEFT ? -1 : 1, scene));
            case ENTER -> Optional.of(Answer.of(pane).wishing(new Wish.Focus(Pane.DIFF)));
            case RAW -> {
                boolean raw = !pane.raw();
                yield Optional.of(Answer.of(pane.raw(raw)).saying(raw ? "as written" : "Markdown laid out"));
            }
            case WRAP -> Optional.of(wrapped(pane));
            case SEARCH -> Optional.of(searching(pane));
            case NEXT_HIT, PREVIOUS_HIT ->
                Optional.of(Hits.moved(
                        pane,
                        pane.pager().search(),
                        action,
                        next -> pane.paged(pane.pager().searched(next))));
            default -> Optional.empty();
        };
    }

    /** The bar of a search over the text, which is opened for it. */
    static Answer<Detail> searching(Detail pane) {
        Detail open = pane.document() ? pane : pane.reading(true);
        return Answer.of(open)
                .wishing(new Wish.Show(SearchBar.over(Pane.DETAIL, open.pager().search())));
    }

    /** Wrapped, or no longer. */
    static Answer<Detail> wrapped(Detail pane) {
        boolean wrap = !pane.pager().wrap();
        return Answer.of(pane.paged(pane.pager().wrapped(wrap))).saying(Pager.wrapWords(wrap));
    }

    private static Answer<Detail> sideways(Detail pane, int step, Scene scene) {
        return pane.pager().wrap()
                ? Answer.of(pane)
                        .saying(Pager.wrappedWords(scene.setting().keys().said(Action.WRAP)))
                : Answer.of(pane.paged(pane.pager().sideways(step)));
    }

    private static Optional<Answer<Detail>> of(Detail pane, Pager next) {
        return Optional.of(Answer.of(pane.paged(next)));
    }
}
