package dev.looptop.ui.desk;

/** The panes, in the order of their digits. */
public enum Pane {
    SESSIONS("Sessions"),
    DETAIL("Iterations"),
    DIFF("Diff"),
    LIVE("Live");

    private final String title;

    Pane(String title) {
        this.title = title;
    }

    /** The word in the pane's border. */
    public String title() {
        return title;
    }

    /** The digit that goes to it. */
    public int digit() {
        return ordinal() + 1;
    }
}
