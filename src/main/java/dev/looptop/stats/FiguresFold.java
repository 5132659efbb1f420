package dev.looptop.stats;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import java.time.Instant;
import java.util.Optional;

/** A {@link Figures} being summed up; for one fold. */
final class FiguresFold {
    private int total;
    private int ended;
    private int succeeded;
    private int firstTries;
    private int wasted;
    private long iterations;
    private int timed;
    private double secs;
    private int cycles;
    private double cycleSecs;
    private int priced;
    private double costUsd;
    private Optional<Instant> last = Optional.empty();

    void add(SessionRow row) {
        Outcome outcome = row.judgement().outcome();
        boolean success = outcome == Outcome.SUCCESS;
        total++;
        ended += outcome == Outcome.NONE ? 0 : 1;
        succeeded += success ? 1 : 0;
        firstTries += success && row.summary().iterations() == 1 ? 1 : 0;
        wasted += wasted(outcome) ? 1 : 0;
        iterations += row.summary().iterations();
        row.summary().times().durationSecs().ifPresent(duration -> time(duration, success));
        row.summary().costUsd().ifPresent(cost -> {
            priced++;
            costUsd += cost;
        });
        Optional<Instant> moment = row.moment();
        last = last.isEmpty() || moment.filter(last.get()::isBefore).isPresent() ? moment.or(() -> last) : last;
    }

    private void time(double duration, boolean success) {
        timed++;
        secs += duration;
        cycles += success ? 1 : 0;
        cycleSecs += success ? duration : 0;
    }

    static boolean wasted(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.INTERRUPTED || outcome == Outcome.MAX_ITERATIONS;
    }

    Figures figures() {
        return new Figures(
                total,
                ended,
                succeeded,
                firstTries,
                wasted,
                iterations,
                timed,
                secs,
                cycles,
                cycleSecs,
                priced,
                costUsd,
                last);
    }
}
