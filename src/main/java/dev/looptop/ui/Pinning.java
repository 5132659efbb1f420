package dev.looptop.ui;

import dev.looptop.model.SessionId;
import java.util.Optional;

/** What the pin key does. */
final class Pinning {
    private Pinning() {}

    /** The selected session pinned, or no longer. The list changes when that was written. */
    static Step toggled(UiState state) {
        Optional<SessionId> id = state.sessions().selected();
        if (id.isEmpty()) {
            return Step.of(state.notice("no session is shown"));
        }
        boolean on = !state.sessions().table().pins().contains(id.get());
        return Step.of(state.notice(on ? "pinned to the top" : "no longer pinned"), new Cmd.Pin(id.get(), on));
    }
}
