package dev.looptop.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything recorded of one session; long texts are ranges of its files.
 *
 * @param prompt the prompt or feature in full
 * @param documents specs, reviews and logs that belong to it
 * @param project facts of the project around it, where the harness keeps some
 * @param decisions answers to gates that lie where the engine looks for them, before it asks or after
 */
public record Session(
        SessionSummary summary,
        Body prompt,
        List<Iteration> iterations,
        List<Gate> gates,
        List<Permission> permissions,
        List<Event> events,
        List<Document> documents,
        Optional<ProjectFacts> project,
        List<Decision> decisions) {
    public Session {
        decisions = List.copyOf(decisions);
        iterations = List.copyOf(iterations);
        gates = List.copyOf(gates);
        permissions = List.copyOf(permissions);
        events = List.copyOf(events);
        documents = List.copyOf(documents);
    }

    /** A session of a harness that keeps no answers in files. */
    public Session(
            SessionSummary summary,
            Body prompt,
            List<Iteration> iterations,
            List<Gate> gates,
            List<Permission> permissions,
            List<Event> events,
            List<Document> documents,
            Optional<ProjectFacts> project) {
        this(summary, prompt, iterations, gates, permissions, events, documents, project, List.of());
    }

    /** The session's id. */
    public SessionId id() {
        return summary.id();
    }
}
