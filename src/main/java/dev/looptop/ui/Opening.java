package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.ui.keys.Action;
import java.util.Optional;

/** What the keys do that open the raw file of a session. */
final class Opening {
    private Opening() {}

    static Step raw(UiState state, Action action) {
        Optional<SessionId> id = state.sessions().selected();
        if (id.isEmpty()) {
            return Step.of(state.notice("no session is shown"));
        }
        Cmd.OpenFile.Opener with = action == Action.PAGER ? Cmd.OpenFile.Opener.PAGER : Cmd.OpenFile.Opener.EDITOR;
        return Step.of(state, new Cmd.OpenFile(id.get().path(), with));
    }
}
