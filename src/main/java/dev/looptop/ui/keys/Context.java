package dev.looptop.ui.keys;

import java.util.Locale;

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
    VIEW_NAME("name of a view"),
    EVERYWHERE("search of everything"),
    HELP("help"),
    EVIDENCE("evidence"),
    GATE("gate"),
    PERMISSION("permission"),
    SORT("sort menu"),
    COPY("copy menu"),
    PALETTE("palette"),
    EXPORT("export menu"),
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

    /** The context's name in the configuration: {@code diff}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether printable keys that are not bound are typed as text here. */
    public boolean isField() {
        return this == FILTER
                || this == SEARCH
                || this == VIEW_NAME
                || this == EVERYWHERE
                || this == HELP
                || this == PALETTE;
    }

    /** Whether this is a dialog over the panes, which hides their keys. */
    public boolean isOverlay() {
        return ordinal() >= FILTER.ordinal();
    }
}
