package dev.looptop.ui.choice;

/** How much colour the terminal is given; the terminal's own sixteen unless the person or {@code NO_COLOR} says else. */
public enum ThemeChoice {
    ANSI16,
    DARK_256,
    LIGHT_256,
    DARK_TRUE,
    LIGHT_TRUE,
    CONTRAST_256,
    CONTRAST_TRUE,
    /** Blue and orange in place of green and red, for eyes that do not tell those apart. */
    BLUE_ORANGE_256,
    BLUE_ORANGE_TRUE,
    BLUE_ORANGE_LIGHT_TRUE,
    MONO;

    /** Whether it has colours to spare for the parts of code. */
    public boolean coloursCode() {
        return this != ANSI16 && this != MONO;
    }

    /** Whether it has the terminal's own sixteen colours only. */
    public boolean sixteen() {
        return this == ANSI16;
    }

    /** Whether every colour of it can be any of sixteen million. */
    public boolean trueColour() {
        return name().endsWith("TRUE");
    }
}
