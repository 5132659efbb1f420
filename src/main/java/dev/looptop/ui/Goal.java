package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Iteration;
import dev.looptop.query.Hit;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.diff.DiffText;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Pager;
import dev.looptop.ui.text.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The way to a line that a search through all sessions found: its session, its iteration, its text, the line. */
final class Goal {
    private Goal() {}

    /** The pane that shows the text of a hit. */
    static Pane pane(Hit hit) {
        return switch (hit.place()) {
            case DIFF -> Pane.DIFF;
            case EVENT -> Pane.LIVE;
            default -> Pane.DETAIL;
        };
    }

    /** One step nearer, as far as what has come allows; the same state when there is nowhere to go. */
    static UiState neared(UiState state) {
        Optional<Hit> goal = state.everywhere().goal();
        if (goal.isEmpty() || state.overlay() instanceof Overlay.EverywhereLook) {
            return state;
        }
        Hit hit = goal.get();
        boolean left = state.sessions().selected().filter(hit.session()::equals).isEmpty()
                || state.desk().focus() != pane(hit);
        if (left || state.reading().failed().isPresent()) {
            return reached(state);
        }
        if (state.reading().session().isEmpty()) {
            return state;
        }
        UiState there = atIteration(state, hit);
        return there != state
                ? there
                : switch (pane(hit)) {
                    case DIFF -> inDiff(state, hit);
                    case LIVE -> inLive(state, hit);
                    default -> inText(state, hit);
                };
    }

    private static UiState reached(UiState state) {
        return state.everywhere(state.everywhere().going(Optional.empty()));
    }

    private static UiState atIteration(UiState state, Hit hit) {
        List<Iteration> iterations = state.reading().iterations();
        for (int index = 0; index < iterations.size(); index++) {
            if (iterations.get(index).number() == hit.iteration()
                    && state.reading().chosen() != index) {
                return state.reading(state.reading().choosing(index));
            }
        }
        return state;
    }

    private static UiState inDiff(UiState state, Hit hit) {
        DiffPane diff = state.diff();
        boolean own = diff.shown()
                .filter(key ->
                        key.iteration() == hit.iteration() && key.session().equals(hit.session()))
                .isPresent();
        if (!own || diff.loading()) {
            return state;
        }
        String line = hit.text().isEmpty() ? "" : DiffText.clean(hit.text().substring(1));
        Search search = search(state, diff.rows().size(), diff.rows()::text, line);
        if (search.line() < 0 && diff.base().equals(PatchKey.Base.THIS_ITERATION)) {
            return state.diff(diff.based(PatchKey.Base.ALL_SO_FAR));
        }
        DiffPane found = search.line() < 0 ? diff : diff.searched(search).jumped(search.line());
        return told(state.diff(found), search);
    }

    private static UiState inLive(UiState state, Hit hit) {
        LivePane live = state.live();
        Search search =
                search(state, live.lines().size(), i -> live.lines().get(i).text(), CleanText.line(hit.text()));
        return told(search.line() < 0 ? state : state.live(live.searched(search)), search);
    }

    private static UiState inText(UiState state, Hit hit) {
        if (!state.detail().document()) {
            return state.detail(state.detail().reading(true));
        }
        if (!Texts.allHere(state)) {
            return state;
        }
        Pager pager = state.detail().pager();
        Search search =
                search(state, pager.lines().size(), i -> pager.lines().get(i).text(), CleanText.line(hit.text()));
        return told(search.line() < 0 ? state : state.detail(state.detail().paged(pager.searched(search))), search);
    }

    /** The search in a pane's lines, at the line that was found. */
    private static Search search(UiState state, int lines, IntFunction<String> text, String wanted) {
        Search search = Search.of(state.everywhere().text().text(), lines, text, 0);
        String letters = letters(wanted);
        for (int line : search.hits()) {
            if (letters(text.apply(line)).contains(letters)) {
                return search.at(line);
            }
        }
        return search;
    }

    /** Markdown that is laid out has lost its signs, so only letters and digits are compared. */
    private static String letters(String line) {
        StringBuilder letters = new StringBuilder();
        line.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static UiState told(UiState state, Search search) {
        String words = search.line() < 0 ? "this line is beyond what is shown here" : search.words(0);
        return reached(state).notice(words);
    }
}
