package dev.looptop.ui.diff;

/**
 * One line of the diff pane, before wrapping.
 *
 * @param kind what it is
 * @param file index of its file in the patch, -1 for a notice
 * @param hunk index of its hunk in the file, -1 where there is none
 * @param left index in the hunk of the line that stands on the side before, -1 for none; of a fold its first line; the
 *     index of the note in the file or patch
 * @param right index in the hunk of the line that stands on the side after, -1 for none; of a fold its last line
 */
public record DiffRow(Kind kind, int file, int hunk, int left, int right) {
    /** The sorts of rows. */
    public enum Kind {
        NOTICE,
        /** A blank row before a file. */
        AIR,
        FILE,
        NOTE,
        HUNK,
        LINE,
        /** Unchanged lines inside a hunk that are not shown. */
        FOLD
    }

    /** A row that is no line of a hunk. */
    static DiffRow head(Kind kind, int file, int hunk, int note) {
        return new DiffRow(kind, file, hunk, note, -1);
    }

    /** The line after the change, or the one before where it was removed: index in the hunk. */
    public int line() {
        return right >= 0 ? right : left;
    }
}
