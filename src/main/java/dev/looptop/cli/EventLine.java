package dev.looptop.cli;

import dev.looptop.model.Event;
import dev.looptop.model.Session;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** An event as one plain line that can be read aloud: what sort it is, its time, whose it is, what it says. */
final class EventLine {
    private EventLine() {}

    /** The line of an event; times in this zone. */
    static String of(Session session, Event event, ZoneId zone, Printer printer) {
        String time = time(event.at(), zone);
        String word = switch (event.kind()) {
            case START, END -> "session";
            case ITERATION, PHASE_START, PHASE_END -> "iteration";
            case GATE_REQUEST, ERROR -> "alert";
            default -> "event";
        };
        return word + "  " + time + "  " + printer.clean(name(session)) + "  " + printer.clean(event.text());
    }

    /** The time of day, dashes when it is not known. */
    static String time(Optional<Instant> at, ZoneId zone) {
        return at.map(DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone)::format)
                .orElse("--:--:--");
    }

    /** What a session is called in plain lines. */
    static String name(Session session) {
        return session.summary().place().project() + " " + session.id().name();
    }
}
