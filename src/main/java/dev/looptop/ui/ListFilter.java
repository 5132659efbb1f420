package dev.looptop.ui;

import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;

/** The filter of the list, changed without typing. */
final class ListFilter {
    private ListFilter() {}

    /** Under another filter. */
    static UiState on(UiState state, SessionFilter filter) {
        return state.sessions(
                state.sessions().filtered(filter, state.now(), state.setting().zone()));
    }

    /** Without a filter. */
    static UiState cleared(UiState state) {
        return state.sessions().filter().isEmpty() ? state.notice("no filter is on") : on(state, SessionFilter.NONE);
    }

    /** With this condition, or without it when it was there. */
    static UiState toggled(UiState state, Term.Key key) {
        SessionFilter filter = state.sessions().filter();
        return on(state, filter.has(key) ? filter.without(key) : filter.with(Term.of(key, "")));
    }
}
