package dev.looptop.terminal;

import java.util.Locale;
import java.util.Map;

/**
 * What is known of the terminal from the environment, resolved once.
 *
 * @param colours how many colours it shows
 * @param synchronizes whether it takes a frame between {@code CSI ? 2026 h} and {@code l} as one picture
 */
public record TerminalTraits(ColourDepth colours, boolean synchronizes) {
    /** The traits these environment variables tell of. */
    public static TerminalTraits of(Map<String, String> environment) {
        return new TerminalTraits(ColourDepth.of(environment), synchronizes(environment));
    }

    /** Inside tmux or screen only they count: the variables of the outer terminal are inherited. */
    private static boolean synchronizes(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        String program = environment.getOrDefault("TERM_PROGRAM", "").toLowerCase(Locale.ROOT);
        if (environment.containsKey("TMUX") || program.equals("tmux")) {
            return program.equals("tmux") && isAtLeast(environment.getOrDefault("TERM_PROGRAM_VERSION", ""), 3, 4);
        }
        if (environment.containsKey("STY") || term.startsWith("screen") || term.equals("dumb")) {
            return false;
        }
        return environment.containsKey("KITTY_WINDOW_ID")
                || environment.containsKey("ALACRITTY_WINDOW_ID")
                || environment.containsKey("WT_SESSION")
                || program.equals("wezterm")
                || program.equals("ghostty")
                || program.equals("iterm.app")
                || program.equals("contour")
                || term.contains("kitty")
                || term.contains("ghostty")
                || term.startsWith("foot")
                || term.startsWith("alacritty")
                || term.startsWith("contour");
    }

    private static boolean isAtLeast(String version, int major, int minor) {
        String[] parts = version.replaceAll("[^0-9.]", "").split("\\.");
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return false;
        }
        int thisMajor = Integer.parseInt(parts[0], 0, Math.min(4, parts[0].length()), 10);
        int thisMinor = Integer.parseInt(parts[1], 0, Math.min(4, parts[1].length()), 10);
        return thisMajor > major || thisMajor == major && thisMinor >= minor;
    }
}
