package dev.looptop.terminal;

import dev.looptop.cell.Style;
import dev.looptop.ui.choice.Colours;
import java.util.Locale;
import java.util.Map;

/** How many colours a terminal can show. */
public enum ColourDepth {
    /** None: only bold, faint, underline and reverse. */
    NONE,
    /** The terminal's own sixteen. */
    ANSI16,
    /** The palette of 256. */
    INDEXED256,
    /** Any. */
    TRUE;

    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final int[] SIXTEEN = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    /**
     * What the environment says: {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} first, then {@code COLORTERM},
     * then {@code TERM}. tmux and screen pass {@code COLORTERM} on and reduce colours themselves.
     */
    static ColourDepth of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        String colours = environment.getOrDefault("COLORTERM", "").toLowerCase(Locale.ROOT);
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.equals("dumb")) {
            return NONE;
        }
        if (term.equals("linux") || term.startsWith("vt1") || term.startsWith("vt2")) {
            return ANSI16;
        }
        if (colours.equals("truecolor")
                || colours.equals("24bit")
                || term.endsWith("-direct")
                || environment.containsKey("WT_SESSION")) {
            return TRUE;
        }
        return term.contains("256color") || !colours.isEmpty() ? INDEXED256 : ANSI16;
    }

    /** The same as the interface knows it. */
    public Colours forPainting() {
        return switch (this) {
            case NONE -> Colours.NONE;
            case ANSI16 -> Colours.SIXTEEN;
            case INDEXED256 -> Colours.INDEXED;
            case TRUE -> Colours.ANY;
        };
    }

    /** The nearest colour this terminal has for one made for any terminal. */
    int nearest(int colour) {
        if (colour == Style.DEFAULT || this == TRUE) {
            return colour;
        }
        return switch (this) {
            case NONE -> Style.DEFAULT;
            case INDEXED256 -> Style.isRgb(colour) ? indexOf(colour & 0xFFFFFF) : colour;
            default -> colour < 16 ? colour : nearestOfSixteen(Style.isRgb(colour) ? colour & 0xFFFFFF : rgbOf(colour));
        };
    }

    private static int indexOf(int rgb) {
        int cube = 16 + 36 * level(rgb >> 16 & 255) + 6 * level(rgb >> 8 & 255) + level(rgb & 255);
        int mean = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
        int grey = 232 + Math.max(0, Math.min(23, (mean - 3) / 10));
        return distance(rgbOf(grey), rgb) < distance(rgbOf(cube), rgb) ? grey : cube;
    }

    private static int level(int value) {
        int best = 0;
        for (int i = 1; i < LEVELS.length; i++) {
            if (Math.abs(LEVELS[i] - value) < Math.abs(LEVELS[best] - value)) {
                best = i;
            }
        }
        return best;
    }

    /** The colour of a place in the palette of 256 as xterm defines it. */
    static int rgbOf(int index) {
        if (index < 16) {
            return SIXTEEN[index];
        }
        if (index >= 232) {
            return (8 + (index - 232) * 10) * 0x010101;
        }
        int cube = index - 16;
        return LEVELS[cube / 36] << 16 | LEVELS[cube / 6 % 6] << 8 | LEVELS[cube % 6];
    }

    private static int nearestOfSixteen(int rgb) {
        int best = 0;
        for (int i = 1; i < SIXTEEN.length; i++) {
            if (distance(SIXTEEN[i], rgb) < distance(SIXTEEN[best], rgb)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red * 2 + green * green * 4 + blue * blue * 3;
    }
}
