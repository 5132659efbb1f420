package dev.looptop.ui.watch;

import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the world is watched.
 *
 * @param roots where is looked, empty until the first look
 * @param done files read of the first reading
 * @param total files to read
 * @param readAt when the first reading was done, empty until then
 * @param demo whether the demo was asked for, whose sessions come one after the other
 * @param problems what could not be read or done, oldest first, the newest 200
 * @param untold how many of the newest problems the person has not had before the eyes
 */
public record Watching(
        List<RootStatus> roots,
        int done,
        int total,
        Optional<Instant> readAt,
        boolean demo,
        List<Problem> problems,
        int untold) {
    /** Nothing looked at yet. */
    public static final Watching NONE = new Watching(List.of(), 0, 0, Optional.empty(), false, List.of(), 0);

    private static final int MOST_PROBLEMS = 200;

    private static final Duration FIRST_STATES = Duration.ofSeconds(4);

    public Watching {
        roots = List.copyOf(roots);
        problems = List.copyOf(problems);
    }

    /** With what was found. What a place could not read is a problem until it can; each is told once. */
    public Watching found(List<RootStatus> next) {
        List<Problem> before = roots.stream().flatMap(Watching::problem).toList();
        List<Problem> now = next.stream().flatMap(Watching::problem).toList();
        List<Problem> stay = problems.stream()
                .filter(problem -> !before.contains(problem) || now.contains(problem))
                .toList();
        int gone = problems.size() - stay.size();
        Watching found = new Watching(next, done, total, readAt, demo, stay, Math.max(0, untold - gone));
        for (Problem problem : now) {
            found = found.problems.contains(problem) ? found : found.troubled(problem);
        }
        return found;
    }

    private static Stream<Problem> problem(RootStatus root) {
        return root.detail().isEmpty() ? Stream.empty() : Stream.of(new Problem(root.path(), root.detail(), ""));
    }

    /** Further in the first reading. */
    public Watching indexed(int newDone, int newTotal, Instant now) {
        Optional<Instant> read = newDone < newTotal ? readAt : readAt.or(() -> Optional.of(now));
        return new Watching(roots, newDone, newTotal, read, demo, problems, untold);
    }

    /** With the demo asked for. */
    public Watching playing() {
        return new Watching(roots, done, total, readAt, true, problems, untold);
    }

    /** With one more problem; the same one twice is kept once. */
    public Watching troubled(Problem problem) {
        List<Problem> next = new ArrayList<>(problems);
        next.remove(problem);
        next.add(problem);
        List<Problem> newest = next.subList(Math.max(0, next.size() - MOST_PROBLEMS), next.size());
        boolean again = untold > 0
                && problems.subList(problems.size() - untold, problems.size()).contains(problem);
        int fresh = Math.min(newest.size(), again ? untold : untold + 1);
        return new Watching(roots, done, total, readAt, demo, newest, fresh);
    }

    /** With this many of the newest problems to be told. */
    public Watching telling(int count) {
        return new Watching(roots, done, total, readAt, demo, problems, Math.min(count, problems.size()));
    }

    /** Whether files are still being read for the first time. */
    public boolean indexing() {
        return done < total;
    }

    /** Whether the list has come to rest: all was read, and states had the time to be raised, which takes two looks. */
    public boolean settled(Instant now) {
        return !demo && readAt.filter(at -> !at.plus(FIRST_STATES).isAfter(now)).isPresent();
    }

    /** Whether some place is only polled. */
    public boolean polling() {
        return roots.stream().anyMatch(root -> root.watch().equals("polling"));
    }
}
