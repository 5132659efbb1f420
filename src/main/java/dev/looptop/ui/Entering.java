package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.State;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.text.StatusWord;

/** What Enter does, pane by pane. */
final class Entering {
    private Entering() {}

    /** Into what the cursor is on. */
    static UiState enter(UiState state) {
        if (state.overlay() instanceof Overlay.Evidence) {
            return state.overlay(Overlay.NONE);
        }
        if (state.overlay() instanceof Overlay.GateLook) {
            return state.notice("Enter decides nothing here; Esc closes");
        }
        return switch (state.desk().focus()) {
            case SESSIONS -> enterSession(state);
            case DETAIL -> enterDetail(state);
            case DIFF ->
                state.diff().rows().size() == 0
                        ? state.notice("there is nothing to unfold")
                        : state.diff(state.diff().folding());
            case LIVE -> Focusing.to(state, Pane.DIFF);
        };
    }

    private static UiState enterSession(UiState state) {
        return state.sessions()
                .selected()
                .map(id -> entered(state, id))
                .orElseGet(() -> state.notice("no session is shown; "
                        + state.setting().keys().said(Action.CLEAR_FILTERS) + " clears the filter"));
    }

    /** This session opened, its alert seen. */
    static UiState entered(UiState state, SessionId id) {
        boolean asks = state.sessions()
                .selectedRow()
                .filter(row -> StatusWord.of(row.judgement()).needsYou())
                .isPresent();
        SessionList list =
                state.sessions().opened(id, state.now(), state.setting().zone());
        UiState next = state.sessions(list).alerts(state.alerts().seen(id));
        return next.detail(next.detail().onBanner(asks)).desk(next.desk().focused(Pane.DETAIL));
    }

    private static UiState enterDetail(UiState state) {
        if (state.detail().document()) {
            return Focusing.to(state, Pane.DIFF);
        }
        if (state.reading().session().isEmpty()) {
            return state.notice("the session is still being read");
        }
        if (!state.detail().banner()) {
            return state.detail(state.detail().reading(true));
        }
        boolean waits = state.openRow()
                .filter(row -> row.judgement().state() == State.WAITING)
                .filter(row -> row.summary().activity().waiting().isPresent())
                .isPresent();
        return state.overlay(waits ? new Overlay.GateLook(0) : new Overlay.Evidence(0));
    }
}
