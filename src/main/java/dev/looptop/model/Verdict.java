package dev.looptop.model;

import java.util.Locale;

/** The judge's word on one iteration; {@link #NONE} while it has not spoken. */
public enum Verdict {
    DONE,
    CONTINUE,
    ERROR,
    APPROVED,
    NEEDS_WORK,
    REJECTED,
    UNKNOWN,
    NONE;

    /** The word used in {@code --json} and in lists. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
