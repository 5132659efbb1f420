package dev.looptop.ui.filter;

import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A filter being typed.
 *
 * @param words what is typed
 * @param before the filter to go back to
 * @param narrow whether it is the one-line bar of {@code /}, for free text only
 * @param suggestion index of the chosen suggestion
 */
public record FilterBar(TextField words, SessionFilter before, boolean narrow, int suggestion) implements Dialog {
    /** The bar with the filter as words. */
    public static FilterBar of(SessionFilter filter) {
        String words = filter.terms().stream()
                .filter(term -> !keptAside(term, false))
                .map(term -> term.key() == Term.Key.TEXT ? (term.negated() ? "!" : "") + term.value() : term.label())
                .collect(Collectors.joining(" "));
        return new FilterBar(TextField.of(words.isEmpty() ? "" : words + " "), filter, false, 0);
    }

    /** The bar that narrows the list by free text. */
    public static FilterBar narrow(SessionFilter filter) {
        String words = filter.terms().stream()
                .filter(term -> term.key() == Term.Key.TEXT && !term.negated())
                .map(Term::value)
                .collect(Collectors.joining(" "));
        return new FilterBar(TextField.of(words), filter, true, 0);
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Answer<Dialog>> act(Action action, Scene scene) {
        if (TextField.edits(action)) {
            return Optional.of(with(words.edited(action), scene));
        }
        return switch (action) {
            case DOWN -> Optional.of(Answer.of(chosen(1, scene)));
            case UP -> Optional.of(Answer.of(chosen(-1, scene)));
            case COMPLETE -> Optional.of(completed(scene));
            case SAVE_VIEW -> Optional.of(naming(scene));
            case ACCEPT -> Optional.of(kept(scene));
            case CANCEL -> Optional.of(closing().wishing(new Wish.Filter(before, false)));
            default -> Optional.empty();
        };
    }

    @Override
    public Answer<Dialog> typed(String text, Scene scene) {
        return with(words.inserted(text), scene);
    }

    @Override
    public boolean shownByFilter() {
        return true;
    }

    @Override
    public List<String> text(Scene scene) {
        return List.of(words.text());
    }

    /** What is suggested for the word at the caret. */
    public List<Suggestions.Suggestion> suggestions(Scene scene) {
        return narrow ? List.of() : Suggestions.of(scene.list().table(), words);
    }

    private FilterBar chosen(int step, Scene scene) {
        int count = Suggestions.of(scene.list().table(), words).size();
        return new FilterBar(words, before, narrow, count == 0 ? 0 : Math.floorMod(suggestion + step, count));
    }

    private Answer<Dialog> closing() {
        return Answer.<Dialog>of(this).wishing(new Wish.Close());
    }

    private Answer<Dialog> with(TextField next, Scene scene) {
        FilterBar bar = new FilterBar(next, before, narrow, 0);
        if (next.text().equals(words.text())) {
            return Answer.of(bar);
        }
        String settled = bar.settledWords();
        return Answer.<Dialog>of(bar)
                .wishing(new Wish.Filter(bar.meant(settled, scene), false))
                .saying(bar.problems(settled, scene));
    }

    private Answer<Dialog> completed(Scene scene) {
        List<Suggestions.Suggestion> found = suggestions(scene);
        if (found.isEmpty()) {
            return Answer.<Dialog>of(this).saying("nothing to complete");
        }
        int at = Math.min(suggestion, found.size() - 1);
        return with(Suggestions.completed(words, found.get(at).word()), scene);
    }

    private Answer<Dialog> kept(Scene scene) {
        String wrong = problems(words.text(), scene);
        return closing()
                .wishing(new Wish.Filter(meant(words.text(), scene), true))
                .saying(wrong.isEmpty() ? "" : wrong + "; left out");
    }

    private Answer<Dialog> naming(Scene scene) {
        if (narrow) {
            return Answer.of(this);
        }
        String typed = words.text().strip();
        if (typed.isEmpty()) {
            return Answer.<Dialog>of(this).saying("nothing is filtered that could be saved");
        }
        String wrong = problems(words.text(), scene);
        return wrong.isEmpty()
                ? Answer.<Dialog>of(this).wishing(new Wish.Show(new ViewName(TextField.EMPTY, typed)))
                : Answer.<Dialog>of(this).saying(wrong);
    }

    private String problems(String typed, Scene scene) {
        return narrow
                ? ""
                : String.join(
                        "; ",
                        SessionFilter.parse(typed, scene.now(), scene.zone()).problems());
    }

    /** The words but for a last one that may become a key, so that typing {@code outc} hides nothing yet. */
    private String settledWords() {
        String typed = words.text();
        int last = typed.lastIndexOf(' ') + 1;
        String word = typed.substring(last);
        boolean key = word.length() > 1 && Suggestions.isStartOfKey(word);
        return key && !narrow ? typed.substring(0, last) : typed;
    }

    private SessionFilter meant(String typed, Scene scene) {
        SessionFilter filter = new SessionFilter(
                before.terms().stream().filter(term -> keptAside(term, narrow)).toList(), before.found());
        String bare = typed.strip();
        if (narrow) {
            return bare.isEmpty() ? filter : filter.with(Term.of(Term.Key.TEXT, bare));
        }
        for (Term term :
                SessionFilter.parse(bare, scene.now(), scene.zone()).filter().terms()) {
            filter = filter.with(term);
        }
        return filter;
    }

    /** Whether a condition is not among the words of the bar: it has no words, or the bar is for free text only. */
    private static boolean keptAside(Term term, boolean narrow) {
        if (narrow) {
            return term.key() != Term.Key.TEXT || term.negated();
        }
        return switch (term.key()) {
            case NEEDS_ME, LIVE -> true;
            case TEXT -> term.negated() && term.value().indexOf(' ') >= 0;
            default -> term.value().indexOf(' ') >= 0;
        };
    }
}
