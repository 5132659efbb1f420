package dev.looptop.ui;

import dev.looptop.query.SortOrder;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.Pager;
import java.time.Instant;
import java.time.ZoneId;

/** Moving in whatever has the focus. */
final class Moves {
    private static final int PAST_ANY_END = 1 << 20;
    private static final int PAGE_OF_FILES = 20;

    private Moves() {}

    /** Up and down, by lines, pages, or to an end. */
    static UiState vertical(UiState state, Action action) {
        if (!(state.overlay() instanceof Overlay.None)) {
            return overlay(state, action);
        }
        return switch (state.desk().focus()) {
            case SESSIONS -> state.sessions(sessions(state, action));
            case DETAIL ->
                state.detail().document()
                        ? state.detail(state.detail().paged(pager(state.detail().pager(), action)))
                        : table(state, action);
            case DIFF -> state.diff(diff(state.diff(), action));
            case LIVE -> state.live(live(state.live(), action));
        };
    }

    /** Left and right: scrolled where lines are not wrapped, else out of and into folded things. */
    static UiState sideways(UiState state, int step) {
        return switch (state.desk().focus()) {
            case SESSIONS -> state;
            case DETAIL -> {
                Pager pager = state.detail().pager();
                if (!state.detail().document()) {
                    yield step < 0 ? state.desk(state.desk().focused(Pane.SESSIONS)) : state;
                }
                yield pager.wrap()
                        ? state.notice(
                                "lines are wrapped; " + state.setting().keys().said(Action.WRAP) + " switches that off")
                        : state.detail(state.detail().paged(pager.sideways(step)));
            }
            case DIFF ->
                state.diff(
                        state.diff().wrap()
                                ? state.diff().folded(step < 0)
                                : state.diff().sideways(step));
            case LIVE ->
                state.live().wrap()
                        ? state.notice(
                                "lines are wrapped; " + state.setting().keys().said(Action.WRAP) + " switches that off")
                        : state.live(state.live().sideways(step));
        };
    }

    /** Scrolls the pane beside, the focus stays. */
    static UiState neighbour(UiState state, int step) {
        Pane focus = state.desk().focus();
        Layout layout = state.layout();
        if (focus != Pane.DIFF && layout.shows(Pane.DIFF)) {
            return state.diff(state.diff().scrolled(step));
        }
        if (focus != Pane.LIVE && layout.shows(Pane.LIVE)) {
            return state.live(state.live().scrolled(step));
        }
        if (focus != Pane.DETAIL && layout.shows(Pane.DETAIL)) {
            return iteration(state, step);
        }
        return state.notice("no pane beside this one; " + state.setting().keys().said(Action.ZOOM) + " shows them");
    }

    /** The next or previous iteration, from any pane. */
    static UiState iteration(UiState state, int step) {
        Reading reading = state.reading();
        if (reading.iterations().isEmpty()) {
            return state.notice("no iteration yet");
        }
        Reading next = reading.choosing(reading.chosen() + step);
        if (next == reading) {
            return state.notice(step > 0 ? "this is the last iteration" : "this is the first iteration");
        }
        return state.reading(next).detail(state.detail().onIteration());
    }

    private static UiState overlay(UiState state, Action action) {
        int step = action == Action.UP ? -1 : 1;
        Overlay overlay = state.overlay();
        if (overlay instanceof Overlay.SortMenu menu) {
            SortOrder[] orders = SortOrder.values();
            return state.overlay(
                    new Overlay.SortMenu(orders[Math.floorMod(menu.at().ordinal() + step, orders.length)]));
        }
        if (overlay instanceof Overlay.CopyMenu menu) {
            int count = Math.max(1, Copying.choices(state).size());
            return state.overlay(new Overlay.CopyMenu(Math.floorMod(menu.at() + step, count)));
        }
        if (overlay instanceof Overlay.ExportMenu menu) {
            return state.overlay(new Overlay.ExportMenu(Math.floorMod(menu.at() + step, ExportFormat.values().length)));
        }
        if (overlay instanceof Overlay.Palette palette) {
            return state.overlay(Commands.moved(state, palette, action));
        }
        if (overlay instanceof Overlay.BaseMenu || overlay instanceof Overlay.FileMenu) {
            return DiffKeys.moved(state, action, rows(action, PAGE_OF_FILES));
        }
        if (overlay instanceof Overlay.FilterBar bar) {
            int count = Suggestions.of(state.sessions().table(), bar.words()).size();
            int next = count == 0 ? 0 : Math.floorMod(bar.suggestion() + step, count);
            return state.overlay(new Overlay.FilterBar(bar.words(), bar.before(), bar.narrow(), next));
        }
        int height = Math.max(2, state.setting().rows() - 7);
        return switch (action) {
            case TOP -> state.overlay(overlay.at(0));
            case END -> state.overlay(overlay.at(PAST_ANY_END));
            default -> state.overlay(overlay.at(overlay.top() + rows(action, height)));
        };
    }

    private static SessionList sessions(UiState state, Action action) {
        SessionList list = state.sessions();
        Instant now = state.now();
        ZoneId zone = state.setting().zone();
        return switch (action) {
            case TOP -> list.atEdge(false, now, zone);
            case END -> list.atEdge(true, now, zone);
            default -> list.moved(rows(action, list.height()), now, zone);
        };
    }

    private static UiState table(UiState state, Action action) {
        Reading reading = state.reading();
        int step = rows(
                action,
                state.layout().place(Pane.DETAIL).map(r -> r.height() / 2).orElse(5));
        boolean banner = state.detail().banner();
        if (action == Action.TOP || action == Action.END) {
            return state.reading(reading.choosing(
                            action == Action.TOP ? 0 : reading.iterations().size()))
                    .detail(state.detail().onBanner(false));
        }
        if (banner) {
            return step < 0
                    ? state
                    : state.reading(reading.choosing(step - 1))
                            .detail(state.detail().onBanner(false));
        }
        if (step < 0 && reading.chosen() <= 0) {
            return state.detail(state.detail().onBanner(true));
        }
        return state.reading(reading.choosing(reading.chosen() + step));
    }

    private static Pager pager(Pager pager, Action action) {
        return switch (action) {
            case TOP -> pager.top(0);
            case END -> pager.end();
            default -> pager.scrolled(rows(action, pager.view().height()));
        };
    }

    private static DiffPane diff(DiffPane diff, Action action) {
        return switch (action) {
            case TOP -> diff.to(0);
            case END -> diff.to(diff.rows().size());
            case DOWN, UP -> diff.moved(rows(action, 1));
            default -> diff.paged(rows(action, diff.view().height()));
        };
    }

    private static LivePane live(LivePane live, Action action) {
        return switch (action) {
            case TOP -> live.top();
            case END -> live.bottom();
            default -> live.scrolled(rows(action, live.view().height()));
        };
    }

    private static int rows(Action action, int height) {
        int page = Math.max(1, height - 1);
        int half = Math.max(1, height / 2);
        return switch (action) {
            case DOWN -> 1;
            case UP -> -1;
            case HALF_DOWN -> half;
            case HALF_UP -> -half;
            case PAGE_DOWN -> page;
            default -> -page;
        };
    }
}
