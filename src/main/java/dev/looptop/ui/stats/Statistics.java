package dev.looptop.ui.stats;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.stats.Facet;
import dev.looptop.stats.Outlook;
import dev.looptop.stats.OutlookFold;
import dev.looptop.stats.TimeRange;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.list.SessionList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The statistics over the sessions that the filter shows. The figures are added up once a change of the list, of the
 * range or of the hour, never for a picture.
 *
 * @param outlook the figures
 * @param rows the list that they were added up from; it is another object once anything in it changed
 * @param asOf when they were added up
 * @param facet what the first table puts sessions together by; the second has the one after
 * @param spot where the cursor is
 * @param top first visible row of the whole
 * @param back what leaving goes back to
 */
public record Statistics(
        Outlook outlook, List<ListRow> rows, Instant asOf, Facet facet, Spot spot, int top, Back back) {
    /** A bar under the cursor, counted from 0 in its panel. */
    public record Spot(StatsPanel panel, int at) {}

    /** The list as it was: its filter, and the session under the cursor. */
    public record Back(SessionFilter filter, Optional<SessionId> selected) {}

    /** Opened on the list as it is, over the last 30 days. */
    public static Statistics of(SessionList list, Instant now, ZoneId zone) {
        Back back = new Back(list.filter(), list.selected());
        return new Statistics(
                fold(list, TimeRange.MONTH, now, zone),
                list.rows(),
                now,
                Facet.PROJECT,
                new Spot(StatsPanel.TABLE, 0),
                0,
                back);
    }

    private static Outlook fold(SessionList list, TimeRange range, Instant now, ZoneId zone) {
        List<SessionRow> shown = list.rows().stream()
                .filter(row -> !row.ghost())
                .map(ListRow::session)
                .flatMap(Optional::stream)
                .toList();
        return OutlookFold.of(shown, range, now, zone);
    }

    /** The same object while its figures are those of the list, else with new ones. */
    public Statistics following(SessionList list, Instant now, ZoneId zone) {
        boolean same =
                rows == list.rows() && asOf.truncatedTo(ChronoUnit.HOURS).equals(now.truncatedTo(ChronoUnit.HOURS));
        return same ? this : folded(list, outlook.window().range(), now, zone);
    }

    /** Over another range; a column under the cursor is then the newest. */
    public Statistics over(SessionList list, TimeRange range, Instant now, ZoneId zone) {
        Statistics next = folded(list, range, now, zone);
        return spot.panel() == StatsPanel.TIME ? next.at(new Spot(spot.panel(), Integer.MAX_VALUE)) : next;
    }

    private Statistics folded(SessionList list, TimeRange range, Instant now, ZoneId zone) {
        return new Statistics(fold(list, range, now, zone), list.rows(), now, facet, spot, top, back).at(spot);
    }

    /** Put together by something else. */
    public Statistics by(Facet next) {
        return new Statistics(outlook, rows, asOf, next, new Spot(StatsPanel.TABLE, 0), top, back);
    }

    /** With the cursor there, or as near as there are bars. */
    public Statistics at(Spot next) {
        int last = StatsBars.of(outlook, facet, next.panel()).size() - 1;
        Spot kept = new Spot(next.panel(), Math.max(0, Math.min(next.at(), last)));
        return new Statistics(outlook, rows, asOf, facet, kept, top, back);
    }

    /** Scrolled to a row. */
    public Statistics scrolled(int row) {
        return new Statistics(outlook, rows, asOf, facet, spot, Math.max(0, row), back);
    }

    /** What the second table puts sessions together by. */
    public Facet second() {
        return StatsBars.second(facet);
    }

    /** The bar under the cursor; empty where there is none. */
    public Optional<StatsBar> chosen() {
        return StatsBars.of(outlook, facet, spot.panel()).stream()
                .skip(spot.at())
                .findFirst();
    }
}
