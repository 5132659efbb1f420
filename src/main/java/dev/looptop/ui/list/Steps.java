package dev.looptop.ui.list;

import dev.looptop.model.SessionSummary;

/** How far a session is, in words. */
public final class Steps {
    private Steps() {}

    /** {@code 5/8}, or {@code 5} where no limit is recorded. */
    public static String of(SessionSummary summary) {
        String done = Integer.toString(summary.iterations());
        return summary.maxIterations().isPresent()
                ? done + "/" + summary.maxIterations().getAsInt()
                : done;
    }
}
