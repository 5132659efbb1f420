package dev.looptop.ui;

/** Where a key is pressed; the innermost context that binds it wins. */
public enum Context {
    /** Everywhere, text fields included. */
    ALWAYS("everywhere"),
    /** In every pane, not in dialogs. */
    GLOBAL("every pane"),
    /** While a session is played again; before the pane's own keys. */
    REPLAY("replay"),
    EMPTY("empty screen"),
    SESSIONS("sessions pane"),
    DETAIL("iterations pane"),
    DOCUMENT("detail text"),
    DIFF("diff pane"),
    LIVE("live pane"),
    FILTER("filter bar"),
    SEARCH("search bar"),
    EVERYWHERE("search of everything"),
    HELP("help"),
    EVIDENCE("evidence"),
    GATE("gate"),
    SORT("sort menu"),
    COPY("copy menu"),
    BASES("base menu"),
    FILES("list of files"),
    STATISTICS("statistics"),
    KIN("choice to compare"),
    COMPARE("comparison");

    private final String words;

    Context(String words) {
        this.words = words;
    }

    /** The context's name for a person. */
    public String words() {
        return words;
    }

    /** Whether printable keys that are not bound are typed as text here. */
    public boolean isField() {
        return this == FILTER || this == SEARCH || this == EVERYWHERE || this == HELP;
    }

    /** Whether this is a dialog over the panes, which hides their keys. */
    public boolean isOverlay() {
        return ordinal() >= FILTER.ordinal();
    }
}
