package dev.looptop.format.codeloops;

import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An iteration of which nothing is recorded: the one under way, or the one in which a session failed. */
final class OpenIteration {
    private OpenIteration() {}

    /** One under way since a moment. */
    static Iteration of(int number, Optional<Instant> from) {
        return unrecorded(number, Verdict.NONE, from, Optional.empty(), Body.NONE, "");
    }

    /** One in which the session failed. */
    static Iteration failed(int number, Optional<Instant> from, CodeloopsLine.End end) {
        return unrecorded(number, Verdict.ERROR, from, end.at(), end.summary(), "failed before it was recorded");
    }

    /** Whether another iteration is under way: the limit is not reached and the critic has not said that it is done. */
    static boolean mayGoOn(List<CodeloopsLine.Round> rounds, OptionalInt max) {
        boolean done = !rounds.isEmpty()
                && switch (CodeloopsWords.verdict(rounds.get(rounds.size() - 1).decision())) {
                    case DONE, APPROVED -> true;
                    default -> false;
                };
        return !done && (max.isEmpty() || rounds.size() < max.getAsInt());
    }

    /** A failed session counts the iteration that failed although it has no line (formats/codeloops.md, section 1). */
    static boolean isCounted(CodeloopsLine.End end, int lines) {
        return end.outcome().equals("failed") && end.iterations().orElse(lines) == lines + 1;
    }

    /** The seconds between two moments; unknown when they are, or are in the wrong order. */
    static OptionalDouble seconds(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Duration.between(from.get(), to.get()).toMillis() / 1000.0);
    }

    private static Iteration unrecorded(
            int number, Verdict verdict, Optional<Instant> from, Optional<Instant> to, Body feedback, String note) {
        String reason = note.isEmpty() ? "codeloops records the diff when the critic has decided" : note;
        return new Iteration(
                number,
                "",
                new Period(from, to, seconds(from, to)),
                new Critique(verdict, "", feedback),
                ActorOutput.NONE,
                Work.of(Optional.empty(), new Change.Unrecorded(reason)),
                List.of(),
                List.of(),
                note);
    }
}
