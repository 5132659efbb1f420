package dev.looptop.ui;

import dev.looptop.compare.Contrast;
import dev.looptop.compare.Relative;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.compare.Comparison;
import dev.looptop.ui.keys.Action;
import java.util.List;
import java.util.Optional;

/** Marking a session, choosing another, and what keys do while two are side by side. */
final class CompareKeys {
    private static final int SIDEWAYS = 8;

    private CompareKeys() {}

    /** The first press marks; on another session it compares, on the same one it offers its kin. */
    static Step marked(UiState state) {
        Optional<SessionRow> here = state.sessions().selectedRow();
        if (here.isEmpty()) {
            return Step.of(state.notice("no session is shown"));
        }
        Optional<SessionRow> first = state.marked().flatMap(state.sessions().table()::get);
        if (first.isEmpty()) {
            return Step.of(state.marked(Optional.of(here.get().id()))
                    .notice("marked; C on another session compares the two, C again shows what is kin to it"));
        }
        return first.get().id().equals(here.get().id())
                ? offered(state, here.get())
                : compared(state, first.get(), here.get());
    }

    private static Step offered(UiState state, SessionRow one) {
        List<Relative> kin = Relative.of(one, state.sessions().table().byId().values());
        return Step.of(
                kin.isEmpty()
                        ? state.marked(Optional.empty())
                                .notice(
                                        "no longer marked; no session has the same title, and none is its fork or parent")
                        : state.overlay(new Overlay.KinMenu(one, kin, 0)));
    }

    private static Step compared(UiState state, SessionRow left, SessionRow right) {
        return new Step(
                state.marked(Optional.empty()).overlay(new Overlay.CompareLook(Comparison.of(left, right))),
                List.of(new Cmd.Compare(left, right)));
    }

    /** An action in the choice of kin. */
    static Step chosen(UiState state, Overlay.KinMenu menu, Action action) {
        int last = menu.kin().size() - 1;
        return switch (action) {
            case DOWN ->
                Step.of(state.overlay(new Overlay.KinMenu(menu.of(), menu.kin(), Math.min(last, menu.at() + 1))));
            case UP -> Step.of(state.overlay(new Overlay.KinMenu(menu.of(), menu.kin(), Math.max(0, menu.at() - 1))));
            case ACCEPT -> compared(state, menu.of(), menu.kin().get(menu.at()).row());
            case COMPARE ->
                Step.of(state.overlay(Overlay.NONE).marked(Optional.empty()).notice("no longer marked"));
            case CANCEL -> Step.of(state.overlay(Overlay.NONE));
            default -> Keys.act(state, action);
        };
    }

    /** Both were read; an answer to a comparison that was left is dropped. */
    static UiState read(UiState state, Msg.Compared compared) {
        if (!(state.overlay() instanceof Overlay.CompareLook look)) {
            return state;
        }
        SessionId left = look.comparison().left().id();
        SessionId right = look.comparison().right().id();
        boolean asked = compared.left().row().id().equals(left)
                && compared.right().row().id().equals(right);
        return asked ? shown(state, look.comparison().with(Contrast.of(compared.left(), compared.right()))) : state;
    }

    /** An action while two sessions are side by side. */
    static Step acted(UiState state, Comparison now, Action action) {
        int height = height(state);
        return switch (action) {
            case DOWN -> Step.of(shown(state, now.scrolled(1, height)));
            case UP -> Step.of(shown(state, now.scrolled(-1, height)));
            case HALF_DOWN -> Step.of(shown(state, now.scrolled(height / 2, height)));
            case HALF_UP -> Step.of(shown(state, now.scrolled(-height / 2, height)));
            case PAGE_DOWN -> Step.of(shown(state, now.scrolled(height, height)));
            case PAGE_UP -> Step.of(shown(state, now.scrolled(-height, height)));
            case TOP -> Step.of(shown(state, now.scrolled(-now.rows().size(), height)));
            case END -> Step.of(shown(state, now.scrolled(now.rows().size(), height)));
            case LEFT -> Step.of(shown(state, now.sideways(-SIDEWAYS)));
            case RIGHT -> Step.of(shown(state, now.sideways(SIDEWAYS)));
            case NEXT_FILE, PREVIOUS_FILE -> Step.of(file(state, now, action == Action.NEXT_FILE ? 1 : -1));
            case CANCEL -> Step.of(state.overlay(Overlay.NONE));
            default -> Keys.act(state, action);
        };
    }

    private static UiState file(UiState state, Comparison now, int by) {
        Comparison next = now.file(by);
        return next == now
                ? state.notice(by > 0 ? "no file further down" : "no file further up")
                : shown(state, next.revealed(height(state)));
    }

    /** Rows for the comparison: the screen without header, footer, border, and the two titles. */
    static int height(UiState state) {
        return Math.max(1, state.setting().rows() - 6);
    }

    private static UiState shown(UiState state, Comparison next) {
        return state.overlay(new Overlay.CompareLook(next));
    }
}
