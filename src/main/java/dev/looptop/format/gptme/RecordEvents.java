package dev.looptop.format.gptme;

import com.fasterxml.jackson.databind.JsonNode;
import dev.looptop.model.Event;
import dev.looptop.model.SessionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record as events: begun, what was delivered, how it was graded, how it ended with the whole record beneath. */
final class RecordEvents {
    private RecordEvents() {}

    /** The events of a record, in order of time. */
    static List<Event> of(SessionSummary summary, RecordDocument record) {
        List<Event> events = new ArrayList<>();
        if (summary.covers().isEmpty()) {
            String how = Stream.of(Field.HARNESS, Field.MODEL, Field.TRIGGER)
                    .map(record::text)
                    .filter(word -> !word.isEmpty() && !word.equals("unknown"))
                    .collect(Collectors.joining(" · "));
            String text = how.isEmpty() ? "session started" : "session started · " + how;
            events.add(new Event(summary.times().startedAt(), Event.Kind.START, text, ""));
        }
        Optional<Instant> at = summary.labels().recordedAt();
        for (JsonNode one : record.get(Field.DELIVERABLES)) {
            String value = RecordDocument.text(one);
            String line = value.lines().findFirst().orElse("");
            events.add(
                    new Event(at, Event.Kind.NOTICE, DeliverableKind.of(value).word() + " " + line, ""));
        }
        record.get(Field.GRADES).properties().forEach(grade -> {
            String text = "graded " + grade.getKey() + " " + RecordDocument.text(grade.getValue());
            events.add(new Event(at, Event.Kind.NOTICE, text, ""));
        });
        String failure = record.text(Field.FAILURE_REASON);
        String word = record.text(Field.OUTCOME);
        String text = "recorded: " + (word.isEmpty() ? "?" : word) + (failure.isEmpty() ? "" : " · " + failure);
        events.add(new Event(at, Event.Kind.END, text, record.whole().toString()));
        return events;
    }
}
