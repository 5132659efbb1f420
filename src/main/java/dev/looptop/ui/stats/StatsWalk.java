package dev.looptop.ui.stats;

import dev.looptop.query.SessionFilter;
import dev.looptop.stats.Facet;
import dev.looptop.stats.TimeRange;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.Viewport;
import java.util.List;
import java.util.Optional;

/** What keys do to the statistics: from bar to bar, over another range, grouped otherwise, to the sessions of a bar. */
final class StatsWalk {
    /** Rows of the screen that are not the sheet: header, chips, footer. */
    private static final int AROUND = 3;

    private final Statistics now;
    private final Scene scene;

    StatsWalk(Statistics now, Scene scene) {
        this.now = now;
        this.scene = scene;
    }

    Optional<Answer<Statistics>> act(Action action) {
        TimeRange range = now.outlook().window().range();
        return switch (action) {
            case DOWN -> of(walked(1));
            case UP -> of(walked(-1));
            case LEFT -> of(sideways(-1));
            case RIGHT -> of(sideways(1));
            case TOP -> of(edge(false));
            case END -> of(edge(true));
            case HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> of(scrolled(now, Stride.of(action, height() + 1)));
            case NEXT_PANE, PREVIOUS_PANE -> of(grouped(action == Action.NEXT_PANE ? 1 : -1));
            case TO_SESSIONS -> of(seen(now.by(Facet.PROJECT)));
            case TO_DETAIL -> of(seen(now.by(Facet.SOURCE)));
            case TO_DIFF -> of(seen(now.by(Facet.AGENT)));
            case TO_LIVE -> of(seen(now.by(Facet.MODEL)));
            case LONGER -> Optional.of(ranged(range.moved(1)));
            case SHORTER -> Optional.of(ranged(range.moved(-1)));
            case ENTER -> Optional.of(entered());
            case CANCEL, STATISTICS -> Optional.of(left());
            default -> Optional.empty();
        };
    }

    private static Optional<Answer<Statistics>> of(Statistics next) {
        return Optional.of(Answer.of(next));
    }

    private Answer<Statistics> ranged(TimeRange range) {
        return range == now.outlook().window().range()
                ? Answer.of(now).saying("no " + (range == TimeRange.ALL ? "longer" : "shorter") + " range")
                : Answer.of(seen(now.over(scene.list(), range, scene.now(), scene.zone())));
    }

    private Statistics grouped(int by) {
        int count = Facet.values().length;
        return seen(now.by(Facet.values()[Math.floorMod(now.facet().ordinal() + by, count)]));
    }

    private int height() {
        return Math.max(1, scene.setting().rows() - AROUND);
    }

    private StatsLayout layout(Statistics of) {
        return StatsLayout.of(scene.setting().columns(), of);
    }

    private Statistics scrolled(Statistics next, int rows) {
        Viewport view = new Viewport(next.top(), height());
        return next.scrolled(view.scrolled(rows, layout(next).height()).offset());
    }

    /** With the bar under the cursor in sight. */
    private Statistics seen(Statistics next) {
        StatsLayout layout = layout(next);
        int row = layout.row(next.spot());
        int head = layout.places().get(next.spot().panel()).y();
        Viewport view = new Viewport(next.top(), height())
                .showing(head, layout.height())
                .showing(row + 1, layout.height());
        return next.scrolled(view.offset());
    }

    /** Down or up through the bars of a panel and into the next one; past the last, the sheet scrolls on. */
    private Statistics walked(int by) {
        int bars = StatsBars.of(now.outlook(), now.facet(), now.spot().panel()).size();
        int at = now.spot().at() + by;
        boolean columns = now.spot().panel() == StatsPanel.TIME;
        if (!columns && at >= 0 && at < bars) {
            return seen(now.at(new Statistics.Spot(now.spot().panel(), at)));
        }
        return panel(by).map(this::seen).orElseGet(() -> scrolled(now, by));
    }

    private Statistics sideways(int by) {
        boolean columns = now.spot().panel() == StatsPanel.TIME;
        Statistics next = columns
                ? now.at(new Statistics.Spot(StatsPanel.TIME, now.spot().at() + by))
                : panel(by).orElse(now);
        return seen(next);
    }

    /** The next panel that has bars; columns are come into at the newest, rows at the side one comes from. */
    private Optional<Statistics> panel(int by) {
        List<StatsPanel> walked = layout(now).walked();
        int at = walked.indexOf(now.spot().panel()) + by;
        while (at >= 0 && at < walked.size()) {
            StatsPanel panel = walked.get(at);
            if (!StatsBars.of(now.outlook(), now.facet(), panel).isEmpty()) {
                boolean last = by < 0 || panel == StatsPanel.TIME;
                return Optional.of(now.at(new Statistics.Spot(panel, last ? Integer.MAX_VALUE : 0)));
            }
            at += by;
        }
        return Optional.empty();
    }

    private Statistics edge(boolean end) {
        StatsLayout layout = layout(now);
        List<StatsPanel> walked = layout.walked();
        StatsPanel panel = walked.get(end ? walked.size() - 1 : 0);
        Statistics there = now.at(new Statistics.Spot(panel, end ? Integer.MAX_VALUE : 0));
        return scrolled(there, end ? layout.height() : -layout.height());
    }

    /** To the list, with the sessions of the bar under the cursor. */
    private Answer<Statistics> entered() {
        Optional<StatsBar> bar = now.chosen();
        if (bar.isEmpty()) {
            return Answer.of(now).saying("no session is counted here; > looks further back, 0 clears the filter");
        }
        SessionFilter loose = narrowed(bar.get().loosely());
        boolean exact = list(loose).matching() == bar.get().count();
        SessionFilter filter = exact ? loose : narrowed(bar.get());
        SessionList list = list(filter);
        int found = list.matching();
        boolean more = found != bar.get().count();
        Answer<Statistics> answer = Answer.of(now)
                .wishing(new Wish.Filter(filter, false))
                .wishing(new Wish.Unzoom())
                .wishing(new Wish.Focus(Pane.SESSIONS))
                .saying((found == 1 ? "1 session" : found + " sessions") + (more ? ": a condition gave way" : "")
                        + ", 0 clears the filter");
        return first(list).map(answer::wishing).orElse(answer);
    }

    private SessionFilter narrowed(StatsBar bar) {
        return StatsBars.narrowed(scene.list().filter(), now.outlook(), bar);
    }

    private SessionList list(SessionFilter filter) {
        return scene.list().filtered(filter, scene.now(), scene.zone());
    }

    /** The first session of a list whose cursor stands on one that the filter does not show. */
    private Optional<Wish> first(SessionList list) {
        boolean ghost = list.cursor() >= 0 && list.rows().get(list.cursor()).ghost();
        return ghost
                ? list.atEdge(false, scene.now(), scene.zone()).selected().map(Wish.Select::new)
                : Optional.empty();
    }

    /** Back to the list as it was when the statistics were opened. */
    private Answer<Statistics> left() {
        Answer<Statistics> closed = Answer.of(now).wishing(new Wish.Close());
        if (scene.list().filter().equals(now.back().filter())) {
            return closed;
        }
        Answer<Statistics> back = closed.wishing(new Wish.Filter(now.back().filter(), false));
        return now.back()
                .selected()
                .map(id -> back.wishing(new Wish.Select(id)))
                .orElse(back);
    }
}
