package dev.looptop.ui.choice;

import dev.looptop.ui.keys.KeyMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the person has chosen, in the configuration file or while the monitor runs.
 *
 * @param keys which key does what
 * @param look which colours
 * @param views saved filters by name, as the words of the filter bar
 * @param columns what the list shows where there is room
 * @param notifications how the person is told of what asks
 * @param mouse whether the mouse is captured
 * @param readOnly what forbids every write where others keep sessions, such as {@code --read-only}; empty when nothing
 *     does
 * @param recent names of what was run from the palette, newest first
 */
public record Preferences(
        KeyMap keys,
        Look look,
        Map<String, String> views,
        Set<Column> columns,
        Notifications notifications,
        boolean mouse,
        List<String> recent,
        String readOnly) {
    /** Nothing was chosen. */
    public static final Preferences DEFAULT = new Preferences(
            KeyMap.DEFAULT,
            Look.TERMINAL,
            Map.of(),
            EnumSet.allOf(Column.class),
            Notifications.OFF,
            false,
            List.of(),
            "");

    private static final int MOST_RECENT = 20;

    public Preferences {
        views = java.util.Collections.unmodifiableMap(new TreeMap<>(views));
        columns = Set.copyOf(columns);
        recent = List.copyOf(recent);
    }

    /** For a user who may write nothing, by this. */
    public Preferences readOnly(String by) {
        return new Preferences(keys, look, views, columns, notifications, mouse, recent, by);
    }

    /** With another look. */
    public Preferences look(Look next) {
        return new Preferences(keys, next, views, columns, notifications, mouse, recent, readOnly);
    }

    /** With views saved while the program ran beside those of the configuration, which keep their names. */
    public Preferences saved(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.putAll(views);
        return new Preferences(keys, look, all, columns, notifications, mouse, recent, readOnly);
    }

    /** With one view saved, in the place of any of that name. */
    public Preferences saving(String name, String words) {
        Map<String, String> all = new TreeMap<>(views);
        all.put(name, words);
        return new Preferences(keys, look, all, columns, notifications, mouse, recent, readOnly);
    }

    /** With the mouse captured or not. */
    public Preferences mouse(boolean captured) {
        return new Preferences(keys, look, views, columns, notifications, captured, recent, readOnly);
    }

    /** With something run from the palette. */
    public Preferences used(String name) {
        List<String> names = new ArrayList<>(recent);
        names.remove(name);
        names.add(0, name);
        return new Preferences(
                keys,
                look,
                views,
                columns,
                notifications,
                mouse,
                names.subList(0, Math.min(MOST_RECENT, names.size())),
                readOnly);
    }
}
