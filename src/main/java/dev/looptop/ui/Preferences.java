package dev.looptop.ui;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the person has chosen, in the configuration file or while the monitor runs.
 *
 * @param keys which key does what
 * @param look which colours
 * @param views saved filters by name, as the words of the filter bar
 */
public record Preferences(KeyMap keys, Look look, Map<String, String> views) {
    /** Nothing was chosen. */
    public static final Preferences DEFAULT = new Preferences(KeyMap.DEFAULT, Look.TERMINAL, Map.of());

    public Preferences {
        views = java.util.Collections.unmodifiableMap(new TreeMap<>(views));
    }

    /** With another look. */
    public Preferences look(Look next) {
        return new Preferences(keys, next, views);
    }
}
