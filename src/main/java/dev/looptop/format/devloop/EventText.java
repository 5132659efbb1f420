package dev.looptop.format.devloop;

import dev.looptop.model.Event;
import java.util.Map;
import java.util.stream.Collectors;

/** Events of devloop as lines for a person. */
final class EventText {
    private EventText() {}

    static Event of(DevloopEvent event) {
        return new Event(event.at(), kind(event), text(event), event.raw());
    }

    private static Event.Kind kind(DevloopEvent event) {
        return switch (event.kind()) {
            case "session.start", "session.resume" -> Event.Kind.START;
            case "session.end" -> Event.Kind.END;
            case "phase.start", "phase.escalate" -> Event.Kind.PHASE_START;
            case "phase.end" -> Event.Kind.PHASE_END;
            case "approval.request" -> Event.Kind.GATE_REQUEST;
            case "approval.decision" -> Event.Kind.GATE_DECISION;
            case "" -> Event.Kind.ERROR;
            default -> Event.Kind.NOTICE;
        };
    }

    private static String text(DevloopEvent event) {
        return switch (event.kind()) {
            case "" -> "a line that is no event";
            case "session.start" -> "session started" + after(": ", firstLine(event.field("feature")));
            case "session.resume" ->
                "session resumed at " + event.field("next_phase") + " after " + event.field("from_phase");
            case "session.end" -> "session ended: " + event.field("status");
            case "phase.start" -> event.field("phase") + " started";
            case "phase.end" -> event.field("phase") + " ended: " + event.field("status") + duration(event);
            case "phase.escalate" ->
                "from " + event.field("from") + " to " + event.field("to") + after(": ", event.field("reason"));
            case "approval.request" ->
                event.field("gate") + " gate asks" + after(": ", firstLine(event.field("summary")));
            case "approval.decision" ->
                event.field("gate") + " gate: " + event.field("decision") + by(event.field("source"));
            default -> event.kind() + " " + others(event);
        };
    }

    private static String by(String source) {
        return source.isEmpty() ? "" : " (" + source + ")";
    }

    private static String after(String sign, String text) {
        return text.isEmpty() ? "" : sign + text;
    }

    private static String duration(DevloopEvent event) {
        String millis = event.field("duration_ms");
        return millis.isEmpty() ? "" : " after " + millis + " ms";
    }

    private static String others(DevloopEvent event) {
        return event.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals("ts")
                        && !field.getKey().equals("session")
                        && !field.getKey().equals("kind"))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + firstLine(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
