package dev.looptop.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One cycle of a loop.
 *
 * @param number counted from 1
 * @param label what was done, where the harness has a word ({@code worker}, {@code fix-1}); empty otherwise
 * @param verdict the judge's word; {@link Verdict#NONE} while it runs or when it never came
 * @param verdictWord the harness's own words for it
 * @param feedback what the judge said
 * @param output what the actor said
 * @param errors what the actor printed on standard error
 * @param exitCode of the actor
 * @param changes size of what this iteration alone changed, where known
 * @param change where its patch is
 * @param repeats numbers of earlier iterations whose change this one makes again
 * @param undoes numbers of earlier iterations whose change this one takes back
 * @param steps its parts in order, where the harness records them
 * @param messages everything that was said in it, in order, where it is a turn of a conversation
 * @param note what is odd about it in one line, empty if nothing is
 */
public record Iteration(
        int number,
        String label,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        OptionalDouble durationSecs,
        Verdict verdict,
        String verdictWord,
        Body feedback,
        Body output,
        Body errors,
        OptionalInt exitCode,
        Optional<DiffStat> changes,
        Change change,
        List<Integer> repeats,
        List<Integer> undoes,
        List<Step> steps,
        List<Message> messages,
        String note) {
    public Iteration {
        messages = List.copyOf(messages);
        repeats = List.copyOf(repeats);
        undoes = List.copyOf(undoes);
        steps = List.copyOf(steps);
    }

    /** An iteration of a loop, in which nothing is said but what actor and critic put out. */
    public Iteration(
            int number,
            String label,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            OptionalDouble durationSecs,
            Verdict verdict,
            String verdictWord,
            Body feedback,
            Body output,
            Body errors,
            OptionalInt exitCode,
            Optional<DiffStat> changes,
            Change change,
            List<Integer> repeats,
            List<Integer> undoes,
            List<Step> steps,
            String note) {
        this(
                number,
                label,
                startedAt,
                endedAt,
                durationSecs,
                verdict,
                verdictWord,
                feedback,
                output,
                errors,
                exitCode,
                changes,
                change,
                repeats,
                undoes,
                steps,
                List.of(),
                note);
    }

    /** Whether the judge has not spoken and nothing says that it never will. */
    public boolean open() {
        return verdict == Verdict.NONE && note.isEmpty();
    }

    /** The same with the outcome of comparing its patch with those of earlier iterations. */
    public Iteration compared(Optional<DiffStat> newChanges, List<Integer> newRepeats, List<Integer> newUndoes) {
        return new Iteration(
                number,
                label,
                startedAt,
                endedAt,
                durationSecs,
                verdict,
                verdictWord,
                feedback,
                output,
                errors,
                exitCode,
                newChanges,
                change,
                newRepeats,
                newUndoes,
                steps,
                messages,
                note);
    }
}
