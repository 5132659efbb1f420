package dev.looptop.ui.keys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keys as people write them: {@code j}, {@code Ctrl-d}, {@code Shift-Tab}, {@code PgDn}. */
public final class Chord {
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
            Map.entry("F2", Key.of(Key.Name.F2)),
            Map.entry("F3", Key.of(Key.Name.F3)),
            Map.entry("F4", Key.of(Key.Name.F4)),
            Map.entry("F5", Key.of(Key.Name.F5)),
            Map.entry("F6", Key.of(Key.Name.F6)),
            Map.entry("F7", Key.of(Key.Name.F7)),
            Map.entry("F8", Key.of(Key.Name.F8)),
            Map.entry("F9", Key.of(Key.Name.F9)),
            Map.entry("F10", Key.of(Key.Name.F10)),
            Map.entry("F11", Key.of(Key.Name.F11)),
            Map.entry("F12", Key.of(Key.Name.F12)),
            Map.entry("Ins", Key.of(Key.Name.INSERT)),
            Map.entry("Space", Key.of(' ')));

    /** Other words for a key, in lower case. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("up", "↑"),
            Map.entry("down", "↓"),
            Map.entry("left", "←"),
            Map.entry("right", "→"),
            Map.entry("escape", "Esc"),
            Map.entry("return", "Enter"),
            Map.entry("delete", "Del"),
            Map.entry("insert", "Ins"),
            Map.entry("pageup", "PgUp"),
            Map.entry("pagedown", "PgDn"));

    /** What a terminal sends for these is another key. */
    private static final Map<String, String> SAME_BYTE = Map.of("Ctrl-i", "Tab", "Ctrl-m", "Enter", "Ctrl-[", "Esc");

    private Chord() {}

    /**
     * A chord as the table writes it from what a person wrote: names in any case, {@code Up} for the arrow,
     * {@code Ctrl-D} and {@code C-d} for {@code Ctrl-d}. Empty when a terminal has no such key.
     */
    public static Optional<String> parsed(String written) {
        String text = written.strip();
        if (text.codePointCount(0, text.length()) == 1) {
            int only = text.codePointAt(0);
            return Character.isISOControl(only) ? Optional.empty() : Optional.of(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String prefix : List.of("ctrl-", "ctrl+", "c-", "^")) {
            String rest = lower.startsWith(prefix) ? text.substring(prefix.length()) : "";
            if (rest.length() == 1 && rest.charAt(0) > ' ' && rest.charAt(0) < 127) {
                String chord = "Ctrl-" + rest.toLowerCase(Locale.ROOT);
                return Optional.of(SAME_BYTE.getOrDefault(chord, chord));
            }
        }
        String named = ALIASES.getOrDefault(lower, lower);
        return NAMED.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(named))
                .findFirst();
    }

    /** Whether the key types a character, so that it cannot be bound where text is typed. */
    public static boolean types(String chord) {
        Key key = key(chord);
        return key.name() == Key.Name.CHARACTER && !key.ctrl();
    }

    /** The key of a chord; only for the table, whose chords are known to be good. */
    public static Key key(String chord) {
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
