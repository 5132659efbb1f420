package dev.looptop.cli;

import dev.looptop.model.Event;
import dev.looptop.model.SessionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which events of each session were printed. They are compared, not counted: an iteration that was under way may give
 * its place in the stream to the session's end.
 */
final class PrintedEvents {
    private final Map<SessionId, List<Event>> printed = new HashMap<>();

    /** The events to print now; of a session seen for the first time those from {@code first} on. */
    List<Event> take(SessionId session, List<Event> events, int first) {
        List<Event> before = printed.getOrDefault(session, events.subList(0, Math.min(first, events.size())));
        int same = 0;
        while (same < Math.min(before.size(), events.size()) && before.get(same).equals(events.get(same))) {
            same++;
        }
        printed.put(session, List.copyOf(events));
        return events.subList(same, events.size());
    }
}
