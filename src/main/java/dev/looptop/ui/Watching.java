package dev.looptop.ui;

import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * How the world is watched.
 *
 * @param roots where is looked, empty until the first look
 * @param done files read of the first reading
 * @param total files to read
 * @param problems what could not be read or done, oldest first, the newest 200
 */
public record Watching(List<RootStatus> roots, int done, int total, List<Problem> problems) {
    /** Nothing looked at yet. */
    public static final Watching NONE = new Watching(List.of(), 0, 0, List.of());

    private static final int MOST_PROBLEMS = 200;

    public Watching {
        roots = List.copyOf(roots);
        problems = List.copyOf(problems);
    }

    /** With what was found. */
    Watching found(List<RootStatus> next) {
        return new Watching(next, done, total, problems);
    }

    /** Further in the first reading. */
    Watching indexed(int newDone, int newTotal) {
        return new Watching(roots, newDone, newTotal, problems);
    }

    /** With one more problem; the same one twice is kept once. */
    Watching troubled(Problem problem) {
        List<Problem> next = new ArrayList<>(problems);
        next.remove(problem);
        next.add(problem);
        return new Watching(roots, done, total, next.subList(Math.max(0, next.size() - MOST_PROBLEMS), next.size()));
    }

    /** Whether files are still being read for the first time. */
    public boolean indexing() {
        return done < total;
    }

    /** Whether some place is only polled. */
    public boolean polling() {
        return roots.stream().anyMatch(root -> root.watch().equals("polling"));
    }
}
