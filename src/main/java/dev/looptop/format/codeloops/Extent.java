package dev.looptop.format.codeloops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a session in the database has come: enough to know it by without its iterations.
 *
 * @param last the time of its last iteration
 */
record Extent(int iterations, Optional<Instant> last) {
    static Extent of(List<DatabaseRound> rounds) {
        return new Extent(
                rounds.size(),
                rounds.isEmpty()
                        ? Optional.empty()
                        : rounds.get(rounds.size() - 1).stamp());
    }
}
