package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.watch.Alerts;
import java.util.Optional;

/** What keys do about sessions that ask for the user, and about the one under the cursor. */
final class AlertKeys {
    private AlertKeys() {}

    /** The next session that needs the user, opened. */
    static UiState next(UiState state) {
        Optional<SessionId> next =
                state.alerts().next(state.sessions().rows(), state.sessions().selected());
        if (next.isEmpty()) {
            boolean hidden = state.sessions().table().counts().needYou() > 0;
            return state.notice(
                    hidden
                            ? "the alert is muted, or hidden by the filter; "
                                    + state.setting().keys().said(Action.CLEAR_FILTERS) + " clears it"
                            : "no alert");
        }
        return entered(state.sessions(state.sessions().at(next.get())), next.get());
    }

    /** A session gone into, its alert seen, with nothing over it. */
    static UiState entered(UiState state, SessionId id) {
        boolean asks = state.sessions()
                .selectedRow()
                .filter(row -> StatusWord.of(row.judgement()).needsYou())
                .isPresent();
        SessionList list =
                state.sessions().opened(id, state.now(), state.setting().zone());
        UiState next = state.sessions(list).alerts(state.alerts().seen(id));
        return Focus.to(next.panes(next.panes().detail(next.detail().onBanner(asks))), Pane.DETAIL);
    }

    /** The alerts of the selected session muted, or no longer. */
    static UiState mute(UiState state) {
        SessionId id = state.sessions().selected().orElseThrow();
        Alerts next = state.alerts().muting(id);
        return state.alerts(next).notice(next.isMuted(id) ? "muted, m again undoes it" : "no longer muted");
    }

    /** The selected session pinned, or no longer. The list changes when that was written. */
    static Step pin(UiState state) {
        SessionId id = state.sessions().selected().orElseThrow();
        boolean on = !state.sessions().table().pins().contains(id);
        return Step.of(state.notice(on ? "pinned to the top" : "no longer pinned"), new Cmd.Pin(id, on));
    }
}
