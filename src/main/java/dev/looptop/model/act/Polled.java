package dev.looptop.model.act;

/** How an asker listens for an answer that is put where it should be. */
public enum Polled {
    /** It looks again and again: an answer settles within a second or so. */
    AT_ONCE,
    /** It asks at its own terminal now and looks at nothing else. */
    TERMINAL_ONLY,
    /** The asker is gone. */
    NOBODY,
    /** Nothing can be known of the asker here. */
    UNKNOWN
}
