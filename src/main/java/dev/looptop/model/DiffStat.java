package dev.looptop.model;

/** How much a patch changes: files touched, lines added and removed. */
public record DiffStat(int files, int added, int removed) {
    /** Nothing changed. */
    public static final DiffStat ZERO = new DiffStat(0, 0, 0);
}
