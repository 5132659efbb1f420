package dev.looptop.ui.keys;

/** What must be so for an action to have a meaning; a row of the key table names one. */
public enum Need {
    /** Nothing: it works everywhere. */
    NOTHING(""),
    /** The cursor of the list is on a session. */
    SESSION("no session is shown"),
    /** A session is open. */
    OPEN_SESSION("no session is open"),
    /** No dialog lies over the panes. */
    PANES("the panes are covered, Esc first"),
    /** Nothing lies over the panes but what shows the sessions that the filter lets through. */
    LIST("the list is covered, Esc first");

    private final String reason;

    Need(String reason) {
        this.reason = reason;
    }

    /** Why the action is impossible where this is not so. */
    public String reason() {
        return reason;
    }
}
