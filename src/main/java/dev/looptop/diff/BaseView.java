package dev.looptop.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One file's hunks seen from the side of the text they were taken against ("base"). Positions count base lines from 0;
 * an insertion before line p has the empty range [p, p).
 */
final class BaseView {
    private final List<Hunk> hunks;
    private final int[] shifts;

    BaseView(FileDiff file) {
        List<Hunk> sorted = new ArrayList<>(file.hunks());
        sorted.sort(Comparator.comparingInt(BaseView::from));
        hunks = sorted;
        shifts = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            shifts[i + 1] = shifts[i] + sorted.get(i).newCount() - sorted.get(i).oldCount();
        }
    }

    /** A range of base lines that a patch shows. */
    record Region(int from, int to) {}

    static int from(Hunk hunk) {
        return hunk.oldCount() == 0 ? hunk.oldStart() : Math.max(0, hunk.oldStart() - 1);
    }

    static int to(Hunk hunk) {
        return from(hunk) + hunk.oldCount();
    }

    /** The ranges that one or the other shows; overlapping and touching ones are one. */
    static List<Region> union(BaseView one, BaseView other) {
        List<Hunk> all = new ArrayList<>(one.hunks);
        all.addAll(other.hunks);
        all.sort(Comparator.comparingInt(BaseView::from));
        List<Region> regions = new ArrayList<>();
        for (Hunk hunk : all) {
            int last = regions.size() - 1;
            if (last >= 0 && from(hunk) <= regions.get(last).to()) {
                Region region = regions.get(last);
                regions.set(last, new Region(region.from(), Math.max(region.to(), to(hunk))));
            } else {
                regions.add(new Region(from(hunk), to(hunk)));
            }
        }
        return regions;
    }

    /** By how many lines the changes that end before a base position move what follows. */
    int shiftBefore(int position) {
        int index = firstReaching(position);
        while (index < hunks.size() && to(hunks.get(index)) == position && from(hunks.get(index)) < position) {
            index++;
        }
        return shifts[index];
    }

    /** Index of the first hunk that does not end before a base position. */
    private int firstReaching(int position) {
        int low = 0;
        int high = hunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(hunks.get(middle)) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The hunks that touch a range of base lines. */
    private List<Hunk> touching(int from, int to) {
        int first = firstReaching(from);
        int end = first;
        while (end < hunks.size() && from(hunks.get(end)) <= to) {
            end++;
        }
        return hunks.subList(first, end);
    }

    /**
     * The text after the change within a region. Lines of the region that these hunks do not show are unchanged; the
     * other patch's base lines say how they read.
     */
    List<LineDiff.Row> after(Region region, BaseView other) {
        List<LineDiff.Row> rows = new ArrayList<>();
        int at = region.from();
        for (Hunk hunk : touching(region.from(), region.to())) {
            if (from(hunk) < region.from() || to(hunk) > region.to()) {
                continue;
            }
            other.copyBase(at, from(hunk), rows);
            for (DiffLine line : hunk.lines()) {
                if (line.kind() != DiffLine.Kind.REMOVED) {
                    rows.add(new LineDiff.Row(line.text(), line.endsFile()));
                }
            }
            at = Math.max(at, to(hunk));
        }
        other.copyBase(at, region.to(), rows);
        return rows;
    }

    private void copyBase(int from, int to, List<LineDiff.Row> rows) {
        for (Hunk hunk : touching(from, to)) {
            rows.addAll(base(hunk, from, to));
        }
    }

    /** Whether both say the same of every base line that both show; they do not when the base itself has moved. */
    static boolean agree(BaseView one, BaseView other) {
        for (Hunk mine : one.hunks) {
            for (Hunk theirs : other.touching(from(mine), to(mine))) {
                int from = Math.max(from(mine), from(theirs));
                int to = Math.min(to(mine), to(theirs));
                if (from < to && !base(mine, from, to).equals(base(theirs, from, to))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The lines that a hunk shows of a range of the base. */
    private static List<LineDiff.Row> base(Hunk hunk, int from, int to) {
        List<LineDiff.Row> rows = new ArrayList<>();
        int position = from(hunk);
        for (DiffLine line : hunk.lines()) {
            if (line.kind() == DiffLine.Kind.ADDED) {
                continue;
            }
            if (position >= from && position < to) {
                rows.add(new LineDiff.Row(line.text(), line.endsFile()));
            }
            position++;
        }
        return rows;
    }
}
