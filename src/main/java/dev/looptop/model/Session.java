package dev.looptop.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything recorded of one session; long texts are ranges of its files.
 *
 * @param prompt the prompt or feature in full
 * @param documents specs, reviews and logs that belong to it
 * @param project facts of the project around it, where the harness keeps some
 */
public record Session(
        SessionSummary summary,
        Body prompt,
        List<Iteration> iterations,
        List<Gate> gates,
        List<Permission> permissions,
        List<Event> events,
        List<Document> documents,
        Optional<ProjectFacts> project) {
    public Session {
        iterations = List.copyOf(iterations);
        gates = List.copyOf(gates);
        permissions = List.copyOf(permissions);
        events = List.copyOf(events);
        documents = List.copyOf(documents);
    }

    /** The session's id. */
    public SessionId id() {
        return summary.id();
    }
}
