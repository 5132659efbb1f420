package dev.looptop.ui;

import dev.looptop.query.Fuzzy;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.text.TextField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The palette: everything that can be done where it was opened, found by typing a part of it. */
public final class Commands {
    private static final int PAGE = 8;

    private Commands() {}

    /**
     * One row.
     *
     * @param name what is searched and shown
     * @param about what it does in other words, empty where the name says it
     * @param keys the keys that do it, empty without any
     */
    public record Entry(String name, String about, String keys, Deed deed) {}

    /** What a row does. */
    public sealed interface Deed {
        /** An action of the key table. */
        record Act(Action action) implements Deed {}

        /** A saved filter. */
        record View(String words) implements Deed {}

        /** A look. */
        record Wear(Look look) implements Deed {}

        /** An order of the list. */
        record Sort(SortOrder order) implements Deed {}
    }

    /** The palette opened. */
    static UiState open(UiState state) {
        Context of = state.replay().isPresent() ? Context.REPLAY : state.context();
        return state.overlay(new Overlay.Palette(of, TextField.EMPTY, 0));
    }

    /** What answers to the typed text, the best first; without a text what was run last, then all in their order. */
    public static List<Entry> found(UiState state, Overlay.Palette palette) {
        String typed = palette.field().text();
        List<String> recent = state.setting().preferences().recent();
        List<Entry> all = all(state, palette.of());
        Map<String, Integer> scores =
                all.stream().collect(Collectors.toMap(Entry::name, entry -> score(typed, entry), Math::max));
        return all.stream()
                .filter(entry -> scores.get(entry.name()) >= 0)
                .sorted(Comparator.comparingInt((Entry entry) -> -scores.get(entry.name()))
                        .thenComparingInt(entry -> rank(recent, entry)))
                .toList();
    }

    private static int score(String typed, Entry entry) {
        int name = Fuzzy.score(typed, entry.name());
        return name >= 0 ? 2 * name : Fuzzy.score(typed, entry.name() + " " + entry.about());
    }

    private static int rank(List<String> recent, Entry entry) {
        int at = recent.indexOf(entry.name());
        return at < 0 ? recent.size() : at;
    }

    private static List<Entry> all(UiState state, Context of) {
        List<Entry> all = new ArrayList<>(actions(state, of));
        state.setting()
                .preferences()
                .views()
                .forEach((name, words) -> all.add(new Entry("view: " + name, words, "", new Deed.View(words))));
        for (SortOrder order : SortOrder.values()) {
            all.add(new Entry("sort by " + order.word(), "", "", new Deed.Sort(order)));
        }
        for (Look look : Look.values()) {
            all.add(new Entry("theme: " + look.word(), "", "", new Deed.Wear(look)));
        }
        return all;
    }

    /** Every action of the context and of those around it once, with its keys, those without one too; moving and leaving last. */
    private static List<Entry> actions(UiState state, Context of) {
        KeyMap keys = state.setting().keys();
        Map<Action, Entry> entries = new EnumMap<>(Action.class);
        Map<Action, Entry> moves = new EnumMap<>(Action.class);
        List<Context> places =
                of == Context.REPLAY ? List.of(Context.REPLAY, Context.GLOBAL, Context.ALWAYS) : KeyMap.chain(of);
        for (Context place : places) {
            for (KeyMap table : List.of(keys, KeyMap.DEFAULT)) {
                for (Binding row : table.bindings()) {
                    if (row.context() == place && row.action() != Action.PALETTE) {
                        String chords = table == keys ? String.join(" ", row.chords()) : "";
                        boolean moving = row.slot() == Binding.Slot.MOVE || row.slot() == Binding.Slot.LEAVE;
                        (moving ? moves : entries).putIfAbsent(row.action(), entry(row, chords));
                    }
                }
            }
        }
        moves.keySet().removeAll(entries.keySet());
        List<Entry> all = new ArrayList<>(entries.values());
        all.addAll(moves.values());
        return all;
    }

    private static Entry entry(Binding row, String chords) {
        String name = row.action().word().replace('-', ' ');
        String about = row.help().equals(name) ? "" : row.help();
        return new Entry(name, about, chords, new Deed.Act(row.action()));
    }

    /** With the cursor elsewhere; it goes round at the ends by single steps. */
    static Overlay.Palette moved(UiState state, Overlay.Palette palette, Action action) {
        int count = Math.max(1, found(state, palette).size());
        int at = Math.min(palette.at(), count - 1);
        int next = switch (action) {
            case UP -> Math.floorMod(at - 1, count);
            case PAGE_UP -> Math.max(0, at - PAGE);
            case PAGE_DOWN -> Math.min(count - 1, at + PAGE);
            default -> Math.floorMod(at + 1, count);
        };
        return new Overlay.Palette(palette.of(), palette.field(), next);
    }

    /** The row under the cursor done, where the palette was opened. */
    static Step run(UiState state, Overlay.Palette palette) {
        List<Entry> found = found(state, palette);
        if (found.isEmpty()) {
            return Step.of(state.notice("nothing here is called so"));
        }
        Entry entry = found.get(Math.min(palette.at(), found.size() - 1));
        Setting setting = state.setting();
        UiState closed = state.overlay(Overlay.NONE)
                .setting(setting.preferring(setting.preferences().used(entry.name())));
        return done(closed, entry);
    }

    private static Step done(UiState state, Entry entry) {
        Deed deed = entry.deed();
        if (deed instanceof Deed.Act act) {
            return Keys.act(state, act.action());
        }
        if (deed instanceof Deed.View view) {
            SessionFilter filter = SessionFilter.parse(
                            view.words(), state.now(), state.setting().zone())
                    .filter();
            return Contents.sought(Typing.filtered(state, filter).notice(entry.name()));
        }
        if (deed instanceof Deed.Wear wear) {
            Setting setting = state.setting();
            return Step.of(
                    state.setting(setting.preferring(setting.preferences().look(wear.look())))
                            .notice(entry.name()));
        }
        Deed.Sort sort = (Deed.Sort) deed;
        return Step.of(state.sessions(state.sessions()
                        .sorted(sort.order(), state.now(), state.setting().zone()))
                .notice(entry.name()));
    }
}
