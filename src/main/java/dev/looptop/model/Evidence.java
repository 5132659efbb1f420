package dev.looptop.model;

import java.util.Locale;

/**
 * One signal that was weighed.
 *
 * @param family signals of one family count once
 * @param signal what was looked at, in words
 * @param value what was found, in words
 * @param limit the limit, in words, {@code -} if it has none
 * @param ratio value against limit, 1 at the limit; 0 where it makes no sense
 * @param counts whether it reached its limit and counts
 */
public record Evidence(Family family, String signal, String value, String limit, double ratio, boolean counts) {
    /** The families of signals. */
    public enum Family {
        SILENCE,
        REPETITION,
        PROCESS,
        GATE,
        HINT;

        /** The word used in {@code --json}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
