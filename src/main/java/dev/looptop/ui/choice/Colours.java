package dev.looptop.ui.choice;

/** How many colours the terminal has. */
public enum Colours {
    /** None: only bold, faint, underline and reverse. */
    NONE,
    SIXTEEN,
    /** The palette of 256. */
    INDEXED,
    ANY
}
