package dev.looptop.model;

import java.util.Locale;
import java.util.Optional;

/** What a session is doing now, in the order in which it asks for attention. */
public enum State {
    WAITING,
    STUCK,
    QUIET,
    RUNNING,
    ENDED;

    /** The word used in the interface, in filters and in {@code --json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the session has not ended. */
    public boolean live() {
        return this != ENDED;
    }

    /** The state with this word, in any case; empty if there is none. */
    public static Optional<State> ofWord(String text) {
        for (State state : values()) {
            if (state.word().equals(text.toLowerCase(Locale.ROOT))) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
