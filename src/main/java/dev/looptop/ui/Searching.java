package dev.looptop.ui;

import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.TextField;

/** Searching in the text panes. */
final class Searching {
    private Searching() {}

    /** The bar opened for the focused pane; a table of iterations is opened as text first. */
    static UiState open(UiState state) {
        Pane pane = state.desk().focus();
        UiState ready = pane == Pane.DETAIL && !state.detail().document()
                ? state.detail(state.detail().reading(true))
                : state;
        return ready.overlay(
                new Overlay.SearchBar(pane, TextField.EMPTY, search(ready, pane).text()));
    }

    /** With this text searched for in a pane. */
    static UiState searched(UiState state, Pane pane, String text) {
        return switch (pane) {
            case DIFF -> state.diff(state.diff().search(text));
            case LIVE -> state.live(state.live().search(text));
            case SESSIONS, DETAIL ->
                state.detail(state.detail().paged(state.detail().pager().search(text)));
        };
    }

    /** At the next or previous hit. */
    static UiState moved(UiState state, int step) {
        Pane pane = state.desk().focus();
        Search search = search(state, pane);
        if (!search.active()) {
            return state.notice("nothing is searched for; / starts a search");
        }
        Search next = search.moved(step);
        return with(state, pane, next).notice(next.words(step));
    }

    /** Without the search of the focused pane; the same state when there is none. */
    static UiState cleared(UiState state) {
        Pane pane = state.desk().focus();
        return pane == Pane.SESSIONS || !search(state, pane).active() ? state : with(state, pane, Search.NONE);
    }

    /** The search of a pane. */
    static Search search(UiState state, Pane pane) {
        return switch (pane) {
            case DIFF -> state.diff().search();
            case LIVE -> state.live().search();
            case DETAIL -> state.detail().pager().search();
            case SESSIONS -> Search.NONE;
        };
    }

    private static UiState with(UiState state, Pane pane, Search search) {
        return switch (pane) {
            case DIFF -> state.diff(state.diff().searched(search));
            case LIVE -> state.live(state.live().searched(search));
            case DETAIL ->
                state.detail(state.detail().paged(state.detail().pager().searched(search)));
            case SESSIONS -> state;
        };
    }
}
