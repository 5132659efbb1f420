package dev.looptop.cli;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
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
     * @param sources the sources that are transcripts
     */
    static List<Discovery> of(List<SessionRow> rows, Set<String> sources) {
        List<Discovery> found = new ArrayList<>();
        for (SessionRow row : rows) {
            Optional<Instant> at = row.summary()
                    .times()
                    .startedAt()
                    .or(() -> row.summary().times().updatedAt());
            if (sources.contains(row.id().source())) {
                found.add(new Discovery(row.id(), harness(row.id().source()), at, ""));
            }
            for (SessionId part : row.summary().covers()) {
                if (sources.contains(part.source())) {
                    found.add(new Discovery(
                            part, harness(part.source()), at, row.id().name()));
                }
            }
        }
        found.sort(Comparator.comparing((Discovery one) -> one.at().orElse(Instant.MIN))
                .thenComparing(Discovery::id));
        return found;
    }

    private static String harness(String source) {
        return switch (source) {
            case "gptme-log" -> "gptme";
            case "copilot" -> "copilot-cli";
            default -> source;
        };
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
