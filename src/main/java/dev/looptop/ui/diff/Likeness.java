package dev.looptop.ui.diff;

import dev.looptop.diff.DiffLine;
import java.util.List;

/** Whether two lines look like forms of one: a quick measure, for laying out many at once. */
final class Likeness {
    private static final double LEAST = 0.5;
    private static final int LONGEST = 400;

    private Likeness() {}

    /** The first of some lines that is like a text; -1 when none is. */
    static int first(String text, List<DiffLine> lines, int from, int to) {
        for (int line = from; line < to; line++) {
            if (alike(text, lines.get(line).text())) {
                return line;
            }
        }
        return -1;
    }

    /** Whether at least half of the longer line, blanks at its ends aside, is the start and the end of both. */
    static boolean alike(String before, String after) {
        if (before.length() > LONGEST || after.length() > LONGEST) {
            return false;
        }
        String one = before.strip();
        String other = after.strip();
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end > 0 && start + end >= LEAST * Math.max(one.length(), other.length());
    }
}
