package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the list needs to know of a session: no bodies. A new fact belongs in one of its parts.
 *
 * @param title first line of the prompt or feature
 * @param crew who works in it
 * @param effort what it took and made
 * @param ties what it hangs together with
 * @param labels how it was run, where a record says so
 * @param problems what could not be read of it
 */
public record SessionSummary(
        SessionId id,
        Workplace place,
        String title,
        Ending ending,
        Times times,
        Crew crew,
        Effort effort,
        Ties ties,
        Labels labels,
        Activity activity,
        List<Problem> problems) {
    public SessionSummary {
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
        return with(
                ties.covers(),
                Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    private SessionSummary with(List<SessionId> parts, List<Problem> wrong) {
        return new SessionSummary(
                id, place, title, ending, times, crew, effort, ties.covering(parts), labels, activity, wrong);
    }

    /** How sure the judge was at the end, see {@link Ending#confidence()}. */
    public OptionalDouble confidence() {
        return ending.confidence();
    }

    /** Iterations done, see {@link Effort#iterations()}. */
    public int iterations() {
        return effort.iterations();
    }

    /** The limit of iterations, see {@link Effort#maxIterations()}. */
    public OptionalInt maxIterations() {
        return effort.maxIterations();
    }

    /** Size of all work, see {@link Effort#changes()}. */
    public Optional<DiffStat> changes() {
        return effort.changes();
    }

    /** Bytes on disk. */
    public long bytes() {
        return effort.bytes();
    }

    /** Tokens used. */
    public OptionalLong tokens() {
        return effort.tokens();
    }

    /** What it cost in US dollars. */
    public OptionalDouble costUsd() {
        return effort.costUsd();
    }

    /** The programs that work in it, see {@link Crew#agents()}. */
    public List<String> agents() {
        return crew.agents();
    }

    /** Their models, see {@link Crew#models()}. */
    public List<String> models() {
        return crew.models();
    }

    /** Its tags, see {@link Ties#tags()}. */
    public List<String> tags() {
        return ties.tags();
    }

    /** What it was forked from, see {@link Ties#parent()}. */
    public Optional<String> parent() {
        return ties.parent();
    }

    /** What is part of it, see {@link Ties#covers()}. */
    public List<SessionId> covers() {
        return ties.covers();
    }
}
