package dev.looptop.ui;

import dev.looptop.cell.Rect;
import dev.looptop.ui.desk.Dividers;
import dev.looptop.ui.desk.Dividers.Divider;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Pointer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the mouse does: the wheel scrolls, a click goes there, a line between panes is dragged. */
final class Mouse {
    private static final int WHEEL = 3;

    private Mouse() {}

    static Step pointed(UiState state, Pointer pointer) {
        if (state.layout().tooSmall()) {
            return Step.of(state);
        }
        return switch (pointer.kind()) {
            case WHEEL_UP -> wheel(state, pointer, -1);
            case WHEEL_DOWN -> wheel(state, pointer, 1);
            case PRESS -> pressed(state, pointer);
            case DRAG -> Step.of(dragged(state, pointer));
            case RELEASE -> Step.of(divided(state, state.desk().dividers().holding(Optional.empty())));
        };
    }

    private static Step wheel(UiState state, Pointer pointer, int step) {
        if (!state.dialogs().none()) {
            return Keys.pressed(state, Key.of(step < 0 ? Key.Name.UP : Key.Name.DOWN));
        }
        return under(state, pointer)
                .map(pane -> Actions.GRANTS.panes(state, state.panes().scrolled(pane, step * WHEEL, state.scene())))
                .orElse(Step.of(state));
    }

    private static Step pressed(UiState state, Pointer pointer) {
        if (pointer.row() == state.setting().rows() - 1) {
            return hint(state, pointer);
        }
        if (!state.dialogs().none() || state.isEmpty()) {
            return Step.of(state);
        }
        Optional<Divider> line = divider(state, pointer);
        if (line.isPresent()) {
            return Step.of(divided(state, state.desk().dividers().holding(line)));
        }
        Optional<Pane> pane = under(state, pointer);
        if (pane.isEmpty()) {
            return Step.of(state);
        }
        UiState focused = state.desk(state.desk().focused(pane.get()));
        return focused.layout()
                .place(pane.get())
                .map(place -> place.inset(1, 1))
                .filter(inner -> pointer.row() < inner.bottom())
                .flatMap(inner -> focused.panes().clicked(pane.get(), pointer.row() - inner.y(), focused.scene()))
                .map(answer -> Actions.GRANTS.panes(focused, answer))
                .orElse(Step.of(focused));
    }

    /** The keys of a hint are pressed for the person. */
    private static Step hint(UiState state, Pointer pointer) {
        UnaryOperator<String> drawn = chord -> chord;
        return Stream.concat(
                        state.notice().isEmpty() && News.line(state).isEmpty()
                                ? Hints.shown(state, drawn).stream()
                                : Stream.empty(),
                        Hints.help(state, drawn).stream())
                .filter(hint -> pointer.column() >= hint.column() && pointer.column() < hint.column() + hint.width())
                .findFirst()
                .map(hint -> Keys.pressed(state, hint.press()))
                .orElse(Step.of(state));
    }

    private static Optional<Pane> under(UiState state, Pointer pointer) {
        return state.layout().order().stream()
                .filter(pane -> state.layout()
                        .place(pane)
                        .filter(place -> holds(place, pointer))
                        .isPresent())
                .findFirst();
    }

    private static boolean holds(Rect place, Pointer pointer) {
        return pointer.column() >= place.x()
                && pointer.column() < place.right()
                && pointer.row() >= place.y()
                && pointer.row() < place.bottom();
    }

    /** The line under the pointer: the borders of two panes that touch are one line. */
    private static Optional<Divider> divider(UiState state, Pointer pointer) {
        Layout layout = state.layout();
        Optional<Rect> list = layout.place(Pane.SESSIONS);
        Optional<Rect> detail = layout.place(Pane.DETAIL);
        if (state.desk().zoomed() || list.isEmpty() || detail.isEmpty()) {
            return Optional.empty();
        }
        boolean stacked = detail.get().x() == list.get().x();
        int listEdge = stacked ? list.get().bottom() : list.get().right();
        int along = stacked ? pointer.row() : pointer.column();
        if (along == listEdge || along == listEdge - 1) {
            return Optional.of(Divider.LIST);
        }
        int right = detail.get().right();
        if (right < state.setting().columns() && (pointer.column() == right || pointer.column() == right - 1)) {
            return Optional.of(Divider.MIDDLE);
        }
        int below = detail.get().bottom();
        boolean inColumn = pointer.column() >= detail.get().x() && pointer.column() < right;
        boolean edge = pointer.row() == below || pointer.row() == below - 1;
        return inColumn && edge && below < state.setting().rows() - 1 ? Optional.of(Divider.UPPER) : Optional.empty();
    }

    /** The held line follows the pointer as far as the layout lets it. */
    private static UiState dragged(UiState state, Pointer pointer) {
        Dividers dividers = state.desk().dividers();
        Optional<Rect> list = state.layout().place(Pane.SESSIONS);
        Optional<Rect> detail = state.layout().place(Pane.DETAIL);
        if (dividers.held().isEmpty() || list.isEmpty() || detail.isEmpty()) {
            return state;
        }
        boolean stacked = detail.get().x() == list.get().x();
        Divider line = dividers.held().get();
        int edge = switch (line) {
            case LIST -> stacked ? list.get().bottom() : list.get().right();
            case MIDDLE -> detail.get().right();
            case UPPER -> detail.get().bottom();
        };
        int along = line == Divider.UPPER || line == Divider.LIST && stacked ? pointer.row() : pointer.column();
        Dividers wanted = dividers.moved(line, along + 1 - edge);
        UiState moved = divided(state, wanted);
        // At the end of its way a line stays, so that it follows again as soon as the pointer comes back.
        return moved.layout().equals(state.layout()) ? state : moved;
    }

    private static UiState divided(UiState state, Dividers dividers) {
        return state.desks(state.desks().divided(dividers));
    }
}
