package dev.looptop.ui;

import dev.looptop.cell.Rect;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.desk.Dividers;
import dev.looptop.ui.desk.Dividers.Divider;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Pointer;
import dev.looptop.ui.list.SessionList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the mouse does: the wheel scrolls, a click goes there, a line between panes is dragged. */
final class Pointing {
    private static final int WHEEL = 3;

    private Pointing() {}

    /** The mouse captured, or no longer. */
    static Step toggled(UiState state) {
        Setting setting = state.setting();
        boolean on = !setting.preferences().mouse();
        String words = on ? "mouse on; Shift selects text as before" : "mouse off, text can be selected";
        return Step.of(
                state.setting(setting.preferring(setting.preferences().mouse(on)))
                        .notice(words),
                new Cmd.Mouse(on));
    }

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
        if (!(state.overlay() instanceof Overlay.None)) {
            Key arrow = Key.of(step < 0 ? Key.Name.UP : Key.Name.DOWN);
            return Keys.pressed(state, arrow);
        }
        Optional<Pane> pane = under(state, pointer);
        if (pane.isEmpty()) {
            return Step.of(state);
        }
        int rows = step * WHEEL;
        return Step.of(
                switch (pane.get()) {
                    case SESSIONS ->
                        state.sessions(state.sessions()
                                .moved(rows, state.now(), state.setting().zone()));
                    case DETAIL ->
                        state.detail().document()
                                ? state.detail(state.detail()
                                        .paged(state.detail().pager().scrolled(rows)))
                                : Moves.iteration(state, step);
                    case DIFF -> state.diff(state.diff().scrolled(rows));
                    case LIVE -> state.live(state.live().scrolled(rows));
                });
    }

    private static Step pressed(UiState state, Pointer pointer) {
        if (pointer.row() == state.setting().rows() - 1) {
            return hint(state, pointer);
        }
        if (!(state.overlay() instanceof Overlay.None) || state.isEmpty()) {
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
        return Step.of(pane.get() == Pane.SESSIONS ? row(focused, pointer) : focused);
    }

    private static UiState row(UiState state, Pointer pointer) {
        SessionList list = state.sessions();
        Rect inner = state.layout().place(Pane.SESSIONS).orElseThrow().inset(1, 1);
        int at = list.offset() + pointer.row() - inner.y();
        boolean inside = pointer.row() >= inner.y()
                && pointer.row() < inner.bottom()
                && at < list.rows().size();
        return inside
                ? list.rows()
                        .get(at)
                        .session()
                        .map(row -> state.sessions(list.at(row.id())))
                        .orElse(state)
                : state;
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

    /** Both desks, so that the last view has the lines where they are. */
    private static UiState divided(UiState state, Dividers dividers) {
        UiState there =
                state.desk(state.before().divided(dividers)).desk(state.desk().divided(dividers));
        return there.desk().equals(state.desk()) ? state : there;
    }
}
