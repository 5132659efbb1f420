package dev.looptop.ui.diff;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Hunk;
import dev.looptop.diff.Patch;

/**
 * What stands left of a line of a patch: one or two line numbers and the sign.
 *
 * @param digits width of a line number
 * @param two whether old and new numbers both show
 */
public record Gutter(int digits, boolean two) {
    private static final int ROOM_FOR_TWO = 60;

    /** The gutter for a patch in a pane of this inner width. */
    static Gutter of(Patch patch, int columns) {
        int most = 1;
        for (FileDiff file : patch.files()) {
            for (Hunk hunk : file.hunks()) {
                most = Math.max(most, Math.max(hunk.oldStart() + hunk.oldCount(), hunk.newStart() + hunk.newCount()));
            }
        }
        int digits = Math.max(4, Math.min(9, Integer.toString(most).length()));
        return new Gutter(digits, columns >= ROOM_FOR_TWO);
    }

    /** Its width in cells: numbers, sign, and the blanks between. */
    public int width() {
        return (two ? 2 * digits + 1 : digits) + 3;
    }
}
