package dev.looptop.ui.choice;

import dev.looptop.model.harness.Harnesses;
import dev.looptop.ui.keys.KeyMap;
import java.time.ZoneId;

/**
 * What the screen is drawn on and for whom.
 *
 * @param columns width of the terminal in cells
 * @param rows height of the terminal in cells
 * @param zone the person's time zone
 * @param home absolute path of the home directory, shown as {@code ~}; empty if unknown
 * @param colours how many colours the terminal has
 * @param ascii whether the chrome keeps to ASCII
 * @param preferences what the person has chosen
 * @param harnesses what is known of the harnesses whose sessions are shown
 */
public record Setting(
        int columns,
        int rows,
        ZoneId zone,
        String home,
        Colours colours,
        boolean ascii,
        Preferences preferences,
        Harnesses harnesses) {
    /** A screen on which nothing of a harness is told. */
    public Setting(
            int columns, int rows, ZoneId zone, String home, Colours colours, boolean ascii, Preferences preferences) {
        this(columns, rows, zone, home, colours, ascii, preferences, Harnesses.NONE);
    }

    /** The same with another size. */
    public Setting sized(int newColumns, int newRows) {
        return new Setting(newColumns, newRows, zone, home, colours, ascii, preferences, harnesses);
    }

    /** The same for a person who has chosen otherwise. */
    public Setting preferring(Preferences next) {
        return new Setting(columns, rows, zone, home, colours, ascii, next, harnesses);
    }

    /** Which key does what. */
    public KeyMap keys() {
        return preferences.keys();
    }

    /** How much colour is used. */
    public ThemeChoice theme() {
        return preferences.look().on(colours);
    }

    /** A path as shown: the home directory as {@code ~}. */
    public String shown(String path) {
        boolean under = !home.isEmpty() && (path.equals(home) || path.startsWith(home + "/"));
        return under ? "~" + path.substring(home.length()) : path;
    }
}
