package dev.looptop.ui.stats;

import static dev.looptop.ui.stats.StatsPanel.CARDS;
import static dev.looptop.ui.stats.StatsPanel.DURATIONS;
import static dev.looptop.ui.stats.StatsPanel.FACTS;
import static dev.looptop.ui.stats.StatsPanel.HEAT;
import static dev.looptop.ui.stats.StatsPanel.ITERATIONS;
import static dev.looptop.ui.stats.StatsPanel.OUTCOMES;
import static dev.looptop.ui.stats.StatsPanel.SECOND;
import static dev.looptop.ui.stats.StatsPanel.STOPS;
import static dev.looptop.ui.stats.StatsPanel.TABLE;
import static dev.looptop.ui.stats.StatsPanel.TIME;
import static dev.looptop.ui.stats.StatsPanel.TREND;

import dev.looptop.cell.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of the statistics stand on a sheet as wide as the screen and as high as it takes; the screen shows a
 * piece of it. One column on a narrow screen, two, or three.
 *
 * @param places in reading order, with their borders
 * @param height rows of the sheet
 */
public record StatsLayout(Map<StatsPanel, Rect> places, int height) {
    /** Rows of a table panel that are no group: border and heading. */
    public static final int TABLE_FRAME = 3;

    private static final int MIDDLE = 100;
    private static final int WIDE = 160;
    private static final int HISTOGRAM = 12;

    /** A part and the share of the width that it gets, in hundredths. */
    private record Part(StatsPanel panel, int share) {}

    /** The sheet for a screen of this width. */
    public static StatsLayout of(int columns, Statistics shown) {
        Sheet sheet = new Sheet(columns);
        if (columns >= WIDE) {
            wide(sheet);
        } else if (columns >= MIDDLE) {
            middle(sheet);
        } else {
            narrow(sheet, shown);
        }
        return new StatsLayout(sheet.places, sheet.height);
    }

    private static void wide(Sheet sheet) {
        sheet.band(5, new Part(CARDS, 100));
        sheet.band(HISTOGRAM, new Part(TIME, 40), new Part(OUTCOMES, 26), new Part(TREND, 34));
        sheet.band(HISTOGRAM, new Part(HEAT, 40), new Part(ITERATIONS, 26), new Part(DURATIONS, 34));
        sheet.column(18, new Part(TABLE, 40), new Part(SECOND, 26));
        sheet.beside(9, STOPS, FACTS);
    }

    private static void middle(Sheet sheet) {
        sheet.band(5, new Part(CARDS, 100));
        sheet.band(10, new Part(TIME, 60), new Part(OUTCOMES, 40));
        sheet.band(10, new Part(HEAT, 60), new Part(TREND, 40));
        sheet.band(8, new Part(TABLE, 60), new Part(SECOND, 40));
        sheet.band(HISTOGRAM, new Part(ITERATIONS, 50), new Part(DURATIONS, 50));
        sheet.band(10, new Part(STOPS, 50), new Part(FACTS, 50));
    }

    private static void narrow(Sheet sheet, Statistics shown) {
        int groups = StatsBars.of(shown.outlook(), shown.facet(), TABLE).size();
        int outcomes = StatsBars.of(shown.outlook(), shown.facet(), OUTCOMES).size();
        sheet.band(8, new Part(CARDS, 100));
        sheet.band(Math.max(8, Math.min(13, groups + TABLE_FRAME)), new Part(TABLE, 100));
        sheet.band(10, new Part(TIME, 100));
        sheet.band(Math.max(6, outcomes + TABLE_FRAME), new Part(OUTCOMES, 100));
        sheet.band(10, new Part(TREND, 100));
        sheet.band(10, new Part(HEAT, 100));
        sheet.band(
                Math.max(
                        8,
                        Math.min(
                                13,
                                StatsBars.of(shown.outlook(), shown.facet(), SECOND)
                                                .size()
                                        + TABLE_FRAME)),
                new Part(SECOND, 100));
        sheet.band(HISTOGRAM, new Part(ITERATIONS, 100));
        sheet.band(9, new Part(DURATIONS, 100));
        sheet.band(10, new Part(STOPS, 100));
        sheet.band(9, new Part(FACTS, 100));
    }

    /** The panels that the cursor walks through, in reading order. */
    public List<StatsPanel> walked() {
        return places.keySet().stream().filter(StatsPanel::leads).toList();
    }

    /** The row of the sheet on which a bar stands. */
    public int row(Statistics.Spot spot) {
        Rect place = places.get(spot.panel());
        if (spot.panel() == TIME) {
            return place.bottom() - 1;
        }
        int head = spot.panel() == TABLE || spot.panel() == SECOND ? 2 : 1;
        return place.y() + head + spot.at() - first(spot, place);
    }

    /** The first bar that a panel shows, so that the one under the cursor is among those it has room for. */
    public static int first(Statistics.Spot spot, Rect place) {
        if (spot.panel() == ITERATIONS || spot.panel() == DURATIONS) {
            return 0;
        }
        return Math.max(0, spot.at() - (place.height() - TABLE_FRAME) + 1);
    }

    /** A sheet being filled from top to bottom. */
    private static final class Sheet {
        private final int columns;
        private final Map<StatsPanel, Rect> places = new LinkedHashMap<>();
        private int height;

        Sheet(int columns) {
            this.columns = columns;
        }

        void band(int rows, Part... parts) {
            column(rows, parts);
            Part last = parts[parts.length - 1];
            Rect place = places.get(last.panel());
            places.put(last.panel(), new Rect(place.x(), place.y(), columns - place.x(), rows));
        }

        void column(int rows, Part... parts) {
            int x = 0;
            for (Part part : parts) {
                int width = columns * part.share() / 100;
                places.put(part.panel(), new Rect(x, height, width, rows));
                x += width;
            }
            height += rows;
        }

        /** Two parts one over the other at the right of the last band. */
        void beside(int rows, StatsPanel upper, StatsPanel lower) {
            List<StatsPanel> last = new ArrayList<>(places.keySet());
            Rect left = places.get(last.get(last.size() - 1));
            int x = left.right();
            places.put(upper, new Rect(x, left.y(), columns - x, rows));
            places.put(lower, new Rect(x, left.y() + rows, columns - x, left.height() - rows));
        }
    }
}
