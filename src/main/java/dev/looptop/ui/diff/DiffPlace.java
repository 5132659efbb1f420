package dev.looptop.ui.diff;

/** Where a line of a patch is in other rows of the same patch. */
final class DiffPlace {
    private DiffPlace() {}

    /** The line of {@code after} that shows what a line of {@code before} shows, or the nearest above it. */
    static int find(DiffRows before, int line, DiffRows after) {
        if (before.size() == 0 || after.size() == 0) {
            return 0;
        }
        DiffRow wanted = before.get(Math.min(line, before.size() - 1));
        if (wanted.file() < 0) {
            return Math.min(line, after.size() - 1);
        }
        int[] was = numbers(before, wanted);
        int found = Math.max(0, after.headerOf(wanted.file()));
        for (int at = found; at < after.size(); at++) {
            DiffRow row = after.get(at);
            if (row.file() != wanted.file() || wanted.kind() == DiffRow.Kind.FILE) {
                break;
            }
            if (row.kind() == wanted.kind() && row.hunk() == wanted.hunk() && isAt(numbers(after, row), was)) {
                return at;
            }
            found = row.hunk() >= 0 && row.hunk() <= wanted.hunk() && !isBehind(after, row, was) ? at : found;
        }
        return found;
    }

    /** The side after counts, where there is one. */
    private static boolean isAt(int[] here, int[] wanted) {
        return wanted[1] != 0 ? here[1] == wanted[1] : here[0] == wanted[0];
    }

    private static boolean isBehind(DiffRows rows, DiffRow row, int[] wanted) {
        int[] here = numbers(rows, row);
        boolean old = wanted[0] != 0 && here[0] > wanted[0];
        boolean now = wanted[1] != 0 && here[1] > wanted[1];
        return row.kind() == DiffRow.Kind.LINE && (old || now);
    }

    /** Line number before and line number after, 0 for none. */
    private static int[] numbers(DiffRows rows, DiffRow row) {
        if (row.kind() != DiffRow.Kind.LINE && row.kind() != DiffRow.Kind.FOLD) {
            return new int[] {0, 0};
        }
        int left = row.left() < 0 ? 0 : rows.line(row, row.left()).oldNumber();
        return new int[] {left, rows.line(row, row.line()).newNumber()};
    }
}
