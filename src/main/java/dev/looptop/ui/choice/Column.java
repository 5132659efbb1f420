package dev.looptop.ui.choice;

import java.util.Locale;

/** What the list of sessions shows of each beside its state and title, where there is room. */
public enum Column {
    PROJECT,
    SOURCE,
    TAGS,
    ITERATIONS,
    AGE;

    /** The word of the configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
