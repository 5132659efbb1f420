package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of an event stream, or the same fact taken from files where no stream was kept.
 *
 * @param at empty when the line has no readable time
 * @param kind devloop's word, empty for a line that is no event
 * @param raw the line as it stands, empty for a fact from files
 */
record DevloopEvent(Optional<Instant> at, String session, String kind, Map<String, String> fields, String raw) {
    private static final int LONGEST_LINE = 1024 * 1024;

    DevloopEvent {
        fields = Map.copyOf(fields);
    }

    /** The event in a line; one without a kind when the line is no JSON object. */
    static DevloopEvent parse(TailLine line) throws IOException {
        String text = line.text(LONGEST_LINE).strip();
        return line.length() > LONGEST_LINE ? unreadable(text) : parse(text);
    }

    /** The same from its text. */
    static DevloopEvent parse(String line) {
        return FlatJson.object(line)
                .map(fields -> new DevloopEvent(
                        Timestamps.parse(fields.getOrDefault("ts", "")),
                        fields.getOrDefault("session", ""),
                        fields.getOrDefault("kind", "unknown"),
                        fields,
                        line))
                .orElseGet(() -> unreadable(line));
    }

    private static DevloopEvent unreadable(String text) {
        return new DevloopEvent(Optional.empty(), "", "", Map.of(), text);
    }

    /** A fact that files tell. */
    static DevloopEvent ofFiles(Optional<Instant> at, String kind, Map<String, String> fields) {
        return new DevloopEvent(at, "", kind, fields, "");
    }

    boolean readable() {
        return !kind.isEmpty();
    }

    /** A field, empty when it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
