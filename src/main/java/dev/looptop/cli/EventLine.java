package dev.looptop.cli;

import dev.looptop.model.Event;
import dev.looptop.model.Session;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An event as one plain line that can be read aloud: its time, what sort it is, whose it is, what it says. */
final class EventLine {
    private EventLine() {}

    /** The line of an event; times in this zone. */
    static String of(Session session, Event event, ZoneId zone, Printer printer) {
        String time = event.at()
                .map(DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone)::format)
                .orElse("--:--:--");
        String word = switch (event.kind()) {
            case START, END -> "session";
            case ITERATION, PHASE_START, PHASE_END -> "iteration";
            case GATE_REQUEST, ERROR -> "alert";
            default -> "event";
        };
        return time + "  " + word + "  " + printer.clean(name(session)) + "  " + printer.clean(event.text());
    }

    /** What a session is called in plain lines. */
    static String name(Session session) {
        return session.summary().place().project() + " " + session.id().name();
    }
}
