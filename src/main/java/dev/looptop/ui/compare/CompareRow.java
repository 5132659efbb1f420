package dev.looptop.ui.compare;

/**
 * One row of a comparison.
 *
 * @param label what stands in the left column, clean
 * @param left what is said of the first session, clean
 * @param right of the second
 * @param differs whether the two differ where they should be told apart
 */
public record CompareRow(Kind kind, String label, String left, String right, boolean differs) {
    /** What a row is. */
    public enum Kind {
        BLANK,
        HEADING,
        FACT,
        ROUND,
        FILE,
        FILE_HERE,
        HUNK,
        LINE,
        NOTE
    }

    /** The row as plain text. */
    String text() {
        return String.join("\t", label, left, right).stripTrailing();
    }

    static CompareRow blank() {
        return new CompareRow(Kind.BLANK, "", "", "", false);
    }

    static CompareRow heading(String words) {
        return new CompareRow(Kind.HEADING, words, "", "", false);
    }
}
