package dev.looptop.ui;

import java.time.ZoneId;

/**
 * What the screen is drawn on and for whom.
 *
 * @param columns width of the terminal in cells
 * @param rows height of the terminal in cells
 * @param zone the person's time zone
 * @param home absolute path of the home directory, shown as {@code ~}; empty if unknown
 * @param theme how much colour is used
 * @param ascii whether the chrome keeps to ASCII
 */
public record Setting(int columns, int rows, ZoneId zone, String home, ThemeChoice theme, boolean ascii) {
    /** The same with another size. */
    public Setting sized(int newColumns, int newRows) {
        return new Setting(newColumns, newRows, zone, home, theme, ascii);
    }

    /** A path as shown: the home directory as {@code ~}. */
    public String shown(String path) {
        boolean under = !home.isEmpty() && (path.equals(home) || path.startsWith(home + "/"));
        return under ? "~" + path.substring(home.length()) : path;
    }
}
