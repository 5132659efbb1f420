package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.watch.Alerts;
import java.util.Optional;

/** What the keys of the alerts do. */
final class Alerting {
    private Alerting() {}

    /** The next session that needs the person, opened. */
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
        UiState there = state.overlay(Overlay.NONE).sessions(state.sessions().at(next.get()));
        return Entering.entered(there, next.get());
    }

    /** The alerts of the selected session muted, or no longer. */
    static UiState mute(UiState state) {
        Optional<SessionId> id = state.sessions().selected();
        if (id.isEmpty()) {
            return state.notice("no session is shown");
        }
        Alerts next = state.alerts().muting(id.get());
        return state.alerts(next).notice(next.isMuted(id.get()) ? "muted, m again undoes it" : "no longer muted");
    }
}
