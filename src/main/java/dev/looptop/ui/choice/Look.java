package dev.looptop.ui.choice;

import java.util.Locale;
import java.util.Optional;

/** The looks a person can choose, by the names of {@code --theme} and of the configuration. */
public enum Look {
    /** The terminal's own sixteen colours. */
    TERMINAL(ThemeChoice.ANSI16, ThemeChoice.ANSI16),
    DARK(ThemeChoice.DARK_TRUE, ThemeChoice.DARK_256),
    LIGHT(ThemeChoice.LIGHT_TRUE, ThemeChoice.LIGHT_256),
    HIGH_CONTRAST(ThemeChoice.CONTRAST_TRUE, ThemeChoice.CONTRAST_256),
    COLOUR_BLIND(ThemeChoice.BLUE_ORANGE_TRUE, ThemeChoice.BLUE_ORANGE_256),
    COLOUR_BLIND_LIGHT(ThemeChoice.BLUE_ORANGE_LIGHT_TRUE, ThemeChoice.LIGHT_256),
    MONO(ThemeChoice.MONO, ThemeChoice.MONO);

    private final ThemeChoice trueColour;
    private final ThemeChoice indexed;

    Look(ThemeChoice trueColour, ThemeChoice indexed) {
        this.trueColour = trueColour;
        this.indexed = indexed;
    }

    /** The name as it is written: {@code high-contrast}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The look with this name, in any case. */
    public static Optional<Look> ofWord(String word) {
        for (Look look : values()) {
            if (look.word().equalsIgnoreCase(word)) {
                return Optional.of(look);
            }
        }
        return Optional.empty();
    }

    /** What gives this look on a terminal with so many colours. */
    public ThemeChoice on(Colours colours) {
        return switch (colours) {
            case NONE -> ThemeChoice.MONO;
            case SIXTEEN -> this == MONO ? ThemeChoice.MONO : ThemeChoice.ANSI16;
            case INDEXED -> indexed;
            case ANY -> trueColour;
        };
    }
}
