package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** devloop's task ids: the local time at which the architect started. */
final class TaskId {
    private static final Pattern ID = Pattern.compile("TASK-(\\d{4})(\\d{2})(\\d{2})-(\\d{2})(\\d{2})(\\d{2})");

    private TaskId() {}

    /** Whether a text is a task id and so may name a directory. */
    static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }

    /** The time in the id, read in this zone; empty for another text or no valid time. */
    static Optional<Instant> time(String id, ZoneId zone) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches() ? Timestamps.local(matcher.replaceAll("$1-$2-$3T$4:$5:$6"), zone) : Optional.empty();
    }
}
