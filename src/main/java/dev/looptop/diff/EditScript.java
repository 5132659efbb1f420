package dev.looptop.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of two lists have no partner in the other. Myers' greedy algorithm (E. Myers, "An O(ND) Difference
 * Algorithm", 1986) as long as few elements differ; where many do, the lists are first cut at elements that occur once
 * in both (patience diff), and what is still too different is taken as wholly replaced. So time stays near linear.
 */
final class EditScript {
    private static final int MOST_DIFFERENCES = 400;
    private static final int DEEPEST = 24;

    private final int[] before;
    private final int[] after;
    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();

    private EditScript(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /** A pair of ranges still to compare. */
    private record Task(int oldFrom, int oldTo, int newFrom, int newTo, int depth) {}

    /** The script that turns one list into the other; elements are compared with {@code equals}. */
    static <T> EditScript between(List<T> before, List<T> after) {
        Map<T, Integer> numbers = new HashMap<>();
        EditScript script = new EditScript(numbered(before, numbers), numbered(after, numbers));
        script.compare();
        return script;
    }

    private static <T> int[] numbered(List<T> elements, Map<T, Integer> numbers) {
        int[] ids = new int[elements.size()];
        int i = 0;
        for (T element : elements) {
            Integer known = numbers.putIfAbsent(element, numbers.size());
            ids[i++] = known == null ? numbers.size() - 1 : known;
        }
        return ids;
    }

    /** Whether this element of the first list is gone. */
    boolean isRemoved(int index) {
        return removed.get(index);
    }

    /** Whether this element of the second list is new. */
    boolean isAdded(int index) {
        return added.get(index);
    }

    private void compare() {
        Deque<Task> open = new ArrayDeque<>();
        open.push(new Task(0, before.length, 0, after.length, 0));
        while (!open.isEmpty()) {
            Task task = trimmed(open.pop());
            boolean oneSided = task.oldFrom() == task.oldTo() || task.newFrom() == task.newTo();
            if (oneSided || !(myers(task) || cutAtUnique(task, open))) {
                replace(task);
            }
        }
    }

    private void replace(Task task) {
        removed.set(task.oldFrom(), task.oldTo());
        added.set(task.newFrom(), task.newTo());
    }

    private Task trimmed(Task task) {
        int oldFrom = task.oldFrom();
        int newFrom = task.newFrom();
        int oldTo = task.oldTo();
        int newTo = task.newTo();
        while (oldFrom < oldTo && newFrom < newTo && before[oldFrom] == after[newFrom]) {
            oldFrom++;
            newFrom++;
        }
        while (oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] == after[newTo - 1]) {
            oldTo--;
            newTo--;
        }
        return new Task(oldFrom, oldTo, newFrom, newTo, task.depth());
    }

    /** Marks a shortest script of the ranges; false, with nothing marked, when it would be too long. */
    private boolean myers(Task task) {
        int n = task.oldTo() - task.oldFrom();
        int m = task.newTo() - task.newFrom();
        int most = Math.min(n + m, MOST_DIFFERENCES);
        int[] furthest = new int[2 * most + 3];
        int zero = most + 1;
        int[][] trace = new int[most + 1][];
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && furthest[zero + k - 1] < furthest[zero + k + 1]);
                int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && y >= 0 && before[task.oldFrom() + x] == after[task.newFrom() + y]) {
                    x++;
                    y++;
                }
                furthest[zero + k] = x;
                if (x >= n && y >= m) {
                    markBack(task, trace, d, n, m);
                    return true;
                }
            }
            trace[d] = Arrays.copyOfRange(furthest, zero - d - 1, zero + d + 2);
        }
        return false;
    }

    /** Follows the trace from the end; row d holds the furthest x of diagonals -d-1 to d+1. */
    private void markBack(Task task, int[][] trace, int distance, int n, int m) {
        int x = n;
        int y = m;
        for (int d = distance; d > 0; d--) {
            int[] row = trace[d - 1];
            int k = x - y;
            boolean down = k == -d || (k != d && row[k - 1 + d] < row[k + 1 + d]);
            int fromK = down ? k + 1 : k - 1;
            int fromX = row[fromK + d];
            int fromY = fromX - fromK;
            if (down) {
                added.set(task.newFrom() + fromY);
            } else {
                removed.set(task.oldFrom() + fromX);
            }
            x = fromX;
            y = fromY;
        }
    }

    /** Puts the gaps between common unique elements on the list of open tasks; false when there are none. */
    private boolean cutAtUnique(Task task, Deque<Task> open) {
        if (task.depth() >= DEEPEST) {
            return false;
        }
        int[] partners = uniquePartners(task);
        int[] chain = longestRising(partners);
        int oldAt = task.oldFrom();
        int newAt = task.newFrom();
        for (int index : chain) {
            int oldIndex = task.oldFrom() + index;
            open.push(new Task(oldAt, oldIndex, newAt, partners[index], task.depth() + 1));
            oldAt = oldIndex + 1;
            newAt = partners[index] + 1;
        }
        if (chain.length > 0) {
            open.push(new Task(oldAt, task.oldTo(), newAt, task.newTo(), task.depth() + 1));
        }
        return chain.length > 0;
    }

    /** For each old element its place in the new range when it occurs once in both, else -1. */
    private int[] uniquePartners(Task task) {
        Map<Integer, int[]> seen = new HashMap<>();
        for (int i = task.oldFrom(); i < task.oldTo(); i++) {
            seen.computeIfAbsent(before[i], id -> new int[3])[0]++;
        }
        for (int j = task.newFrom(); j < task.newTo(); j++) {
            int[] counts = seen.get(after[j]);
            if (counts != null) {
                counts[1]++;
                counts[2] = j;
            }
        }
        int[] partners = new int[task.oldTo() - task.oldFrom()];
        for (int i = 0; i < partners.length; i++) {
            int[] counts = seen.get(before[task.oldFrom() + i]);
            partners[i] = counts[0] == 1 && counts[1] == 1 ? counts[2] : -1;
        }
        return partners;
    }

    /** Indexes of the longest rising run of values that are not negative (patience sorting). */
    private static int[] longestRising(int[] values) {
        int[] ends = new int[values.length];
        int[] previous = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[ends[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[length];
        for (int at = length == 0 ? -1 : ends[length - 1], slot = length - 1; at >= 0; at = previous[at], slot--) {
            chain[slot] = at;
        }
        return chain;
    }
}
