package dev.looptop.ui;

import java.util.Map;

/** Keys as people write them: {@code j}, {@code Ctrl-d}, {@code Shift-Tab}, {@code PgDn}. */
final class Chord {
    private static final Map<String, Key> NAMED = Map.ofEntries(
            Map.entry("Enter", Key.of(Key.Name.ENTER)),
            Map.entry("Esc", Key.of(Key.Name.ESCAPE)),
            Map.entry("Tab", Key.of(Key.Name.TAB)),
            Map.entry("Shift-Tab", new Key(Key.Name.TAB, 0, false, false, true)),
            Map.entry("Backspace", Key.of(Key.Name.BACKSPACE)),
            Map.entry("Del", Key.of(Key.Name.DELETE)),
            Map.entry("↑", Key.of(Key.Name.UP)),
            Map.entry("↓", Key.of(Key.Name.DOWN)),
            Map.entry("←", Key.of(Key.Name.LEFT)),
            Map.entry("→", Key.of(Key.Name.RIGHT)),
            Map.entry("Home", Key.of(Key.Name.HOME)),
            Map.entry("End", Key.of(Key.Name.END)),
            Map.entry("PgUp", Key.of(Key.Name.PAGE_UP)),
            Map.entry("PgDn", Key.of(Key.Name.PAGE_DOWN)),
            Map.entry("F1", Key.of(Key.Name.F1)),
            Map.entry("Space", Key.of(' ')));

    private Chord() {}

    /** The key of a chord; only for the table, whose chords are known to be good. */
    static Key key(String chord) {
        Key named = NAMED.get(chord);
        if (named != null) {
            return named;
        }
        boolean ctrl = chord.startsWith("Ctrl-");
        int character = chord.codePointAt(ctrl ? 5 : 0);
        return ctrl ? Key.ctrl(character) : Key.of(character);
    }

    /** A pressed key as the table knows it: Shift says nothing about a character, which is already the shifted one. */
    static Key plain(Key key) {
        return key.name() == Key.Name.CHARACTER && key.shift()
                ? new Key(key.name(), key.character(), key.ctrl(), key.alt(), false)
                : key;
    }
}
