package dev.looptop.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that differ between two small texts, by their longest common subsequence.
 *
 * @param signs one character for each line: blank, {@code -} or {@code +}
 * @param lines without line ends; as many as there are signs
 */
record LineDiff(String signs, List<String> lines) {
    private static final int CONTEXT = 3;

    LineDiff {
        lines = List.copyOf(lines);
    }

    /** The difference from one text to another; both end in a newline or are empty. */
    static LineDiff of(String old, String fresh) {
        String[] a = old.isEmpty() ? new String[0] : old.split("\n", -1);
        String[] b = fresh.isEmpty() ? new String[0] : fresh.split("\n", -1);
        int m = Math.max(0, a.length - 1);
        int n = Math.max(0, b.length - 1);
        int[][] common = new int[m + 1][n + 1];
        for (int i = m - 1; i >= 0; i--) {
            for (int j = n - 1; j >= 0; j--) {
                common[i][j] =
                        a[i].equals(b[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder signs = new StringBuilder();
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < m || j < n) {
            if (i < m && j < n && a[i].equals(b[j])) {
                signs.append(' ');
                lines.add(a[i++]);
                j++;
            } else if (i < m && (j == n || common[i + 1][j] >= common[i][j + 1])) {
                signs.append('-');
                lines.add(a[i++]);
            } else {
                signs.append('+');
                lines.add(b[j++]);
            }
        }
        return new LineDiff(signs.toString(), lines);
    }

    /** How many lines came. */
    int added() {
        return (int) signs.chars().filter(sign -> sign == '+').count();
    }

    /** How many lines went. */
    int removed() {
        return (int) signs.chars().filter(sign -> sign == '-').count();
    }

    /** Appends the hunks with three lines of context, headed as git does with the scope they lie in. */
    void print(StringBuilder diff) {
        int index = 0;
        while (index < signs.length()) {
            int change = nextChange(index);
            if (change < 0) {
                return;
            }
            int from = Math.max(index, change - CONTEXT);
            int to = change + 1;
            for (int next = nextChange(to); next >= 0 && next - to <= 2 * CONTEXT; next = nextChange(to)) {
                to = next + 1;
            }
            to = Math.min(signs.length(), to + CONTEXT);
            hunk(from, to, diff);
            index = to;
        }
    }

    private int nextChange(int from) {
        for (int i = from; i < signs.length(); i++) {
            if (signs.charAt(i) != ' ') {
                return i;
            }
        }
        return -1;
    }

    private void hunk(int from, int to, StringBuilder diff) {
        int oldFrom = count(0, from, '+');
        int freshFrom = count(0, from, '-');
        int oldCount = count(from, to, '+');
        int freshCount = count(from, to, '-');
        diff.append("@@ -").append(range(oldFrom, oldCount)).append(" +").append(range(freshFrom, freshCount));
        diff.append(" @@");
        for (int i = from - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (signs.charAt(i) != '+' && !line.isEmpty() && isScope(line.charAt(0))) {
                diff.append(' ').append(line.strip());
                break;
            }
        }
        diff.append('\n');
        for (int i = from; i < to; i++) {
            diff.append(signs.charAt(i)).append(lines.get(i)).append('\n');
        }
    }

    private static boolean isScope(char first) {
        return Character.isLetter(first) || first == '_' || first == '$';
    }

    private int count(int from, int to, char without) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += signs.charAt(i) == without ? 0 : 1;
        }
        return count;
    }

    private static String range(int before, int count) {
        return count == 0 ? before + ",0" : (before + 1) + (count == 1 ? "" : "," + count);
    }
}
