package dev.looptop.ui;

/**
 * One line of the diff pane, before wrapping.
 *
 * @param kind what it is
 * @param file index of its file in the patch, -1 for a notice
 * @param hunk index of its hunk in the file, -1 where there is none
 * @param line index of its line in the hunk, or of the note in the file or patch, -1 where there is none
 */
public record DiffRow(Kind kind, int file, int hunk, int line) {
    /** The sorts of rows. */
    public enum Kind {
        NOTICE,
        FILE,
        NOTE,
        HUNK,
        LINE
    }
}
