package dev.looptop.ui.help;

import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Binding;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What stands in the palette: actions with their keys, saved views, orders, themes. */
public final class PaletteRows {
    private PaletteRows() {}

    /** The palette of a context; {@code unavailable} says of an action why it cannot be done now, empty if it can. */
    public static Palette opened(Context of, Scene scene, Function<Action, String> unavailable) {
        List<Palette.Entry> all = new ArrayList<>(actions(of, scene.setting().keys(), unavailable));
        Preferences preferences = scene.setting().preferences();
        preferences.views().forEach((name, words) -> all.add(view(name, words, scene)));
        for (SortOrder order : SortOrder.values()) {
            all.add(new Palette.Entry("sort by " + order.word(), "", "", new Wish.Sort(order), ""));
        }
        for (Look look : Look.values()) {
            all.add(new Palette.Entry("theme: " + look.word(), "", "", new Wish.Wear(look), ""));
        }
        return new Palette(of, all, TextField.EMPTY, 0);
    }

    private static Palette.Entry view(String name, String words, Scene scene) {
        SessionFilter filter =
                SessionFilter.parse(words, scene.now(), scene.zone()).filter();
        return new Palette.Entry("view: " + name, words, "", new Wish.Filter(filter, true), "");
    }

    /** Every action of the context and of those around it once, with its keys, those without one too; moving and leaving last. */
    private static List<Palette.Entry> actions(Context of, KeyMap keys, Function<Action, String> unavailable) {
        Map<Action, Palette.Entry> entries = new EnumMap<>(Action.class);
        Map<Action, Palette.Entry> moves = new EnumMap<>(Action.class);
        for (Context place : KeyMap.around(of)) {
            for (KeyMap table : List.of(keys, KeyMap.DEFAULT)) {
                for (Binding row : table.bindings()) {
                    if (row.context() == place && row.action() != Action.PALETTE) {
                        String chords = table == keys ? String.join(" ", row.chords()) : "";
                        boolean moving = row.slot() == Binding.Slot.MOVE || row.slot() == Binding.Slot.LEAVE;
                        (moving ? moves : entries)
                                .putIfAbsent(row.action(), entry(row, chords, unavailable.apply(row.action())));
                    }
                }
            }
        }
        moves.keySet().removeAll(entries.keySet());
        Arrays.stream(Action.values())
                .filter(Action::writes)
                .forEach(action -> entries.putIfAbsent(action, elsewhere(action)));
        List<Palette.Entry> all = new ArrayList<>(entries.values());
        all.addAll(moves.values());
        return all;
    }

    /** An action that only the dialog of a question has. */
    private static Palette.Entry elsewhere(Action action) {
        String name = action.word().replace('-', ' ');
        return new Palette.Entry(name, "", "", new Wish.Do(action), "only where a question is open, A goes there");
    }

    private static Palette.Entry entry(Binding row, String chords, String unavailable) {
        String name = row.action().word().replace('-', ' ');
        String about = row.help().equals(name) ? "" : row.help();
        return new Palette.Entry(name, about, chords, new Wish.Do(row.action()), unavailable);
    }
}
