package dev.looptop.compare;

/**
 * One thing said of both sessions, in words.
 *
 * @param name what it is, also as a field name with {@code _} for blanks
 * @param left of the first, empty when unknown
 * @param right of the second
 */
public record Fact(String name, String left, String right) {
    /** Whether the two differ; what is unknown of one or both is no difference. */
    public boolean differs() {
        return !left.isEmpty() && !right.isEmpty() && !left.equals(right);
    }
}
