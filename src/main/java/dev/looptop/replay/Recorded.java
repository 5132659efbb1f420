package dev.looptop.replay;

import dev.looptop.model.Activity;
import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.Document;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import dev.looptop.model.Times;
import dev.looptop.model.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was recorded of a session up to a moment, as if no more had happened yet. */
final class Recorded {
    private final Session whole;
    private final Instant at;

    private Recorded(Session whole, Instant at) {
        this.whole = whole;
        this.at = at;
    }

    /** The session as it stood at a moment; parts without a time stand from the start. */
    static Session upTo(Session whole, Instant at) {
        return new Recorded(whole, at).session();
    }

    private Session session() {
        List<Iteration> iterations = iterations();
        List<Gate> gates = whole.gates().stream()
                .filter(gate -> come(gate.requestedAt()))
                .map(this::gate)
                .toList();
        List<Event> events =
                whole.events().stream().filter(event -> come(event.at())).toList();
        List<Document> documents = whole.documents().stream()
                .filter(document -> come(document.modifiedAt()))
                .toList();
        return new Session(
                summary(iterations.size()),
                whole.prompt(),
                iterations,
                gates,
                List.of(),
                events,
                documents,
                whole.project());
    }

    private boolean come(Optional<Instant> moment) {
        return moment.isEmpty() || !moment.get().isAfter(at);
    }

    private List<Iteration> iterations() {
        List<Iteration> shown = new ArrayList<>();
        Optional<Instant> before = whole.summary().times().startedAt();
        for (Iteration iteration : whole.iterations()) {
            Optional<Instant> start = iteration.startedAt().isPresent() ? iteration.startedAt() : before;
            if (!come(start)) {
                break;
            }
            boolean ended = iteration.endedAt().isEmpty() || come(iteration.endedAt());
            shown.add(ended ? iteration : open(iteration));
            before = iteration.endedAt().or(() -> iteration.startedAt());
        }
        return shown;
    }

    private Iteration open(Iteration iteration) {
        return new Iteration(
                iteration.number(),
                iteration.label(),
                Period.since(iteration.startedAt()),
                Critique.NONE,
                ActorOutput.NONE,
                Work.of(Optional.empty(), new Change.Unrecorded("the iteration was still running")),
                iteration.steps().stream()
                        .filter(step -> come(step.startedAt()))
                        .map(this::step)
                        .toList(),
                iteration.messages().stream()
                        .filter(message -> come(message.at()))
                        .toList(),
                "");
    }

    private Step step(Step step) {
        return come(step.endedAt())
                ? step
                : new Step(
                        step.name(),
                        step.kind(),
                        "running",
                        step.startedAt(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Body.NONE);
    }

    private Gate gate(Gate gate) {
        return gate.open() || come(gate.decidedAt())
                ? gate
                : new Gate(
                        gate.name(),
                        gate.iteration(),
                        gate.requestedAt(),
                        gate.summary(),
                        gate.detail(),
                        gate.decisionFile(),
                        "",
                        Optional.empty(),
                        "");
    }

    private SessionSummary summary(int iterations) {
        SessionSummary summary = whole.summary();
        Times times = new Times(summary.times().startedAt(), Optional.of(at), Optional.empty(), OptionalDouble.empty());
        Activity activity = new Activity(
                Optional.of(at), Duration.ZERO, "", false, false, false, Activity.Repetition.NONE, Optional.empty());
        return new SessionSummary(
                summary.id(),
                summary.place(),
                summary.title(),
                Ending.NONE,
                times,
                summary.crew(),
                Effort.NONE.after(iterations).within(summary.maxIterations()).sized(summary.bytes()),
                summary.ties(),
                summary.labels(),
                activity,
                summary.problems());
    }
}
