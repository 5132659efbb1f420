package dev.looptop.stats;

import dev.looptop.model.Outcome;
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
    private long last = Entry.NEVER;

    void add(Entry entry) {
        boolean success = entry.outcome() == Outcome.SUCCESS;
        total++;
        ended += entry.outcome() == Outcome.NONE ? 0 : 1;
        succeeded += success ? 1 : 0;
        firstTries += success && entry.iterations() == 1 ? 1 : 0;
        wasted += wasted(entry.outcome()) ? 1 : 0;
        iterations += entry.iterations();
        last = Math.max(last, entry.moment());
        if (!Double.isNaN(entry.secs())) {
            timed++;
            secs += entry.secs();
            cycles += success ? 1 : 0;
            cycleSecs += success ? entry.secs() : 0;
        }
        if (!Double.isNaN(entry.costUsd())) {
            priced++;
            costUsd += entry.costUsd();
        }
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
                last == Entry.NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)));
    }
}
