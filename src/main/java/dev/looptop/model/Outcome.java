package dev.looptop.model;

import java.util.Locale;
import java.util.Optional;

/** How a session ended; {@link #NONE} while it has not. */
public enum Outcome {
    SUCCESS("success"),
    FAILED("failed"),
    INTERRUPTED("interrupted"),
    MAX_ITERATIONS("max-iterations"),
    REJECTED("rejected"),
    NEEDS_WORK("needs-work"),
    TIMED_OUT("timed-out"),
    NOOP("noop"),
    UNKNOWN("unknown"),
    NONE("none");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in the interface, in filters and in {@code --json}. */
    public String word() {
        return word;
    }

    /** The outcome with this word, in any case; empty if there is none. */
    public static Optional<Outcome> ofWord(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        for (Outcome outcome : values()) {
            if (outcome.word.equals(wanted)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
