package dev.looptop.diff;

/**
 * One line of a hunk.
 *
 * @param kind context, added or removed
 * @param text the line without its sign and without its line end
 * @param oldNumber line number before, 0 for an added line
 * @param newNumber line number after, 0 for a removed line
 * @param endsFile whether the file ends here without a newline
 */
public record DiffLine(Kind kind, String text, int oldNumber, int newNumber, boolean endsFile) {
    /** What happened to a line. */
    public enum Kind {
        CONTEXT,
        ADDED,
        REMOVED
    }
}
