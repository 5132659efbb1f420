package dev.looptop.ui.diff;

import dev.looptop.diff.HunkMarks;
import java.util.Set;

/**
 * What decides which rows a patch has.
 *
 * @param split whether before and after stand side by side
 * @param context unchanged lines kept around changes where a long run of them is folded
 * @param folded indexes of folded files
 * @param opened runs of unchanged lines that were unfolded
 * @param marks hunks that an earlier iteration had
 */
public record DiffShape(boolean split, int context, Set<Integer> folded, Set<Run> opened, HunkMarks marks) {
    /** Unchanged lines beyond the context of both changes from which on a run is folded: 12 in all for 3. */
    private static final int SPARE = 6;

    public DiffShape {
        folded = Set.copyOf(folded);
        opened = Set.copyOf(opened);
    }

    /** A run of unchanged lines by its first line in its hunk. */
    public record Run(int file, int hunk, int line) {}

    /** Below each other, with these files folded. */
    public static DiffShape unified(Set<Integer> folded) {
        return new DiffShape(false, DiffLook.RECORDED, folded, Set.of(), HunkMarks.NONE);
    }

    /** Whether a run of so many unchanged lines is too long. */
    boolean tooLong(int lines) {
        return lines > 2 * context + SPARE;
    }
}
