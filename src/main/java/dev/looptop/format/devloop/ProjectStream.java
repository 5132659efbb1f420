package dev.looptop.format.devloop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The event stream of a whole project, by task. It is never cut, so only the lines themselves are kept. Lines of
 * concurrent runs may be torn into each other: those are counted.
 */
final class ProjectStream {
    private final EventFile file;
    private final Map<String, Told> bySession = new HashMap<>();
    private int unreadable;

    ProjectStream(Path file) {
        this.file = new EventFile(file);
    }

    /** What the stream tells of one task. */
    private static final class Told {
        private final List<String> lines = new ArrayList<>();
        private Optional<Instant> lastAt = Optional.empty();

        void add(DevloopEvent event) {
            lines.add(event.raw());
            lastAt = lastAt.filter(last -> event.at().filter(last::isBefore).isEmpty())
                    .or(event::at);
        }
    }

    void refresh() throws IOException {
        if (file.refresh()) {
            bySession.clear();
            unreadable = 0;
        }
        for (DevloopEvent event : file.drain()) {
            if (!event.readable()) {
                unreadable++;
            } else if (TaskId.isOne(event.session())) {
                bySession.computeIfAbsent(event.session(), id -> new Told()).add(event);
            }
        }
    }

    /** Ids of all tasks it tells of; every one is a valid task id. */
    Set<String> sessions() {
        return bySession.keySet();
    }

    List<DevloopEvent> events(String session) {
        Told told = bySession.get(session);
        return told == null
                ? List.of()
                : told.lines.stream().map(DevloopEvent::parse).toList();
    }

    boolean knows(String session) {
        return bySession.containsKey(session);
    }

    /** The latest time that an event of a task bears. */
    Optional<Instant> lastAt(String session) {
        return Optional.ofNullable(bySession.get(session)).flatMap(told -> told.lastAt);
    }

    /** Lines that are no JSON objects. */
    int unreadable() {
        return unreadable;
    }
}
