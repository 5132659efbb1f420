package dev.looptop.diff;

import java.util.ArrayList;
import java.util.List;

/** Two texts to hunks. */
public final class LineDiff {
    /** Unchanged lines shown around a change, as in every patch. */
    static final int CONTEXT = 3;

    private LineDiff() {}

    /** A line as it is compared: one that ends the file without a newline is another line than one that does not. */
    record Row(String text, boolean endsFile) {}

    /** The hunks that turn one list of lines into another, with three lines of context; empty when they are equal. */
    public static List<Hunk> hunks(List<String> before, List<String> after) {
        return hunks(rows(before), 1, rows(after), 1);
    }

    private static List<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>(lines.size());
        for (String line : lines) {
            rows.add(new Row(line, false));
        }
        return rows;
    }

    /** The same for parts of two files, with the numbers that their first lines have. */
    static List<Hunk> hunks(List<Row> before, int oldNumber, List<Row> after, int newNumber) {
        return cut(lines(before, oldNumber, after, newNumber), oldNumber, newNumber);
    }

    /** All lines of both texts in order, unchanged ones once; removed before added. */
    static List<DiffLine> lines(List<Row> before, int oldNumber, List<Row> after, int newNumber) {
        EditScript script = EditScript.between(before, after);
        List<DiffLine> lines = new ArrayList<>(Math.max(before.size(), after.size()));
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && script.isRemoved(i)) {
                lines.add(line(DiffLine.Kind.REMOVED, before.get(i), oldNumber + i, 0));
                i++;
            } else if (j < after.size() && script.isAdded(j)) {
                lines.add(line(DiffLine.Kind.ADDED, after.get(j), 0, newNumber + j));
                j++;
            } else {
                lines.add(line(DiffLine.Kind.CONTEXT, before.get(i), oldNumber + i, newNumber + j));
                i++;
                j++;
            }
        }
        return lines;
    }

    private static DiffLine line(DiffLine.Kind kind, Row row, int oldNumber, int newNumber) {
        return new DiffLine(kind, row.text(), oldNumber, newNumber, row.endsFile());
    }

    /** Cuts a run of lines into hunks, leaving out what is unchanged and far from every change. */
    private static List<Hunk> cut(List<DiffLine> lines, int oldNumber, int newNumber) {
        List<Hunk> hunks = new ArrayList<>();
        int oldAt = oldNumber;
        int newAt = newNumber;
        int counted = 0;
        int from = nextChange(lines, 0);
        while (from < lines.size()) {
            int to = from;
            int next = from;
            while (next < lines.size() && next - to <= 2 * CONTEXT) {
                to = endOfChange(lines, next);
                next = nextChange(lines, to);
            }
            int start = Math.max(counted, from - CONTEXT);
            int end = Math.min(lines.size(), to + CONTEXT);
            // Between two hunks every line is unchanged, so both sides move on by the same count.
            oldAt += start - counted;
            newAt += start - counted;
            Hunk hunk = hunk(lines.subList(start, end), oldAt, newAt);
            hunks.add(hunk);
            oldAt += hunk.oldCount();
            newAt += hunk.newCount();
            counted = end;
            from = next;
        }
        return hunks;
    }

    private static int nextChange(List<DiffLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == DiffLine.Kind.CONTEXT) {
            at++;
        }
        return at;
    }

    private static int endOfChange(List<DiffLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() != DiffLine.Kind.CONTEXT) {
            at++;
        }
        return at;
    }

    private static Hunk hunk(List<DiffLine> lines, int oldAt, int newAt) {
        int oldCount = 0;
        int newCount = 0;
        for (DiffLine line : lines) {
            oldCount += line.kind() != DiffLine.Kind.ADDED ? 1 : 0;
            newCount += line.kind() != DiffLine.Kind.REMOVED ? 1 : 0;
        }
        // A side without lines is named by the line before it.
        return new Hunk(
                oldCount == 0 ? oldAt - 1 : oldAt, oldCount, newCount == 0 ? newAt - 1 : newAt, newCount, "", lines);
    }
}
