package dev.looptop.ui;

import dev.looptop.query.SessionFilter;
import dev.looptop.stats.Facet;
import dev.looptop.stats.TimeRange;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.stats.StatsBar;
import dev.looptop.ui.stats.StatsBars;
import dev.looptop.ui.stats.StatsLayout;
import dev.looptop.ui.stats.StatsPanel;
import dev.looptop.ui.text.Viewport;
import java.util.List;
import java.util.Optional;

/** What keys do to the statistics. */
final class StatsKeys {
    private StatsKeys() {}

    /** The statistics over the list as it is. */
    static UiState opened(UiState state) {
        return shown(
                state,
                Statistics.of(state.sessions(), state.now(), state.setting().zone()));
    }

    /** The state with its statistics following the list; the same object when nothing changed. */
    static UiState following(UiState state) {
        if (!(state.overlay() instanceof Overlay.StatsLook look)) {
            return state;
        }
        Statistics next = look.statistics()
                .following(state.sessions(), state.now(), state.setting().zone());
        return next == look.statistics() ? state : state.overlay(new Overlay.StatsLook(next, look.bar()));
    }

    /** A step of the filter bar over the statistics: taken as if it lay over the panes, then put back. */
    static Step filtering(Overlay.StatsLook look, Step taken) {
        if (taken.state().overlay() instanceof Overlay.FilterBar bar) {
            return over(taken, look, Optional.of(bar));
        }
        return taken.state().overlay() instanceof Overlay.None ? over(taken, look, Optional.empty()) : taken;
    }

    private static Step over(Step taken, Overlay.StatsLook look, Optional<Overlay.FilterBar> bar) {
        return new Step(taken.state().overlay(new Overlay.StatsLook(look.statistics(), bar)), taken.commands());
    }

    /** An action in the statistics. */
    static Step acted(UiState state, Overlay.StatsLook look, Action action) {
        Statistics now = look.statistics();
        TimeRange range = now.outlook().window().range();
        return switch (action) {
            case DOWN -> Step.of(walked(state, now, 1));
            case UP -> Step.of(walked(state, now, -1));
            case LEFT -> Step.of(sideways(state, now, -1));
            case RIGHT -> Step.of(sideways(state, now, 1));
            case TOP -> Step.of(edge(state, now, false));
            case END -> Step.of(edge(state, now, true));
            case HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> Step.of(scrolled(state, now, by(state, action)));
            case NEXT_PANE, PREVIOUS_PANE -> Step.of(grouped(state, now, action == Action.NEXT_PANE ? 1 : -1));
            case TO_SESSIONS -> Step.of(seen(state, now.by(Facet.PROJECT)));
            case TO_DETAIL -> Step.of(seen(state, now.by(Facet.SOURCE)));
            case TO_DIFF -> Step.of(seen(state, now.by(Facet.AGENT)));
            case TO_LIVE -> Step.of(seen(state, now.by(Facet.MODEL)));
            case LONGER -> Step.of(ranged(state, now, range.moved(1)));
            case SHORTER -> Step.of(ranged(state, now, range.moved(-1)));
            case FILTER -> filtering(look, Step.of(Typing.filter(state)));
            case CLEAR_FILTERS -> filtering(look, Keys.act(state.overlay(Overlay.NONE), action));
            case ENTER -> Step.of(entered(state, now));
            case CANCEL -> Step.of(left(state, now));
            default -> Keys.act(state, action);
        };
    }

    private static UiState shown(UiState state, Statistics next) {
        return state.overlay(new Overlay.StatsLook(next, Optional.empty()));
    }

    private static UiState ranged(UiState state, Statistics now, TimeRange range) {
        return range == now.outlook().window().range()
                ? state.notice("no " + (range == TimeRange.ALL ? "longer" : "shorter") + " range")
                : seen(
                        state,
                        now.over(
                                state.sessions(),
                                range,
                                state.now(),
                                state.setting().zone()));
    }

    private static UiState grouped(UiState state, Statistics now, int by) {
        int count = Facet.values().length;
        return seen(state, now.by(Facet.values()[Math.floorMod(now.facet().ordinal() + by, count)]));
    }

    private static int by(UiState state, Action action) {
        int page = height(state);
        return switch (action) {
            case HALF_DOWN -> page / 2;
            case HALF_UP -> -page / 2;
            case PAGE_DOWN -> page;
            default -> -page;
        };
    }

    /** Rows of the screen for the sheet: all but header and footer. */
    static int height(UiState state) {
        return Math.max(1, state.setting().rows() - 3);
    }

    private static StatsLayout layout(UiState state, Statistics now) {
        return StatsLayout.of(state.setting().columns(), now);
    }

    private static UiState scrolled(UiState state, Statistics now, int rows) {
        Viewport view = new Viewport(now.top(), height(state));
        return shown(
                state,
                now.scrolled(view.scrolled(rows, layout(state, now).height()).offset()));
    }

    /** With the bar under the cursor in sight. */
    private static UiState seen(UiState state, Statistics next) {
        StatsLayout layout = layout(state, next);
        int row = layout.row(next.spot());
        int head = layout.places().get(next.spot().panel()).y();
        Viewport view = new Viewport(next.top(), height(state))
                .showing(head, layout.height())
                .showing(row + 1, layout.height());
        return shown(state, next.scrolled(view.offset()));
    }

    /** Down or up through the bars of a panel and into the next one; past the last, the sheet scrolls on. */
    private static UiState walked(UiState state, Statistics now, int by) {
        int bars = StatsBars.of(now, now.spot().panel()).size();
        int at = now.spot().at() + by;
        boolean columns = now.spot().panel() == StatsPanel.TIME;
        if (!columns && at >= 0 && at < bars) {
            return seen(state, now.at(new Statistics.Spot(now.spot().panel(), at)));
        }
        return panel(state, now, by).map(next -> seen(state, next)).orElseGet(() -> scrolled(state, now, by));
    }

    private static UiState sideways(UiState state, Statistics now, int by) {
        boolean columns = now.spot().panel() == StatsPanel.TIME;
        Statistics next = columns
                ? now.at(new Statistics.Spot(StatsPanel.TIME, now.spot().at() + by))
                : panel(state, now, by).orElse(now);
        return seen(state, next);
    }

    /** The next panel that has bars; columns are come into at the newest, rows at the side one comes from. */
    private static Optional<Statistics> panel(UiState state, Statistics now, int by) {
        List<StatsPanel> walked = layout(state, now).walked();
        int at = walked.indexOf(now.spot().panel()) + by;
        while (at >= 0 && at < walked.size()) {
            StatsPanel panel = walked.get(at);
            if (!StatsBars.of(now, panel).isEmpty()) {
                boolean last = by < 0 || panel == StatsPanel.TIME;
                return Optional.of(now.at(new Statistics.Spot(panel, last ? Integer.MAX_VALUE : 0)));
            }
            at += by;
        }
        return Optional.empty();
    }

    private static UiState edge(UiState state, Statistics now, boolean end) {
        StatsLayout layout = layout(state, now);
        List<StatsPanel> walked = layout.walked();
        StatsPanel panel = walked.get(end ? walked.size() - 1 : 0);
        Statistics there = now.at(new Statistics.Spot(panel, end ? Integer.MAX_VALUE : 0));
        return scrolled(state, there, end ? layout.height() : -layout.height());
    }

    /** To the list, with the sessions of the bar under the cursor. */
    private static UiState entered(UiState state, Statistics now) {
        Optional<StatsBar> bar = now.chosen();
        if (bar.isEmpty()) {
            return state.notice("no session is counted here; > looks further back, 0 clears the filter");
        }
        UiState list = narrowed(state, now, bar.get().loosely());
        list = list.sessions().matching() == bar.get().count() ? list : narrowed(state, now, bar.get());
        int found = list.sessions().matching();
        boolean more = found != bar.get().count();
        return list.desk(list.desk().zoom(false).focused(Pane.SESSIONS))
                .notice((found == 1 ? "1 session" : found + " sessions") + (more ? ": a condition gave way" : "")
                        + ", 0 clears the filter");
    }

    /** The list under the filter of a bar; the cursor on its session if that is in it, else on the first. */
    private static UiState narrowed(UiState state, Statistics now, StatsBar bar) {
        SessionFilter filter = StatsBars.narrowed(state.sessions().filter(), now.outlook(), bar);
        UiState list = Typing.filtered(state.overlay(Overlay.NONE), filter);
        SessionList pane = list.sessions();
        boolean ghost = pane.cursor() >= 0 && pane.rows().get(pane.cursor()).ghost();
        return ghost
                ? list.sessions(pane.atEdge(false, state.now(), state.setting().zone()))
                : list;
    }

    /** Back to the list as it was when the statistics were opened. */
    private static UiState left(UiState state, Statistics now) {
        UiState closed = state.overlay(Overlay.NONE);
        if (closed.sessions().filter().equals(now.back().filter())) {
            return closed;
        }
        UiState list = Typing.filtered(closed, now.back().filter());
        return now.back()
                .selected()
                .map(id -> list.sessions(list.sessions().at(id)))
                .orElse(list);
    }
}
