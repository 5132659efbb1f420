package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The clock of the machine on which an engine ran. devloop writes local times without a zone; the files that hold one
 * are written at that moment, so their modification times tell the zone where they were kept.
 */
final class LocalClock {
    private static final int QUARTER = 15 * 60;
    private static final int SLACK = 3;
    private static final int LARGEST_OFFSET = 14 * 3600;

    private final ZoneId zone;

    private LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The clock that a session's files agree on; {@code fallback} when fewer than two tell the same zone. */
    static LocalClock of(SessionFolder folder, ZoneId fallback) {
        Map<ZoneOffset, Integer> votes = new HashMap<>();
        folder.files().forEach((name, file) -> {
            boolean dated = name.equals("started_at") || name.equals("finished_at") || name.endsWith(".state");
            if (dated) {
                String text = folder.text(name).strip();
                offset(text.substring(timeAt(name, text)), file.modifiedAt())
                        .ifPresent(offset -> votes.merge(offset, 1, Integer::sum));
            }
        });
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(vote -> new LocalClock(vote.getKey()))
                .orElse(new LocalClock(fallback));
    }

    private static int timeAt(String name, String text) {
        return name.endsWith(".state") ? text.indexOf(':') + 1 : 0;
    }

    private static Optional<ZoneOffset> offset(String local, Instant written) {
        try {
            long ahead = Duration.between(written, LocalDateTime.parse(local).toInstant(ZoneOffset.UTC))
                    .toSeconds();
            long offset = Math.round((double) ahead / QUARTER) * QUARTER;
            boolean plausible = Math.abs(ahead - offset) <= SLACK && Math.abs(offset) <= LARGEST_OFFSET;
            return plausible ? Optional.of(ZoneOffset.ofTotalSeconds((int) offset)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    ZoneId zone() {
        return zone;
    }

    /** A local time, {@code YYYY-MM-DDTHH:MM:SS} or with a blank. */
    Optional<Instant> instant(String local) {
        return Timestamps.local(local, zone);
    }
}
