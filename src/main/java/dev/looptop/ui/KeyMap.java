package dev.looptop.ui;

import static dev.looptop.ui.Context.ALWAYS;
import static dev.looptop.ui.Context.BASES;
import static dev.looptop.ui.Context.COMPARE;
import static dev.looptop.ui.Context.COPY;
import static dev.looptop.ui.Context.DETAIL;
import static dev.looptop.ui.Context.DIFF;
import static dev.looptop.ui.Context.DOCUMENT;
import static dev.looptop.ui.Context.EMPTY;
import static dev.looptop.ui.Context.EVERYWHERE;
import static dev.looptop.ui.Context.EVIDENCE;
import static dev.looptop.ui.Context.EXPORT;
import static dev.looptop.ui.Context.FILES;
import static dev.looptop.ui.Context.FILTER;
import static dev.looptop.ui.Context.GATE;
import static dev.looptop.ui.Context.GLOBAL;
import static dev.looptop.ui.Context.HELP;
import static dev.looptop.ui.Context.KIN;
import static dev.looptop.ui.Context.LIVE;
import static dev.looptop.ui.Context.PALETTE;
import static dev.looptop.ui.Context.REPLAY;
import static dev.looptop.ui.Context.SEARCH;
import static dev.looptop.ui.Context.SESSIONS;
import static dev.looptop.ui.Context.SORT;
import static dev.looptop.ui.Context.STATISTICS;
import static dev.looptop.ui.Context.VIEW_NAME;

import dev.looptop.ui.Binding.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of keys; dispatch, footer hints, help and the README's table are folds over it. */
public final class KeyMap {
    /** The keys as they come. */
    public static final KeyMap DEFAULT = new KeyMap(rows());

    /**
     * A table made from another.
     *
     * @param conflicts chords that were wanted twice in a context, in words for the person
     */
    public record Rebound(KeyMap keys, List<String> conflicts) {
        public Rebound {
            conflicts = List.copyOf(conflicts);
        }
    }

    private final List<Binding> bindings;
    private final Map<Context, Map<Key, Action>> actions = new HashMap<>();

    /** Keys that share their words, as shown in help and footer. */
    public record Entry(Slot slot, List<String> chords, String words) {
        public Entry {
            chords = List.copyOf(chords);
        }

        /** The keys parted by blanks. */
        public String keys() {
            return String.join(" ", chords);
        }
    }

    KeyMap(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
        for (Binding binding : bindings) {
            Map<Key, Action> keys = actions.computeIfAbsent(binding.context(), context -> new HashMap<>());
            binding.chords().forEach(chord -> keys.put(Chord.key(chord), binding.action()));
        }
    }

    /** All rows. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** The table with a person's own keys, and what of them clashes. */
    public Rebound rebound(List<KeyChange> changes) {
        return Rebinding.of(bindings, changes);
    }

    /** The first chord of an action where a context's keys work; empty when none is bound. */
    public Optional<String> chord(Context context, Action action) {
        return chain(context).stream()
                .flatMap(at -> bindings.stream().filter(row -> row.context() == at && row.action() == action))
                .flatMap(row -> row.chords().stream())
                .findFirst();
    }

    /** How a sentence names the way to an action: its first key in every pane, else its name in the palette. */
    public String said(Action action) {
        return chord(Context.GLOBAL, action)
                .orElseGet(() -> chord(Context.DIFF, action)
                        .orElseGet(() -> "':" + action.word().replace('-', ' ') + "'"));
    }

    /** What a key does here: the context itself first, then every pane's keys unless it is a dialog, then always. */
    public Optional<Action> lookup(Context context, Key pressed) {
        Key key = Chord.plain(pressed);
        for (Context at : chain(context)) {
            Action action = actions.getOrDefault(at, Map.of()).get(key);
            if (action != null) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** The footer hints of a context, most wanted first. */
    public List<Entry> hints(Context context) {
        return joined(bindings.stream().filter(b -> !b.hint().isEmpty()).toList(), chain(context), true);
    }

    /** All keys that work in a context, joined where they share their words, in the order of the help's headings. */
    public List<Entry> help(Context context) {
        return joined(bindings, chain(context), false).stream()
                .sorted((a, b) -> a.slot().compareTo(b.slot()))
                .toList();
    }

    /** The table of the README in Markdown. */
    public String readmeTable() {
        StringBuilder table = new StringBuilder("| where | keys | does |\n|---|---|---|\n");
        for (Context context : Context.values()) {
            for (Entry entry : joined(bindings, List.of(context), false)) {
                table.append("| ").append(context.words()).append(" | ");
                for (int at = 0; at < entry.chords().size(); at++) {
                    String chord = entry.chords().get(at).replace("|", "\\|");
                    table.append(at > 0 ? " " : "").append('`').append(chord).append('`');
                }
                table.append(" | ").append(entry.words()).append(" |\n");
            }
        }
        return table.toString();
    }

    /** Where the keys of a context are looked up, in order. */
    static List<Context> chain(Context context) {
        if (context == ALWAYS) {
            return List.of(ALWAYS);
        }
        return context.isOverlay() || context == EMPTY || context == REPLAY
                ? List.of(context, ALWAYS)
                : context == GLOBAL ? List.of(GLOBAL, ALWAYS) : List.of(context, GLOBAL, ALWAYS);
    }

    private static List<Entry> joined(List<Binding> rows, List<Context> contexts, boolean hints) {
        List<Entry> entries = new ArrayList<>();
        for (Context context : contexts) {
            Binding before = null;
            for (Binding row : rows) {
                if (row.context() != context) {
                    continue;
                }
                String words = hints ? row.hint() : row.help();
                List<String> chords = hints ? row.chords().subList(0, 1) : row.chords();
                boolean joins = before != null && (hints ? before.hint() : before.help()).equals(words);
                if (joins) {
                    Entry last = entries.remove(entries.size() - 1);
                    List<String> all = new ArrayList<>(last.chords());
                    all.addAll(chords);
                    entries.add(new Entry(last.slot(), all, words));
                } else {
                    entries.add(new Entry(row.slot(), chords, words));
                }
                before = row;
            }
        }
        return entries;
    }

    private static List<Binding> rows() {
        List<Binding> rows = new ArrayList<>();
        panes(rows);
        everyPane(rows);
        dialogs(rows);
        statistics(rows);
        comparing(rows);
        fields(rows, FILTER);
        fields(rows, SEARCH);
        fields(rows, VIEW_NAME);
        fields(rows, EVERYWHERE);
        fields(rows, HELP);
        fields(rows, PALETTE);
        return rows;
    }

    private static void panes(List<Binding> rows) {
        add(rows, EMPTY, "d Enter", Action.DEMO, "play the demo", Slot.VIEW, "demo");
        add(rows, EMPTY, "R", Action.RESCAN, "look again", Slot.VIEW, "look again");
        add(rows, EMPTY, "q Q", Action.QUIT, "quit", Slot.LEAVE, "quit");
        add(rows, EMPTY, "? F1", Action.HELP, "help", Slot.VIEW, "");
        add(rows, REPLAY, "Space", Action.PAUSE, "pause, play on", Slot.VIEW, "pause");
        add(rows, REPLAY, ".", Action.STEP_ON, "step on, back", Slot.MOVE, "step");
        add(rows, REPLAY, ",", Action.STEP_BACK, "step on, back", Slot.MOVE, "step");
        add(rows, REPLAY, ")", Action.NEXT_STOP, "iteration or gate", Slot.MOVE, "iteration, gate");
        add(rows, REPLAY, "(", Action.PREVIOUS_STOP, "iteration or gate", Slot.MOVE, "iteration, gate");
        add(rows, REPLAY, ">", Action.FASTER, "faster, slower", Slot.VIEW, "speed");
        add(rows, REPLAY, "<", Action.SLOWER, "faster, slower", Slot.VIEW, "speed");
        add(rows, REPLAY, "P q", Action.END_REPLAY, "end the replay", Slot.LEAVE, "end");
        add(rows, SESSIONS, "Enter l →", Action.ENTER, "open the session", Slot.MOVE, "open");
        add(rows, SESSIONS, "/", Action.NARROW, "narrow the list", Slot.FIND, "narrow");
        add(rows, DETAIL, "Enter l →", Action.ENTER, "read, or why", Slot.MOVE, "read");
        add(rows, DETAIL, "/", Action.SEARCH, "search", Slot.FIND, "search");
        add(rows, DETAIL, "h ←", Action.LEFT, "to the sessions", Slot.MOVE, "");
        for (Context text : List.of(DOCUMENT, DIFF, LIVE)) {
            boolean diff = text == DIFF;
            if (diff) {
                add(rows, DIFF, "]", Action.NEXT_HUNK, "hunk", Slot.DIFF, "hunk");
                add(rows, DIFF, "[", Action.PREVIOUS_HUNK, "hunk", Slot.DIFF, "hunk");
                add(rows, DIFF, "}", Action.NEXT_FILE, "file", Slot.DIFF, "file");
                add(rows, DIFF, "{", Action.PREVIOUS_FILE, "file", Slot.DIFF, "file");
                add(rows, DIFF, "|", Action.SIDES, "split, unified, auto", Slot.DIFF, "layout");
                add(rows, DIFF, "c", Action.BASE, "against what", Slot.DIFF, "base");
                add(rows, DIFF, "+", Action.MORE_CONTEXT, "more, less context", Slot.DIFF, "context");
                add(rows, DIFF, "-", Action.LESS_CONTEXT, "more, less context", Slot.DIFF, "context");
                add(rows, DIFF, "v", Action.MARK_LINES, "mark lines, copy", Slot.DIFF, "mark, copy");
                add(rows, DIFF, "y", Action.COPY, "mark lines, copy", Slot.DIFF, "mark, copy");
                add(rows, DIFF, "Y", Action.COPY_PATCH, "copy the patch", Slot.DIFF, "");
                add(rows, DIFF, "W", Action.SPACES, "white space", Slot.DIFF, "");
                add(rows, DIFF, "i", Action.FILES, "list of files", Slot.DIFF, "files");
                add(rows, DIFF, "Enter", Action.ENTER, "fold, unfold", Slot.DIFF, "fold");
            }
            if (text == DOCUMENT) {
                add(rows, DOCUMENT, "Enter", Action.ENTER, "to the diff", Slot.MOVE, "diff");
                add(rows, DOCUMENT, "u", Action.RAW, "as written, or laid out", Slot.VIEW, "as written");
            }
            if (text == LIVE) {
                add(rows, LIVE, "c", Action.STREAM, "events, or phase log", Slot.VIEW, "events, log");
                add(rows, LIVE, "Enter", Action.ENTER, "to the diff", Slot.MOVE, "");
            }
            add(rows, text, "h ←", Action.LEFT, diff ? "sideways, or fold" : "sideways", Slot.MOVE, "");
            add(rows, text, "l →", Action.RIGHT, diff ? "sideways, or fold" : "sideways", Slot.MOVE, "");
            add(rows, text, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
            add(rows, text, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
            add(rows, text, "/", Action.SEARCH, "search", Slot.FIND, "search");
            add(rows, text, "n", Action.NEXT_HIT, "next, previous hit", Slot.FIND, "");
            add(rows, text, "N", Action.PREVIOUS_HIT, "next, previous hit", Slot.FIND, "");
            add(rows, text, "w", Action.WRAP, "wrap", Slot.VIEW, "wrap");
        }
        add(rows, SESSIONS, "C", Action.COMPARE, "mark, or compare with the marked", Slot.SESSIONS, "");
        add(rows, SESSIONS, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        add(rows, SESSIONS, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
        add(rows, DETAIL, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        add(rows, DETAIL, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
    }

    private static void everyPane(List<Binding> rows) {
        add(rows, GLOBAL, "j ↓", Action.DOWN, "line", Slot.MOVE, "");
        add(rows, GLOBAL, "k ↑", Action.UP, "line", Slot.MOVE, "");
        add(rows, GLOBAL, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        add(rows, GLOBAL, "G End", Action.END, "top, end", Slot.MOVE, "");
        add(rows, GLOBAL, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
        add(rows, GLOBAL, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
        add(rows, GLOBAL, "Tab", Action.NEXT_PANE, "pane", Slot.MOVE, "pane");
        add(rows, GLOBAL, "Shift-Tab", Action.PREVIOUS_PANE, "pane", Slot.MOVE, "");
        add(rows, GLOBAL, "1", Action.TO_SESSIONS, "pane", Slot.MOVE, "");
        add(rows, GLOBAL, "2", Action.TO_DETAIL, "pane", Slot.MOVE, "");
        add(rows, GLOBAL, "3", Action.TO_DIFF, "pane", Slot.MOVE, "");
        add(rows, GLOBAL, "4", Action.TO_LIVE, "pane", Slot.MOVE, "");
        add(rows, GLOBAL, "J", Action.NEIGHBOUR_DOWN, "scroll next pane", Slot.MOVE, "");
        add(rows, GLOBAL, "K", Action.NEIGHBOUR_UP, "scroll next pane", Slot.MOVE, "");
        add(rows, GLOBAL, "z", Action.ZOOM, "zoom pane", Slot.VIEW, "zoom");
        add(rows, GLOBAL, "f", Action.FILTER, "filter bar", Slot.FIND, "filter");
        add(rows, GLOBAL, "Ctrl-f", Action.SEARCH_ALL, "search everything", Slot.FIND, "");
        add(rows, GLOBAL, "F", Action.FOLLOW, "follow", Slot.VIEW, "follow");
        add(rows, GLOBAL, "0", Action.CLEAR_FILTERS, "clear filters", Slot.FIND, "");
        add(rows, GLOBAL, "!", Action.NEEDS_ME, "what needs you", Slot.FIND, "");
        add(rows, GLOBAL, "L", Action.ONLY_LIVE, "only live", Slot.SESSIONS, "live only");
        add(rows, GLOBAL, "s", Action.SORT, "sort", Slot.SESSIONS, "sort");
        add(rows, GLOBAL, "R", Action.RESCAN, "look again", Slot.SESSIONS, "");
        add(rows, GLOBAL, "A", Action.NEXT_ALERT, "next alert", Slot.ALERTS, "next alert");
        add(rows, GLOBAL, "(", Action.PREVIOUS_ITERATION, "iteration", Slot.MOVE, "iteration");
        add(rows, GLOBAL, ")", Action.NEXT_ITERATION, "iteration", Slot.MOVE, "iteration");
        add(rows, GLOBAL, "m", Action.MUTE, "mute session", Slot.ALERTS, "");
        add(rows, GLOBAL, "P", Action.REPLAY, "play it again", Slot.SESSIONS, "");
        add(rows, GLOBAL, "y", Action.COPY, "copy", Slot.VIEW, "");
        add(rows, GLOBAL, "Y", Action.COPY_MENU, "copy menu", Slot.VIEW, "");
        add(rows, GLOBAL, ": Ctrl-p", Action.PALETTE, "palette", Slot.VIEW, "");
        add(rows, GLOBAL, "x", Action.EXPORT, "export", Slot.VIEW, "");
        add(rows, GLOBAL, "p", Action.PIN, "pin session", Slot.SESSIONS, "");
        add(rows, GLOBAL, "o", Action.PAGER, "pager, editor", Slot.VIEW, "");
        add(rows, GLOBAL, "e", Action.EDITOR, "pager, editor", Slot.VIEW, "");
        add(rows, GLOBAL, "M", Action.MOUSE, "mouse, starts off", Slot.VIEW, "");
        add(rows, GLOBAL, "S", Action.STATISTICS, "statistics", Slot.VIEW, "statistics");
        add(rows, GLOBAL, "T", Action.TIMES, "times", Slot.VIEW, "");
        add(rows, GLOBAL, "t", Action.NEXT_THEME, "theme", Slot.VIEW, "");
        add(rows, GLOBAL, "-", Action.LAST_VIEW, "last view", Slot.VIEW, "");
        add(rows, GLOBAL, "Esc", Action.OUT, "one step out", Slot.LEAVE, "");
        add(rows, GLOBAL, "q", Action.BACK, "back, or quit", Slot.LEAVE, "back");
        add(rows, GLOBAL, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        add(rows, ALWAYS, "Ctrl-c", Action.QUIT, "quit now", Slot.LEAVE, "");
        add(rows, ALWAYS, "Ctrl-z", Action.SUSPEND, "suspend", Slot.LEAVE, "");
        add(rows, ALWAYS, "Ctrl-l", Action.REDRAW, "draw again", Slot.VIEW, "");
        add(rows, GLOBAL, "? F1", Action.HELP, "help", Slot.VIEW, "");
    }

    private static void dialogs(List<Binding> rows) {
        for (Context dialog : List.of(EVIDENCE, GATE, SORT, COPY, EXPORT, BASES, FILES)) {
            add(rows, dialog, "j ↓", Action.DOWN, "line", Slot.MOVE, "line");
            add(rows, dialog, "k ↑", Action.UP, "line", Slot.MOVE, "line");
            add(rows, dialog, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        }
        for (Context dialog : List.of(EVIDENCE, GATE)) {
            add(rows, dialog, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
            add(rows, dialog, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
            add(rows, dialog, "G End", Action.END, "top, end", Slot.MOVE, "");
            add(rows, dialog, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
            add(rows, dialog, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
            add(rows, dialog, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
            add(rows, dialog, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
            add(rows, dialog, "m", Action.MUTE, "mute session", Slot.ALERTS, "mute");
            add(rows, dialog, "3", Action.TO_DIFF, "read the diff", Slot.MOVE, dialog == GATE ? "read the diff" : "");
            add(rows, dialog, "4", Action.TO_LIVE, "live", Slot.MOVE, "live");
            add(rows, dialog, "A", Action.NEXT_ALERT, "next alert", Slot.ALERTS, "next alert");
        }
        add(rows, EVIDENCE, "Enter", Action.ENTER, "close", Slot.LEAVE, "");
        add(rows, GATE, "Enter", Action.ENTER, "decides nothing", Slot.LEAVE, "");
        add(rows, SORT, "Enter", Action.ACCEPT, "sort so", Slot.SESSIONS, "sort so");
        add(rows, SORT, "Esc q s", Action.CANCEL, "close", Slot.LEAVE, "close");
        add(rows, BASES, "Enter c", Action.ACCEPT, "against this", Slot.DIFF, "against this");
        add(rows, BASES, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
        add(rows, FILES, "Enter l →", Action.ACCEPT, "go there", Slot.DIFF, "go there");
        add(rows, FILES, "PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        add(rows, FILES, "PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
        add(rows, FILES, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        add(rows, FILES, "G End", Action.END, "top, end", Slot.MOVE, "");
        add(rows, FILES, "Esc q i", Action.CANCEL, "close", Slot.LEAVE, "close");
        add(rows, COPY, "Enter", Action.ACCEPT, "copy this", Slot.VIEW, "copy this");
        add(rows, COPY, "Esc q Y", Action.CANCEL, "close", Slot.LEAVE, "close");
        add(rows, EXPORT, "Enter", Action.ACCEPT, "write this", Slot.VIEW, "write this");
        add(rows, EXPORT, "Esc q x", Action.CANCEL, "close", Slot.LEAVE, "close");
    }

    private static void statistics(List<Binding> rows) {
        add(rows, STATISTICS, "Enter", Action.ENTER, "these sessions", Slot.SESSIONS, "these sessions");
        add(rows, STATISTICS, "<", Action.SHORTER, "range", Slot.VIEW, "range");
        add(rows, STATISTICS, ">", Action.LONGER, "range", Slot.VIEW, "range");
        add(rows, STATISTICS, "Tab", Action.NEXT_PANE, "grouped by", Slot.VIEW, "grouped by");
        add(rows, STATISTICS, "Shift-Tab", Action.PREVIOUS_PANE, "grouped by", Slot.VIEW, "");
        add(rows, STATISTICS, "1", Action.TO_SESSIONS, "by project, source, agent, model", Slot.VIEW, "");
        add(rows, STATISTICS, "2", Action.TO_DETAIL, "by project, source, agent, model", Slot.VIEW, "");
        add(rows, STATISTICS, "3", Action.TO_DIFF, "by project, source, agent, model", Slot.VIEW, "");
        add(rows, STATISTICS, "4", Action.TO_LIVE, "by project, source, agent, model", Slot.VIEW, "");
        add(rows, STATISTICS, "f", Action.FILTER, "filter bar", Slot.FIND, "filter");
        add(rows, STATISTICS, "0", Action.CLEAR_FILTERS, "clear filters", Slot.FIND, "");
        add(rows, STATISTICS, "j ↓", Action.DOWN, "bar", Slot.MOVE, "bar");
        add(rows, STATISTICS, "k ↑", Action.UP, "bar", Slot.MOVE, "bar");
        add(rows, STATISTICS, "h ←", Action.LEFT, "column, or part", Slot.MOVE, "");
        add(rows, STATISTICS, "l →", Action.RIGHT, "column, or part", Slot.MOVE, "");
        walks(rows, STATISTICS);
        add(rows, STATISTICS, "Esc q", Action.CANCEL, "back", Slot.LEAVE, "back");
        add(rows, STATISTICS, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
    }

    private static void comparing(List<Binding> rows) {
        for (Context screen : List.of(KIN, COMPARE)) {
            add(rows, screen, "j ↓", Action.DOWN, "line", Slot.MOVE, "line");
            add(rows, screen, "k ↑", Action.UP, "line", Slot.MOVE, "line");
            add(rows, screen, "Q", Action.QUIT, "quit now", Slot.LEAVE, "");
        }
        add(rows, KIN, "Enter", Action.ACCEPT, "compare", Slot.SESSIONS, "compare");
        add(rows, KIN, "C", Action.COMPARE, "mark none", Slot.SESSIONS, "mark none");
        add(rows, KIN, "Esc q", Action.CANCEL, "close", Slot.LEAVE, "close");
        add(rows, COMPARE, "}", Action.NEXT_FILE, "file", Slot.DIFF, "file");
        add(rows, COMPARE, "{", Action.PREVIOUS_FILE, "file", Slot.DIFF, "file");
        add(rows, COMPARE, "h ←", Action.LEFT, "sideways", Slot.MOVE, "");
        add(rows, COMPARE, "l →", Action.RIGHT, "sideways", Slot.MOVE, "sideways");
        walks(rows, COMPARE);
        add(rows, COMPARE, "Esc q", Action.CANCEL, "back", Slot.LEAVE, "back");
    }

    private static void walks(List<Binding> rows, Context screen) {
        add(rows, screen, "g Home", Action.TOP, "top, end", Slot.MOVE, "");
        add(rows, screen, "G End", Action.END, "top, end", Slot.MOVE, "");
        add(rows, screen, "Ctrl-d", Action.HALF_DOWN, "half page", Slot.MOVE, "");
        add(rows, screen, "Ctrl-u", Action.HALF_UP, "half page", Slot.MOVE, "");
        add(rows, screen, "Space PgDn", Action.PAGE_DOWN, "page", Slot.MOVE, "");
        add(rows, screen, "b PgUp", Action.PAGE_UP, "page", Slot.MOVE, "");
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
            add(rows, field, "Tab", Action.COMPLETE, "complete", Slot.EDIT, "complete");
            add(rows, field, "Ctrl-s", Action.SAVE_VIEW, "save as a view", Slot.EDIT, "save as view");
        }
        if (field != SEARCH && field != VIEW_NAME) {
            String move = field == FILTER || field == PALETTE ? "choose" : field == EVERYWHERE ? "hit" : "scroll";
            add(rows, field, "↑", Action.UP, move, Slot.EDIT, move);
            add(rows, field, "↓", Action.DOWN, move, Slot.EDIT, move);
        }
        if (field == HELP || field == EVERYWHERE || field == PALETTE) {
            add(rows, field, "PgDn", Action.PAGE_DOWN, "page", Slot.EDIT, "");
            add(rows, field, "PgUp", Action.PAGE_UP, "page", Slot.EDIT, "");
        }
        add(rows, field, "Enter", Action.ACCEPT, keep, Slot.EDIT, keep);
        if (field == HELP) {
            add(rows, field, "Esc F1", Action.CANCEL, "close", Slot.LEAVE, "close");
        } else {
            String leave = field == EVERYWHERE ? "close" : field == VIEW_NAME ? "back" : "cancel";
            add(rows, field, "Esc", Action.CANCEL, leave, Slot.LEAVE, leave);
        }
        add(rows, field, "Backspace Ctrl-h", Action.ERASE, "erase", Slot.EDIT, "");
        add(rows, field, "Del", Action.ERASE_BEHIND, "erase", Slot.EDIT, "");
        add(rows, field, "Ctrl-w", Action.ERASE_WORD, "erase a word", Slot.EDIT, "");
        add(rows, field, "Ctrl-u", Action.ERASE_ALL, "erase all", Slot.EDIT, "");
        add(rows, field, "←", Action.CARET_LEFT, "caret", Slot.EDIT, "");
        add(rows, field, "→", Action.CARET_RIGHT, "caret", Slot.EDIT, "");
        add(rows, field, "Home Ctrl-a", Action.CARET_START, "caret to an end", Slot.EDIT, "");
        add(rows, field, "End Ctrl-e", Action.CARET_END, "caret to an end", Slot.EDIT, "");
    }

    private static void add(
            List<Binding> rows, Context context, String chords, Action action, String help, Slot slot, String hint) {
        rows.add(new Binding(context, List.of(chords.split(" ")), action, help, slot, hint));
    }
}
