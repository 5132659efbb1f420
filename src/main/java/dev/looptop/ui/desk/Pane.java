package dev.looptop.ui.desk;

import java.util.Optional;

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

    /** The pane that leaving it goes to; empty for the outermost. */
    public Optional<Pane> outer() {
        return switch (this) {
            case SESSIONS -> Optional.empty();
            case DETAIL -> Optional.of(SESSIONS);
            case DIFF, LIVE -> Optional.of(DETAIL);
        };
    }
}
