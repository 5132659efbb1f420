package dev.looptop.cli;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.harness.Harnesses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One transcript that lies in its usual place.
 *
 * @param harness as records spell it, such as {@code copilot-cli}
 * @param at when it began
 * @param record id of the record that is of this transcript, empty if there is none
 */
record Discovery(SessionId id, String harness, Optional<Instant> at, String record) {
    /**
     * Every transcript of a list, earliest first: those that stand there themselves have no record, those that a record
     * covers have one.
     *
     * @param transcripts the harnesses whose sessions are transcripts
     */
    static List<Discovery> of(List<SessionRow> rows, Harnesses transcripts) {
        List<Discovery> found = new ArrayList<>();
        Set<String> sources = Set.copyOf(transcripts.sources());
        for (SessionRow row : rows) {
            Optional<Instant> at = row.summary()
                    .times()
                    .startedAt()
                    .or(() -> row.summary().times().updatedAt());
            if (sources.contains(row.id().source())) {
                found.add(new Discovery(
                        row.id(), transcripts.of(row.id().source()).recordedAs(), at, ""));
            }
            for (SessionId part : row.summary().covers()) {
                if (sources.contains(part.source())) {
                    found.add(new Discovery(
                            part,
                            transcripts.of(part.source()).recordedAs(),
                            at,
                            row.id().name()));
                }
            }
        }
        found.sort(Comparator.comparing((Discovery one) -> one.at().orElse(Instant.MIN))
                .thenComparing(Discovery::id));
        return found;
    }

    /** Whether a record exists. */
    boolean synced() {
        return !record.isEmpty();
    }

    /** Whether a word names its harness, as records spell it or as looptop's source. */
    boolean isOf(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return wanted.equals(harness) || wanted.equals(id.source());
    }
}
