package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One cycle of a loop. A new fact belongs in one of its parts.
 *
 * @param number counted from 1
 * @param label what was done, where the harness has a word ({@code worker}, {@code fix-1}); empty otherwise
 * @param period when it ran
 * @param critique what the judge made of it
 * @param actor what the actor put out
 * @param work what it did to the project
 * @param steps its parts in order, where the harness records them
 * @param messages everything that was said in it, in order, where it is a turn of a conversation
 * @param note what is odd about it in one line, empty if nothing is
 */
public record Iteration(
        int number,
        String label,
        Period period,
        Critique critique,
        ActorOutput actor,
        Work work,
        List<Step> steps,
        List<Message> messages,
        String note) {
    public Iteration {
        messages = List.copyOf(messages);
        steps = List.copyOf(steps);
    }

    /** Whether the judge has not spoken and nothing says that it never will. */
    public boolean open() {
        return verdict() == Verdict.NONE && note.isEmpty();
    }

    /** When it began; UTC. */
    public Optional<Instant> startedAt() {
        return period.startedAt();
    }

    /** When it ended; UTC. */
    public Optional<Instant> endedAt() {
        return period.endedAt();
    }

    /** Seconds it took, see {@link Period#durationSecs()}. */
    public OptionalDouble durationSecs() {
        return period.durationSecs();
    }

    /** The judge's word, see {@link Critique#verdict()}. */
    public Verdict verdict() {
        return critique.verdict();
    }

    /** The harness's own words for the verdict. */
    public String verdictWord() {
        return critique.word();
    }

    /** What the judge said. */
    public Body feedback() {
        return critique.feedback();
    }

    /** What the actor said. */
    public Body output() {
        return actor.output();
    }

    /** What the actor printed on standard error. */
    public Body errors() {
        return actor.errors();
    }

    /** The exit code of the actor. */
    public OptionalInt exitCode() {
        return actor.exitCode();
    }

    /** Size of what this iteration alone changed, where known. */
    public Optional<DiffStat> changes() {
        return work.changes();
    }

    /** Where its patch is. */
    public Change change() {
        return work.change();
    }

    /** Earlier iterations whose change it makes again, see {@link Work#repeats()}. */
    public List<Integer> repeats() {
        return work.repeats();
    }

    /** Earlier iterations whose change it takes back, see {@link Work#undoes()}. */
    public List<Integer> undoes() {
        return work.undoes();
    }
}
