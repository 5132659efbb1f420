package dev.looptop.ui;

import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;

/** What the keys do that change the filter without typing. */
final class Filtering {
    private Filtering() {}

    /** Without a filter. */
    static UiState clear(UiState state) {
        return state.sessions().filter().isEmpty()
                ? state.notice("no filter is on")
                : Typing.filtered(state, SessionFilter.NONE);
    }

    /** With this condition, or without it when it was there. */
    static UiState toggled(UiState state, Term.Key key) {
        SessionFilter filter = state.sessions().filter();
        return Typing.filtered(state, filter.has(key) ? filter.without(key) : filter.with(Term.of(key, "")));
    }
}
