package dev.looptop.ui;

import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.stream.Collectors;

/** Text fields: filter bar, search bar, the filter of the help. */
public final class Typing {
    private Typing() {}

    /** The filter bar with the filter as words. */
    static UiState filter(UiState state) {
        SessionFilter filter = state.sessions().filter();
        String words = filter.terms().stream()
                .filter(term -> !keptAside(term, false))
                .map(term -> term.key() == Term.Key.TEXT ? (term.negated() ? "!" : "") + term.value() : term.label())
                .collect(Collectors.joining(" "));
        TextField field = TextField.of(words.isEmpty() ? "" : words + " ");
        return state.overlay(new Overlay.FilterBar(field, filter, false, 0));
    }

    /** The bar that narrows the list by free text. */
    static UiState narrow(UiState state) {
        SessionFilter filter = state.sessions().filter();
        String words = filter.terms().stream()
                .filter(term -> term.key() == Term.Key.TEXT && !term.negated())
                .map(Term::value)
                .collect(Collectors.joining(" "));
        return state.overlay(new Overlay.FilterBar(TextField.of(words), filter, true, 0));
    }

    /** Text typed or pasted; nothing outside a field. */
    static UiState typed(UiState state, String text) {
        return withField(state, field(state).inserted(text));
    }

    /** The open field edited. */
    static UiState edited(UiState state, Action action) {
        return withField(state, edited(field(state), action));
    }

    /** A field edited. */
    static TextField edited(TextField field, Action action) {
        return switch (action) {
            case ERASE -> field.withoutBefore();
            case ERASE_BEHIND -> field.withoutBehind();
            case ERASE_WORD -> field.withoutWord();
            case ERASE_ALL -> TextField.EMPTY;
            case CARET_LEFT -> field.left();
            case CARET_RIGHT -> field.right();
            case CARET_START -> field.home();
            default -> field.end();
        };
    }

    /** The chosen suggestion taken. */
    static UiState completed(UiState state) {
        if (!(state.overlay() instanceof Overlay.FilterBar bar)) {
            return state;
        }
        List<Suggestions.Suggestion> found =
                bar.narrow() ? List.of() : Suggestions.of(state.sessions().table(), bar.words());
        if (found.isEmpty()) {
            return state.notice("nothing to complete");
        }
        int at = Math.min(bar.suggestion(), found.size() - 1);
        return withField(state, Suggestions.completed(bar.words(), found.get(at).word()));
    }

    /** The field's or menu's choice kept. */
    static UiState accepted(UiState state) {
        UiState closed = state.overlay(Overlay.NONE);
        if (state.overlay() instanceof Overlay.SortMenu menu) {
            return closed.sessions(state.sessions()
                    .sorted(menu.at(), state.now(), state.setting().zone()));
        }
        if (state.overlay() instanceof Overlay.SearchBar bar) {
            Search search = Searching.search(state, bar.pane());
            return search.active() ? closed.notice(search.words(0)) : closed;
        }
        if (state.overlay() instanceof Overlay.FilterBar bar) {
            String words = bar.words().text();
            String wrong = problems(state, bar, words);
            UiState kept = filtered(closed, meant(state, bar, words));
            return wrong.isEmpty() ? kept : kept.notice(wrong + "; left out");
        }
        return closed;
    }

    /** The overlay closed and everything as before it was opened. */
    static UiState cancelled(UiState state) {
        if (state.overlay() instanceof Overlay.ViewName naming) {
            return state.overlay(naming.bar());
        }
        UiState closed = state.overlay(Overlay.NONE);
        if (state.overlay() instanceof Overlay.FilterBar bar) {
            return filtered(closed, bar.before());
        }
        if (state.overlay() instanceof Overlay.SearchBar bar) {
            return Searching.searched(closed, bar.pane(), bar.before());
        }
        return closed;
    }

    /** Under another filter. */
    static UiState filtered(UiState state, SessionFilter filter) {
        return state.sessions(
                state.sessions().filtered(filter, state.now(), state.setting().zone()));
    }

    /** What the words of a bar that are no condition are told about, empty when all is well. */
    static String problems(UiState state, Overlay.FilterBar bar) {
        return problems(state, bar, bar.words().text());
    }

    private static String problems(UiState state, Overlay.FilterBar bar, String words) {
        return bar.narrow()
                ? ""
                : String.join(
                        "; ",
                        SessionFilter.parse(words, state.now(), state.setting().zone())
                                .problems());
    }

    private static TextField field(UiState state) {
        if (state.overlay() instanceof Overlay.FilterBar bar) {
            return bar.words();
        }
        if (state.overlay() instanceof Overlay.SearchBar bar) {
            return bar.words();
        }
        if (state.overlay() instanceof Overlay.Palette palette) {
            return palette.field();
        }
        if (state.overlay() instanceof Overlay.ViewName naming) {
            return naming.name();
        }
        return state.overlay() instanceof Overlay.Help help ? help.field() : TextField.EMPTY;
    }

    private static UiState withField(UiState state, TextField field) {
        if (state.overlay() instanceof Overlay.ViewName naming) {
            return state.overlay(new Overlay.ViewName(field, naming.bar()));
        }
        if (state.overlay() instanceof Overlay.Palette palette) {
            boolean same = field.text().equals(palette.field().text());
            return state.overlay(new Overlay.Palette(palette.of(), field, same ? palette.at() : 0));
        }
        if (state.overlay() instanceof Overlay.FilterBar bar) {
            Overlay.FilterBar next = new Overlay.FilterBar(field, bar.before(), bar.narrow(), 0);
            boolean same = field.text().equals(bar.words().text());
            UiState shown = state.overlay(next);
            return same
                    ? shown
                    : filtered(shown, meant(state, next, settledWords(next)))
                            .notice(problems(state, next, settledWords(next)));
        }
        if (state.overlay() instanceof Overlay.SearchBar bar) {
            UiState shown = state.overlay(new Overlay.SearchBar(bar.pane(), field, bar.before()));
            return field.text().equals(bar.words().text())
                    ? shown
                    : Searching.searched(shown, bar.pane(), field.text());
        }
        return state.overlay() instanceof Overlay.Help help
                ? state.overlay(new Overlay.Help(help.of(), field, 0))
                : state;
    }

    /** The words of a bar but for a last one that may become a key, so that typing {@code outc} hides nothing yet. */
    private static String settledWords(Overlay.FilterBar bar) {
        String words = bar.words().text();
        int last = words.lastIndexOf(' ') + 1;
        String word = words.substring(last);
        boolean key = word.length() > 1 && Suggestions.isStartOfKey(word);
        return key && !bar.narrow() ? words.substring(0, last) : words;
    }

    private static SessionFilter meant(UiState state, Overlay.FilterBar bar, String typed) {
        SessionFilter filter = new SessionFilter(
                bar.before().terms().stream()
                        .filter(term -> keptAside(term, bar.narrow()))
                        .toList(),
                bar.before().found());
        String words = typed.strip();
        if (bar.narrow()) {
            return words.isEmpty() ? filter : filter.with(Term.of(Term.Key.TEXT, words));
        }
        for (Term term : SessionFilter.parse(words, state.now(), state.setting().zone())
                .filter()
                .terms()) {
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
