package dev.looptop.ui;

import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Cmd;
import java.util.List;
import java.util.Optional;

/** Which pane has the keys, and the way back out. */
final class Focus {
    private Focus() {}

    /** This pane, with nothing over it. */
    static UiState to(UiState state, Pane pane) {
        return state.dialogs(state.dialogs().closed()).desk(state.desk().focused(pane));
    }

    /** Where there is no room beside, the same key that brings the live view takes it away again. */
    static UiState toLive(UiState state) {
        boolean there = state.desk().focus() == Pane.LIVE && !state.layout().shows(Pane.DIFF);
        return to(state, there && state.dialogs().none() ? Pane.DIFF : Pane.LIVE);
    }

    /** The next or previous pane. */
    static UiState tab(UiState state, int step) {
        List<Pane> order =
                state.desk().zoomed() ? List.of(Pane.values()) : state.layout().order();
        int at = Math.max(0, order.indexOf(state.desk().focus()));
        return to(state, order.get(Math.floorMod(at + step, order.size())));
    }

    /** One step out: a search or marked lines first, then the pane. */
    static UiState out(UiState state) {
        return state.panes()
                .cleared(state.desk().focus())
                .map(state::panes)
                .or(() -> popped(state))
                .orElseGet(() -> state.notice(
                        "this is the list; " + state.setting().keys().said(Action.BACK) + " quits"));
    }

    /** The view before; from the list, out of the program. */
    static Step back(UiState state) {
        return popped(state).map(Step::of).orElseGet(() -> Step.of(state, new Cmd.Quit()));
    }

    private static Optional<UiState> popped(UiState state) {
        if (state.desk().zoomed()) {
            return Optional.of(state.desk(state.desk().zoom(false)));
        }
        Pane focus = state.desk().focus();
        return state.panes()
                .popped(focus)
                .map(state::panes)
                .or(() -> focus.outer().map(pane -> to(state, pane)));
    }
}
