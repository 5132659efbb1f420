package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.text.TextField;
import java.util.List;
import java.util.Optional;

/** What keys and findings do to the search through all sessions. */
final class EverywhereKeys {
    private EverywhereKeys() {}

    /** A key while the search is open: the text is edited, the hits are walked. */
    static Step pressed(UiState state, Key key, Optional<Action> action) {
        if (action.isEmpty()) {
            boolean printable = key.name() == Key.Name.CHARACTER && !key.ctrl() && !key.alt();
            return printable
                    ? typed(state, state.everywhere().text().inserted(Character.toString(key.character())))
                    : Step.of(state);
        }
        Everywhere now = state.everywhere();
        int height = height(state);
        return switch (action.get()) {
            case UP -> Step.of(state.everywhere(now.moved(-1, height)));
            case DOWN -> Step.of(state.everywhere(now.moved(1, height)));
            case PAGE_UP -> Step.of(state.everywhere(now.moved(-height, height)));
            case PAGE_DOWN -> Step.of(state.everywhere(now.moved(height, height)));
            case ACCEPT -> now.chosen().map(hit -> gone(state, hit)).orElse(Step.of(state.notice("no hit to go to")));
            case CANCEL -> new Step(state.overlay(Overlay.NONE), stopping(now));
            case ERASE, ERASE_BEHIND, ERASE_WORD, ERASE_ALL, CARET_LEFT, CARET_RIGHT, CARET_START, CARET_END ->
                typed(state, Typing.edited(now.text(), action.get()));
            default -> Keys.act(state, action.get());
        };
    }

    /** Rows for hits: the screen without header, footer, border, and the field. */
    static int height(UiState state) {
        return Math.max(1, state.setting().rows() - 7);
    }

    private static List<Cmd> stopping(Everywhere now) {
        return now.progress().running() ? List.of(new Cmd.StopSearch()) : List.of();
    }

    /** The text edited; another text is searched for at once. */
    static Step typed(UiState state, TextField next) {
        Everywhere now = state.everywhere();
        if (next.text().equals(now.text().text())) {
            return Step.of(state.everywhere(now.typed(next)));
        }
        String text = next.text();
        if (text.strip().length() < Everywhere.LEAST_TEXT) {
            return new Step(state.everywhere(now.searching(next, 0)), stopping(now));
        }
        List<SessionId> sessions = state.sessions().rows().stream()
                .map(ListRow::session)
                .flatMap(Optional::stream)
                .map(SessionRow::id)
                .toList();
        Everywhere searching = now.searching(next, sessions.size());
        TextPattern pattern = TextPattern.expression(text).orElseGet(() -> TextPattern.literal(text));
        return Step.of(state.everywhere(searching), new Cmd.SearchAll(searching.run(), pattern, sessions));
    }

    /** Findings; a search that found more than anybody reads is ended. */
    static Step found(UiState state, Msg.Found found) {
        Everywhere next = state.everywhere().found(found.run(), found.hits());
        return next.full() && next != state.everywhere()
                ? Step.of(state.everywhere(next), new Cmd.StopSearch())
                : Step.of(state.everywhere(next));
    }

    private static Step gone(UiState state, Hit hit) {
        UiState there = state.overlay(Overlay.NONE).sessions(state.sessions().at(hit.session()));
        if (there.sessions().selected().filter(hit.session()::equals).isEmpty()) {
            return Step.of(state.notice("the session is not in the list any more"));
        }
        Everywhere going = state.everywhere().going(Optional.of(hit));
        UiState desk = there.desk(there.desk().focused(Goal.pane(hit)));
        return new Step(desk.everywhere(going), stopping(state.everywhere()));
    }
}
