package dev.looptop.format.codeloops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is left of a session when it is moved from its file into the database, where it gets a new id and new times: by
 * it the two are known to be one. Of an ended session the loop's own duration, a fraction of many digits, says it; of
 * one without an end the time of its last iteration.
 *
 * @param prompt the six digits of the prompt's hash that its file is named by
 */
record Trace(
        String prompt,
        String directory,
        String outcome,
        OptionalDouble durationSecs,
        int iterations,
        Optional<Instant> last) {
    /** Of a session as its file tells it. */
    static Trace of(String prompt, CodeloopsScan scan) {
        String directory = scan.start().map(CodeloopsLine.Start::directory).orElse("");
        List<CodeloopsLine.Round> rounds = scan.rounds();
        Optional<Instant> last = rounds.isEmpty()
                ? Optional.empty()
                : rounds.get(rounds.size() - 1).at();
        Optional<Instant> start = scan.start().flatMap(CodeloopsLine.Start::at);
        return of(prompt, directory, scan.end(), scan.roundCount(), rounds.isEmpty() ? start : last);
    }

    /** Of a session as the database tells it. */
    static Trace of(String prompt, DatabaseSession session, Extent extent) {
        Optional<Instant> last = extent.iterations() == 0 ? session.start().at() : extent.last();
        return of(prompt, session.start().directory(), session.end(), extent.iterations(), last);
    }

    private static Trace of(
            String prompt, String directory, Optional<CodeloopsLine.End> end, int rounds, Optional<Instant> last) {
        boolean ended = end.filter(e -> !e.outcome().isEmpty()).isPresent();
        return ended
                ? new Trace(
                        prompt,
                        directory,
                        end.get().outcome(),
                        end.get().durationSecs(),
                        end.get().iterations().orElse(rounds),
                        Optional.empty())
                : new Trace(prompt, directory, "", OptionalDouble.empty(), rounds, last);
    }

    /** Whether it is enough to know a session by. */
    boolean isTelling() {
        return durationSecs.isPresent() || last.isPresent();
    }
}
