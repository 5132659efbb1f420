package dev.looptop.config;

/**
 * Something in the file that cannot be taken as it stands.
 *
 * @param line where, counted from 1; 0 when it is about the whole file
 * @param words what is wrong and what is expected
 */
public record Fault(int line, String words) implements Comparable<Fault> {
    /** Both in one line. */
    public String said() {
        return line == 0 ? words : "line " + line + ": " + words;
    }

    @Override
    public int compareTo(Fault other) {
        return Integer.compare(line, other.line);
    }
}
