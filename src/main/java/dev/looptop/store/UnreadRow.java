package dev.looptop.store;

import dev.looptop.format.FailureWords;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The row of a session that cannot be read: where it lies, how large and how old it is, and why and what to do in place
 * of a title. Nobody judges it, for nothing is known of it.
 */
final class UnreadRow {
    private static final String WHAT = "cannot be read";

    private UnreadRow() {}

    /** The row of this file, whose reading failed so at this time. */
    static SessionRow of(SessionFile file, IOException failure, Instant now) {
        Problem problem = problem(file, failure);
        SessionSummary summary = new SessionSummary(
                file.id(),
                Workplace.of(""),
                problem.line(),
                Ending.NONE,
                new Times(Optional.empty(), Optional.of(file.modifiedAt()), Optional.empty(), OptionalDouble.empty()),
                Crew.NONE,
                Effort.NONE.sized(file.size()),
                Ties.NONE,
                Labels.NONE,
                Activity.NONE,
                List.of(problem));
        return new SessionRow(
                summary,
                new Judgement(
                        State.ENDED,
                        Outcome.UNKNOWN,
                        problem.line(),
                        Optional.of(file.modifiedAt()),
                        List.of(),
                        State.ENDED,
                        now));
    }

    /** Why it could not be read. */
    static Problem problem(SessionFile file, IOException failure) {
        return new Problem(file.id().path(), WHAT, FailureWords.of(failure));
    }
}
