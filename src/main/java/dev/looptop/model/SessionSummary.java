package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the list needs to know of a session: no bodies.
 *
 * @param title first line of the prompt or feature
 * @param iterations iterations done, by the source's own rule
 * @param maxIterations the limit, where the harness records one
 * @param changes size of all work so far, where it is known without reading bodies
 * @param bytes size on disk
 * @param parent name of the session this one was forked from
 * @param labels how it was run, where a record says so
 * @param covers sessions of other places that are this very one and are shown as part of it, such as the transcript
 *     that a record names
 * @param problems what could not be read of it
 */
public record SessionSummary(
        SessionId id,
        Workplace place,
        String title,
        Ending ending,
        int iterations,
        OptionalInt maxIterations,
        Times times,
        List<String> agents,
        List<String> models,
        Optional<DiffStat> changes,
        long bytes,
        OptionalLong tokens,
        OptionalDouble costUsd,
        OptionalDouble confidence,
        List<String> tags,
        Optional<String> parent,
        Labels labels,
        List<SessionId> covers,
        Activity activity,
        List<Problem> problems) {
    public SessionSummary {
        agents = List.copyOf(agents);
        models = List.copyOf(models);
        covers = List.copyOf(covers);
        tags = List.copyOf(tags);
        problems = List.copyOf(problems);
    }

    /** The moment that counts in figures and filters: when its record dates it, else when it started; UTC. */
    public Optional<Instant> countedAt() {
        return labels.recordedAt().isPresent() ? labels.recordedAt() : times.startedAt();
    }

    /** The same session as one that others are part of. */
    public SessionSummary covering(List<SessionId> parts) {
        return with(parts, problems);
    }

    /** The same session with one more thing that could not be read of it. */
    public SessionSummary with(Problem problem) {
        return with(covers, Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    private SessionSummary with(List<SessionId> parts, List<Problem> wrong) {
        return new SessionSummary(
                id,
                place,
                title,
                ending,
                iterations,
                maxIterations,
                times,
                agents,
                models,
                changes,
                bytes,
                tokens,
                costUsd,
                confidence,
                tags,
                parent,
                labels,
                parts,
                activity,
                wrong);
    }
}
