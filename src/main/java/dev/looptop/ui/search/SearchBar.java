package dev.looptop.ui.search;

import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.Optional;

/**
 * A search being typed.
 *
 * @param pane where is searched
 * @param words what is typed
 * @param before the search to go back to
 */
public record SearchBar(Pane pane, TextField words, String before) implements Dialog {
    /** Opened over a pane that is searched so. */
    public static SearchBar over(Pane pane, Search search) {
        return new SearchBar(pane, TextField.EMPTY, search.text());
    }

    @Override
    public Context context() {
        return Context.SEARCH;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(with(words.edited(action)));
        }
        return switch (action) {
            case ACCEPT ->
                Optional.of(Answer.<Dialog>of(this)
                        .wishing(new Wish.Close())
                        .saying(scene.search().active() ? scene.search().words(0) : ""));
            case CANCEL ->
                Optional.of(Answer.<Dialog>of(this).wishing(new Wish.Close()).wishing(new Wish.Search(pane, before)));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<Dialog> typed(String text, Scene scene) {
        return with(words.inserted(text));
    }

    @Override
    public List<String> text(Scene scene) {
        return List.of(words.text());
    }

    private Answer<Dialog> with(TextField next) {
        Answer<Dialog> answer = Answer.of(new SearchBar(pane, next, before));
        return next.text().equals(words.text()) ? answer : answer.wishing(new Wish.Search(pane, next.text()));
    }
}
