package dev.looptop.ui;

/** How much colour the terminal is given; the terminal's own sixteen unless the person or {@code NO_COLOR} says else. */
public enum ThemeChoice {
    ANSI16,
    DARK_256,
    LIGHT_256,
    DARK_TRUE,
    LIGHT_TRUE,
    MONO
}
