package dev.looptop.store;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** One root with its reader and what the last look found, on the store's thread. */
final class RootState {
    private final Root root;
    private final RootReader reader;
    private RootStatus.Standing standing = RootStatus.Standing.MISSING;
    private List<Problem> problems = List.of();
    private int sessions;

    RootState(Root root) {
        this.root = root;
        this.reader = root.reader();
    }

    Root root() {
        return root;
    }

    RootReader reader() {
        return reader;
    }

    List<Problem> problems() {
        return problems;
    }

    RootStatus.Standing standing() {
        return standing;
    }

    /** Whether there is something, be it something that cannot be looked at. */
    boolean exists() {
        return !Files.notExists(root.path());
    }

    /** Looks at the directory; a failure becomes this root's problem. */
    Listing look() {
        if (!exists()) {
            return found(RootStatus.Standing.MISSING, new Listing(List.of(), List.of()));
        }
        try {
            Files.readAttributes(root.path(), BasicFileAttributes.class);
            Listing listing = reader.list();
            boolean empty = listing.sessions().isEmpty();
            return found(empty ? RootStatus.Standing.EMPTY : RootStatus.Standing.PRESENT, listing);
        } catch (IOException e) {
            Problem problem = new Problem(root.path().toString(), "cannot be listed", FailureWords.of(e));
            return found(RootStatus.Standing.UNREADABLE, new Listing(List.of(), List.of(problem)));
        }
    }

    private Listing found(RootStatus.Standing now, Listing listing) {
        standing = now;
        problems = listing.problems();
        sessions = listing.sessions().size();
        return listing;
    }

    /** Whether a changed path lies below what this root watches. */
    boolean concerns(Path changed) {
        return reader.concerns(changed);
    }

    RootStatus status(String watch) {
        String detail = problems.isEmpty()
                ? ""
                : problems.size() + (problems.size() == 1 ? " entry" : " entries") + " not read; first: "
                        + problems.get(0).source() + ": " + problems.get(0).line();
        boolean there = standing != RootStatus.Standing.MISSING;
        return new RootStatus(
                root.format().source(),
                root.path().toString(),
                standing,
                sessions,
                there || watch.isEmpty() ? watch : "awaited",
                detail);
    }
}
