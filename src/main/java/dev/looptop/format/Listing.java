package dev.looptop.format;

import dev.looptop.model.Problem;
import java.util.List;

/** The sessions of a root, in no order, and what in it could not be read. */
public record Listing(List<SessionFile> sessions, List<Problem> problems) {
    public Listing {
        sessions = List.copyOf(sessions);
        problems = List.copyOf(problems);
    }
}
