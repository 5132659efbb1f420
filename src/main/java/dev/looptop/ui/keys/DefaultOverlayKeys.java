package dev.looptop.ui.keys;

import static dev.looptop.ui.keys.Context.BASES;
import static dev.looptop.ui.keys.Context.COMPARE;
import static dev.looptop.ui.keys.Context.COPY;
import static dev.looptop.ui.keys.Context.EVERYWHERE;
import static dev.looptop.ui.keys.Context.EVIDENCE;
import static dev.looptop.ui.keys.Context.EXPORT;
import static dev.looptop.ui.keys.Context.FILES;
import static dev.looptop.ui.keys.Context.FILTER;
import static dev.looptop.ui.keys.Context.GATE;
import static dev.looptop.ui.keys.Context.HELP;
import static dev.looptop.ui.keys.Context.KIN;
import static dev.looptop.ui.keys.Context.PALETTE;
import static dev.looptop.ui.keys.Context.SEARCH;
import static dev.looptop.ui.keys.Context.SORT;
import static dev.looptop.ui.keys.Context.STATISTICS;
import static dev.looptop.ui.keys.Context.VIEW_NAME;

import dev.looptop.ui.keys.Binding.Slot;
import java.util.List;

/** The keys of dialogs, full screens and fields as they come, row by row. */
final class DefaultOverlayKeys {
    private DefaultOverlayKeys() {}

    /** Adds the rows of every overlay. */
    static void all(List<Binding> rows) {
        dialogs(rows);
        statistics(rows);
        comparing(rows);
        fields(rows, FILTER);
        fields(rows, SEARCH);
        fields(rows, VIEW_NAME);
        fields(rows, EVERYWHERE);
        fields(rows, HELP);
        fields(rows, PALETTE);
    }

    private static void dialogs(List<Binding> rows) {
        for (Context dialog : List.of(EVIDENCE, GATE, SORT, COPY, EXPORT, BASES, FILES)) {
            KeyRows.add(rows, dialog, "j ↓", Action.DOWN, "line", Slot.MOVE, "line");
            KeyRows.add(rows, dialog, "k ↑", Action.UP, "line", Slot.MOVE, "line");
            KeyRows.add(rows, dialog, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        }
        for (Context dialog : List.of(EVIDENCE, GATE)) {
            KeyRows.add(rows, dialog, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
            KeyRows.add(rows, dialog, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "G End", Action.END, "top, end", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
            KeyRows.add(rows, dialog, "m", Action.MUTE, "mute session", Slot.ALERTS, "mute");
            KeyRows.add(rows, dialog, "3", Action.TO_DIFF, "read the diff", Slot.MOVE, "read the diff");
            KeyRows.add(rows, dialog, "4", Action.TO_LIVE, "live", Slot.MOVE, "live");
            KeyRows.add(rows, dialog, "A", Action.NEXT_ALERT, "next alert", Slot.ALERTS, "next alert");
        }
        KeyRows.add(rows, EVIDENCE, "Enter", Action.ENTER, "close", Slot.LEAVE, "");
        KeyRows.add(rows, GATE, "Enter", Action.ENTER, "decides nothing", Slot.LEAVE, "");
        KeyRows.add(rows, SORT, "Enter", Action.ACCEPT, "sort so", Slot.SESSIONS, "sort so");
        KeyRows.add(rows, SORT, "Esc q s", Action.CANCEL, "close", Slot.LEAVE, "close");
        KeyRows.add(rows, BASES, "Enter c", Action.ACCEPT, "against this", Slot.DIFF, "against this");
        KeyRows.add(rows, BASES, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
        KeyRows.add(rows, FILES, "Enter l →", Action.ACCEPT, "go there", Slot.DIFF, "go there");
        KeyRows.add(rows, FILES, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        KeyRows.add(rows, FILES, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
        KeyRows.add(rows, FILES, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, FILES, "G End", Action.END, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, FILES, "Esc q i", Action.CANCEL, "close", Slot.LEAVE, "close");
        KeyRows.add(rows, COPY, "Enter", Action.ACCEPT, "copy this", Slot.VIEW, "copy this");
        KeyRows.add(rows, COPY, "Esc q Y", Action.CANCEL, "close", Slot.LEAVE, "close");
        KeyRows.add(rows, EXPORT, "Enter", Action.ACCEPT, "write this", Slot.VIEW, "write this");
        KeyRows.add(rows, EXPORT, "Esc q x", Action.CANCEL, "close", Slot.LEAVE, "close");
    }

    private static void statistics(List<Binding> rows) {
        KeyRows.add(rows, STATISTICS, "Enter", Action.ENTER, "these sessions", Slot.SESSIONS, "these sessions");
        KeyRows.add(rows, STATISTICS, "<", Action.SHORTER, "range", Slot.VIEW, "range");
        KeyRows.add(rows, STATISTICS, ">", Action.LONGER, "range", Slot.VIEW, "range");
        KeyRows.add(rows, STATISTICS, "Tab", Action.NEXT_PANE, "grouped by", Slot.VIEW, "grouped by");
        KeyRows.add(rows, STATISTICS, "Shift-Tab", Action.PREVIOUS_PANE, "grouped by", Slot.VIEW, "");
        KeyRows.add(rows, STATISTICS, "1", Action.TO_SESSIONS, "by project, source, agent, model", Slot.VIEW, "");
        KeyRows.add(rows, STATISTICS, "2", Action.TO_DETAIL, "by project, source, agent, model", Slot.VIEW, "");
        KeyRows.add(rows, STATISTICS, "3", Action.TO_DIFF, "by project, source, agent, model", Slot.VIEW, "");
        KeyRows.add(rows, STATISTICS, "4", Action.TO_LIVE, "by project, source, agent, model", Slot.VIEW, "");
        KeyRows.add(rows, STATISTICS, "f", Action.FILTER, "filter bar", Slot.FIND, "filter");
        KeyRows.add(rows, STATISTICS, "0", Action.CLEAR_FILTERS, "clear filters", Slot.FIND, "");
        KeyRows.add(rows, STATISTICS, "j ↓", Action.DOWN, "bar", Slot.MOVE, "bar");
        KeyRows.add(rows, STATISTICS, "k ↑", Action.UP, "bar", Slot.MOVE, "bar");
        KeyRows.add(rows, STATISTICS, "h ←", Action.LEFT, "column, or part", Slot.MOVE, "");
        KeyRows.add(rows, STATISTICS, "l →", Action.RIGHT, "column, or part", Slot.MOVE, "");
        walks(rows, STATISTICS);
        KeyRows.add(rows, STATISTICS, "Esc q", Action.CANCEL, "back", Slot.LEAVE, "back");
        KeyRows.add(rows, STATISTICS, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
    }

    private static void comparing(List<Binding> rows) {
        for (Context screen : List.of(KIN, COMPARE)) {
            KeyRows.add(rows, screen, "j ↓", Action.DOWN, "line", Slot.MOVE, "line");
            KeyRows.add(rows, screen, "k ↑", Action.UP, "line", Slot.MOVE, "line");
            KeyRows.add(rows, screen, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        }
        KeyRows.add(rows, KIN, "Enter", Action.ACCEPT, "compare", Slot.SESSIONS, "compare");
        KeyRows.add(rows, KIN, "C", Action.COMPARE, "mark none", Slot.SESSIONS, "mark none");
        KeyRows.add(rows, KIN, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
        KeyRows.add(rows, COMPARE, "}", Action.NEXT_FILE, "file", Slot.DIFF, "file");
        KeyRows.add(rows, COMPARE, "{", Action.PREVIOUS_FILE, "file", Slot.DIFF, "file");
        KeyRows.add(rows, COMPARE, "h ←", Action.LEFT, "sideways", Slot.MOVE, "");
        KeyRows.add(rows, COMPARE, "l →", Action.RIGHT, "sideways", Slot.MOVE, "sideways");
        walks(rows, COMPARE);
        KeyRows.add(rows, COMPARE, "Esc q", Action.CANCEL, "back", Slot.LEAVE, "back");
    }

    private static void walks(List<Binding> rows, Context screen) {
        KeyRows.add(rows, screen, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, screen, "G End", Action.END, "top, end", Slot.MOVE, "");
        KeyRows.add(rows, screen, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
        KeyRows.add(rows, screen, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
        KeyRows.add(rows, screen, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        KeyRows.add(rows, screen, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
    }

    private static void fields(List<Binding> rows, Context field) {
        String keep = field == PALETTE
                ? "run"
                : field == VIEW_NAME
                        ? "save"
                        : field == FILTER
                                ? "keep"
                                : field == SEARCH ? "search" : field == EVERYWHERE ? "go there" : "close";
        if (field == FILTER) {
            KeyRows.add(rows, field, "Tab", Action.COMPLETE, "complete", Slot.EDIT, "complete");
            KeyRows.add(rows, field, "Ctrl-s", Action.SAVE_VIEW, "save as a view", Slot.EDIT, "save as view");
        }
        if (field != SEARCH && field != VIEW_NAME) {
            String move = field == FILTER || field == PALETTE ? "choose" : field == EVERYWHERE ? "hit" : "scroll";
            KeyRows.add(rows, field, "↑", Action.UP, move, Slot.EDIT, move);
            KeyRows.add(rows, field, "↓", Action.DOWN, move, Slot.EDIT, move);
        }
        if (field == HELP || field == EVERYWHERE || field == PALETTE) {
            KeyRows.add(rows, field, "PgDn", Action.PAGE_DOWN, "page", Slot.EDIT, "");
            KeyRows.add(rows, field, "PgUp", Action.PAGE_UP, "page", Slot.EDIT, "");
        }
        KeyRows.add(rows, field, "Enter", Action.ACCEPT, keep, Slot.EDIT, keep);
        if (field == HELP) {
            KeyRows.add(rows, field, "Esc F1", Action.CANCEL, "close", Slot.LEAVE, "close");
        } else {
            String leave = field == EVERYWHERE ? "close" : field == VIEW_NAME ? "back" : "cancel";
            KeyRows.add(rows, field, "Esc", Action.CANCEL, leave, Slot.LEAVE, leave);
        }
        KeyRows.add(rows, field, "Backspace Ctrl-h", Action.ERASE, "erase", Slot.EDIT, "");
        KeyRows.add(rows, field, "Del", Action.ERASE_BEHIND, "erase", Slot.EDIT, "");
        KeyRows.add(rows, field, "Ctrl-w", Action.ERASE_WORD, "erase a word", Slot.EDIT, "");
        KeyRows.add(rows, field, "Ctrl-u", Action.ERASE_ALL, "erase all", Slot.EDIT, "");
        KeyRows.add(rows, field, "←", Action.CARET_LEFT, "caret", Slot.EDIT, "");
        KeyRows.add(rows, field, "→", Action.CARET_RIGHT, "caret", Slot.EDIT, "");
        KeyRows.add(rows, field, "Home Ctrl-a", Action.CARET_START, "caret to an end", Slot.EDIT, "");
        KeyRows.add(rows, field, "End Ctrl-e", Action.CARET_END, "caret to an end", Slot.EDIT, "");
    }
}
