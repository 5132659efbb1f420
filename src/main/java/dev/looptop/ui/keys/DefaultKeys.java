package dev.looptop.ui.keys;

import static dev.looptop.ui.keys.Context.ALWAYS;
import static dev.looptop.ui.keys.Context.DETAIL;
import static dev.looptop.ui.keys.Context.DIFF;
import static dev.looptop.ui.keys.Context.DOCUMENT;
import static dev.looptop.ui.keys.Context.EMPTY;
import static dev.looptop.ui.keys.Context.GLOBAL;
import static dev.looptop.ui.keys.Context.LIVE;
import static dev.looptop.ui.keys.Context.REPLAY;
import static dev.looptop.ui.keys.Context.SESSIONS;

import dev.looptop.ui.keys.Binding.Slot;
import java.util.ArrayList;
import java.util.List;

/** The keys as they come, row by row: those of the panes here, those of what lies over them in {@link DefaultOverlayKeys}. */
final class DefaultKeys {
    private DefaultKeys() {}

    /** All rows, in the order in which help and README show them. */
    static List<Binding> rows() {
        List<Binding> rows = new ArrayList<>();
        panes(rows);
        everyPane(rows);
        DefaultOverlayKeys.all(rows);
        return rows;
    }

    private static void panes(List<Binding> rows) {
        KeyRows.add(rows, EMPTY, "d Enter", Action.DEMO, "play the demo", Slot.VIEW, "demo");
        KeyRows.add(rows, EMPTY, "R", Action.RESCAN, "look again", Slot.VIEW, "look again");
        KeyRows.add(rows, EMPTY, "q Q", Action.QUIT, "quit", Slot.LEAVE, "quit");
        KeyRows.add(rows, EMPTY, "? F1", Action.HELP, "help", Slot.VIEW, "");
        replay(rows);
        KeyRows.add(rows, SESSIONS, "Enter l →", Action.ENTER, "open the session", Slot.MOVE, "open");
        KeyRows.add(rows, SESSIONS, "/", Action.NARROW, "narrow the list", Slot.FIND, "narrow");
        KeyRows.add(rows, DETAIL, "Enter l →", Action.ENTER, "read, or why", Slot.MOVE, "read");
        KeyRows.add(rows, DETAIL, "/", Action.SEARCH, "search", Slot.FIND, "search");
        KeyRows.add(rows, DETAIL, "h ←", Action.LEFT, "to the sessions", Slot.MOVE, "");
        document(rows);
        diff(rows);
        live(rows);
        KeyRows.add(rows, SESSIONS, "C", Action.COMPARE, "mark, or compare with the marked", Slot.SESSIONS, "");
        KeyRows.add(rows, SESSIONS, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        KeyRows.add(rows, SESSIONS, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
        KeyRows.add(rows, DETAIL, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        KeyRows.add(rows, DETAIL, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
    }

    private static void replay(List<Binding> rows) {
        KeyRows.add(rows, REPLAY, "Space", Action.PAUSE, "pause, play on", Slot.VIEW, "pause, play");
        KeyRows.add(rows, REPLAY, "P q", Action.END_REPLAY, "end the replay", Slot.LEAVE, "end");
        KeyRows.add(rows, REPLAY, ".", Action.STEP_ON, "step on, back", Slot.MOVE, "step");
        KeyRows.add(rows, REPLAY, ",", Action.STEP_BACK, "step on, back", Slot.MOVE, "step");
        KeyRows.add(rows, REPLAY, ")", Action.NEXT_STOP, "iteration or gate", Slot.MOVE, "iteration, gate");
        KeyRows.add(rows, REPLAY, "(", Action.PREVIOUS_STOP, "iteration or gate", Slot.MOVE, "iteration, gate");
        KeyRows.add(rows, REPLAY, ">", Action.FASTER, "faster, slower", Slot.VIEW, "speed");
        KeyRows.add(rows, REPLAY, "<", Action.SLOWER, "faster, slower", Slot.VIEW, "speed");
    }

    private static void document(List<Binding> rows) {
        KeyRows.add(rows, DOCUMENT, "Enter", Action.ENTER, "to the diff", Slot.MOVE, "diff");
        KeyRows.add(rows, DOCUMENT, "u", Action.RAW, "as written, or laid out", Slot.VIEW, "as written");
        text(rows, DOCUMENT);
    }

    private static void diff(List<Binding> rows) {
        KeyRows.add(rows, DIFF, "]", Action.NEXT_HUNK, "hunk", Slot.DIFF, "hunk");
        KeyRows.add(rows, DIFF, "[", Action.PREVIOUS_HUNK, "hunk", Slot.DIFF, "hunk");
        KeyRows.add(rows, DIFF, "}", Action.NEXT_FILE, "file", Slot.DIFF, "file");
        KeyRows.add(rows, DIFF, "{", Action.PREVIOUS_FILE, "file", Slot.DIFF, "file");
        KeyRows.add(rows, DIFF, "|", Action.SIDES, "split, unified, auto", Slot.DIFF, "layout");
        KeyRows.add(rows, DIFF, "c", Action.BASE, "against what", Slot.DIFF, "base");
        KeyRows.add(rows, DIFF, "+", Action.MORE_CONTEXT, "more, less context", Slot.DIFF, "context");
        KeyRows.add(rows, DIFF, "-", Action.LESS_CONTEXT, "more, less context", Slot.DIFF, "context");
        KeyRows.add(rows, DIFF, "v", Action.MARK_LINES, "mark lines, copy", Slot.DIFF, "mark, copy");
        KeyRows.add(rows, DIFF, "y", Action.COPY, "mark lines, copy", Slot.DIFF, "mark, copy");
        KeyRows.add(rows, DIFF, "Y", Action.COPY_PATCH, "copy the patch", Slot.DIFF, "");
        KeyRows.add(rows, DIFF, "W", Action.SPACES, "white space", Slot.DIFF, "");
        KeyRows.add(rows, DIFF, "i", Action.FILES, "list of files", Slot.DIFF, "files");
        KeyRows.add(rows, DIFF, "Enter", Action.ENTER, "fold, unfold", Slot.DIFF, "fold");
        text(rows, DIFF);
    }

    private static void live(List<Binding> rows) {
        KeyRows.add(rows, LIVE, "c", Action.STREAM, "events, or phase log", Slot.VIEW, "events, log");
        KeyRows.add(rows, LIVE, "Enter", Action.ENTER, "to the diff", Slot.MOVE, "");
        text(rows, LIVE);
    }

    private static void text(List<Binding> rows, Context text) {
        String sideways = text == DIFF ? "sideways, or fold" : "sideways";
        KeyRows.add(rows, text, "h ←", Action.LEFT, sideways, Slot.MOVE, "");
        KeyRows.add(rows, text, "l →", Action.RIGHT, sideways, Slot.MOVE, "");
        KeyRows.add(rows, text, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        KeyRows.add(rows, text, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
        KeyRows.add(rows, text, "/", Action.SEARCH, "search", Slot.FIND, "search");
        KeyRows.add(rows, text, "n", Action.NEXT_HIT, "next, previous hit", Slot.FIND, "");
        KeyRows.add(rows, text, "N", Action.PREVIOUS_HIT, "next, previous hit", Slot.FIND, "");
        KeyRows.add(rows, text, "w", Action.WRAP, "wrap", Slot.VIEW, "wrap");
    }

    private static void everyPane(List<Binding> rows) {
        KeyRows.add(rows, GLOBAL, "j ↓", Action.DOWN, "line", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "k ↑", Action.UP, "line", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "G End", Action.END, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "Tab", Action.NEXT_PANE, "pane", Slot.MOVE, "pane", Need.PANES);
        KeyRows.add(rows, GLOBAL, "Shift-Tab", Action.PREVIOUS_PANE, "pane", Slot.MOVE, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "1", Action.TO_SESSIONS, "pane", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "2", Action.TO_DETAIL, "pane", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "3", Action.TO_DIFF, "pane", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "4", Action.TO_LIVE, "pane", Slot.MOVE, "");
        KeyRows.add(rows, GLOBAL, "J", Action.NEIGHBOUR_DOWN, "scroll next pane", Slot.MOVE, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "K", Action.NEIGHBOUR_UP, "scroll next pane", Slot.MOVE, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "z", Action.ZOOM, "zoom pane", Slot.VIEW, "zoom", Need.PANES);
        KeyRows.add(rows, GLOBAL, "f", Action.FILTER, "filter bar", Slot.FIND, "filter", Need.LIST);
        KeyRows.add(rows, GLOBAL, "Ctrl-f", Action.SEARCH_ALL, "search everything", Slot.FIND, "");
        KeyRows.add(rows, GLOBAL, "F", Action.FOLLOW, "follow", Slot.VIEW, "follow", Need.PANES);
        KeyRows.add(rows, GLOBAL, "0", Action.CLEAR_FILTERS, "clear filters", Slot.FIND, "", Need.LIST);
        KeyRows.add(rows, GLOBAL, "!", Action.NEEDS_ME, "what needs you", Slot.FIND, "", Need.LIST);
        KeyRows.add(rows, GLOBAL, "L", Action.ONLY_LIVE, "only live", Slot.SESSIONS, "live only", Need.LIST);
        KeyRows.add(rows, GLOBAL, "s", Action.SORT, "sort", Slot.SESSIONS, "sort", Need.LIST);
        KeyRows.add(rows, GLOBAL, "R", Action.RESCAN, "look again", Slot.SESSIONS, "");
        KeyRows.add(rows, GLOBAL, "A", Action.NEXT_ALERT, "next alert", Slot.ALERTS, "next alert");
        KeyRows.add(rows, GLOBAL, "(", Action.PREVIOUS_ITERATION, "iteration", Slot.MOVE, "iteration", Need.PANES);
        KeyRows.add(rows, GLOBAL, ")", Action.NEXT_ITERATION, "iteration", Slot.MOVE, "iteration", Need.PANES);
        KeyRows.add(rows, GLOBAL, "m", Action.MUTE, "mute session", Slot.ALERTS, "", Need.SESSION);
        KeyRows.add(rows, GLOBAL, "P", Action.REPLAY, "play it again", Slot.SESSIONS, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "y", Action.COPY, "copy", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "Y", Action.COPY_MENU, "copy menu", Slot.VIEW, "", Need.OPEN_SESSION);
        KeyRows.add(rows, GLOBAL, ": Ctrl-p", Action.PALETTE, "palette", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "x", Action.EXPORT, "export", Slot.VIEW, "", Need.OPEN_SESSION);
        KeyRows.add(rows, GLOBAL, "p", Action.PIN, "pin session", Slot.SESSIONS, "", Need.SESSION);
        KeyRows.add(rows, GLOBAL, "o", Action.PAGER, "pager, editor", Slot.VIEW, "", Need.SESSION);
        KeyRows.add(rows, GLOBAL, "e", Action.EDITOR, "pager, editor", Slot.VIEW, "", Need.SESSION);
        KeyRows.add(rows, GLOBAL, "M", Action.MOUSE, "mouse, starts off", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "S", Action.STATISTICS, "statistics", Slot.VIEW, "statistics");
        KeyRows.add(rows, GLOBAL, "T", Action.TIMES, "times", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "t", Action.NEXT_THEME, "theme", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "-", Action.LAST_VIEW, "last view", Slot.VIEW, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "Esc", Action.OUT, "one step out", Slot.LEAVE, "", Need.PANES);
        KeyRows.add(rows, GLOBAL, "q", Action.BACK, "back, or quit", Slot.LEAVE, "back", Need.PANES);
        KeyRows.add(rows, GLOBAL, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        KeyRows.add(rows, ALWAYS, "Ctrl-c", Action.QUIT, "quit now", Slot.LEAVE, "");
        KeyRows.add(rows, ALWAYS, "Ctrl-z", Action.SUSPEND, "suspend", Slot.LEAVE, "");
        KeyRows.add(rows, ALWAYS, "Ctrl-l", Action.REDRAW, "draw again", Slot.VIEW, "");
        KeyRows.add(rows, GLOBAL, "? F1", Action.HELP, "help", Slot.VIEW, "");
    }
}
