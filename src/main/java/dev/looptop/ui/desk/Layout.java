package dev.looptop.ui.desk;

import dev.looptop.cell.Rect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pane stands where, from the size of the terminal alone and what is on the desk. Row 0 is the header, row 1 the
 * chips, the last row the hints.
 *
 * @param places the panes that are visible, with their borders
 * @param files where the files of the zoomed diff are listed, with its border; empty where there is no room
 * @param tooSmall whether there is no room for anything
 */
public record Layout(Map<Pane, Rect> places, Optional<Rect> files, boolean tooSmall) {
    /** The least width in cells. */
    public static final int LEAST_COLUMNS = 60;

    /** The least height in cells. */
    public static final int LEAST_ROWS = 15;

    private static final int LEAST_LIST = 20;
    private static final int LEAST_REST = 30;
    private static final int LEAST_UPPER = 4;
    private static final int WIDE = 160;
    private static final int MIDDLE = 100;
    private static final int ROOM_FOR_FILES = 140;
    private static final int FILES = 30;

    public Layout {
        places = Map.copyOf(places);
    }

    private Layout(Map<Pane, Rect> places, boolean tooSmall) {
        this(places, Optional.empty(), tooSmall);
    }

    /** The layout of a terminal; {@code reading} says that the detail is open as a document and wants the room. */
    public static Layout of(int columns, int rows, Desk desk, boolean reading) {
        if (columns < LEAST_COLUMNS || rows < LEAST_ROWS) {
            return new Layout(Map.of(), true);
        }
        Rect body = new Rect(0, 2, columns, rows - 3);
        if (desk.zoomed() && desk.focus() == Pane.DIFF && columns >= ROOM_FOR_FILES) {
            return new Layout(Map.of(Pane.DIFF, body.afterLeft(FILES)), Optional.of(body.left(FILES)), false);
        }
        if (desk.zoomed()) {
            return new Layout(Map.of(desk.focus(), body), false);
        }
        boolean whole = reading && desk.focus() == Pane.DETAIL;
        if (columns >= WIDE) {
            return new Layout(wide(body, desk.dividers(), whole), false);
        }
        if (columns < MIDDLE && rows > 40) {
            return new Layout(portrait(body, desk, whole), false);
        }
        int list = within((columns >= MIDDLE ? 48 : 30) + desk.dividers().list(), LEAST_LIST, columns - LEAST_REST);
        Rect right = body.afterLeft(list);
        Map<Pane, Rect> places = new EnumMap<>(Pane.class);
        places.put(Pane.SESSIONS, body.left(list));
        int upper = columns >= MIDDLE ? (right.height() + 1) / 2 : right.height() / 2;
        stack(places, right, upper + desk.dividers().upper(), desk.lower(), whole);
        return new Layout(places, false);
    }

    /** Where a pane stands, with its border; empty while it is not visible. */
    public Optional<Rect> place(Pane pane) {
        return Optional.ofNullable(places.get(pane));
    }

    /** Whether a pane is visible. */
    public boolean shows(Pane pane) {
        return places.containsKey(pane);
    }

    /** The visible panes in the order of their digits. */
    public List<Pane> order() {
        return places.keySet().stream().sorted().toList();
    }

    private static int within(int wanted, int least, int most) {
        return Math.max(least, Math.min(most, wanted));
    }

    private static Map<Pane, Rect> wide(Rect body, Dividers dividers, boolean whole) {
        Map<Pane, Rect> places = new EnumMap<>(Pane.class);
        int list = within(64 + dividers.list(), LEAST_LIST, body.width() - 2 * LEAST_REST);
        places.put(Pane.SESSIONS, body.left(list));
        Rect rest = body.afterLeft(list);
        int usual = Math.max(50, Math.min(58, rest.width() * 43 / 100));
        int middle = within(usual + dividers.middle(), LEAST_REST, rest.width() - LEAST_REST);
        stack(places, rest.left(middle), body.height() * 47 / 100 + dividers.upper(), Pane.LIVE, whole);
        places.put(Pane.DIFF, rest.afterLeft(middle));
        return places;
    }

    private static Map<Pane, Rect> portrait(Rect body, Desk desk, boolean whole) {
        Map<Pane, Rect> places = new EnumMap<>(Pane.class);
        int list =
                within(body.height() * 36 / 100 + desk.dividers().list(), LEAST_UPPER, body.height() - 2 * LEAST_UPPER);
        places.put(Pane.SESSIONS, body.top(list));
        Rect rest = body.afterTop(list);
        stack(places, rest, rest.height() * 45 / 100 + desk.dividers().upper(), desk.lower(), whole);
        return places;
    }

    private static void stack(Map<Pane, Rect> places, Rect area, int upper, Pane lower, boolean whole) {
        if (whole) {
            places.put(Pane.DETAIL, area);
            return;
        }
        int most = within(upper, LEAST_UPPER, area.height() - LEAST_UPPER);
        places.put(Pane.DETAIL, area.top(most));
        places.put(lower, area.afterTop(most));
    }
}
