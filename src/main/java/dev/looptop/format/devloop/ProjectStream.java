package dev.looptop.format.devloop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The event stream of a whole project, by task. Lines of concurrent runs may be torn into each other: those are counted. */
final class ProjectStream {
    private final EventFile file;
    private final Map<String, List<DevloopEvent>> bySession = new HashMap<>();
    private int taken;
    private int unreadable;

    ProjectStream(Path file) {
        this.file = new EventFile(file);
    }

    void refresh() throws IOException {
        if (file.refresh()) {
            bySession.clear();
            taken = 0;
            unreadable = 0;
        }
        List<DevloopEvent> events = file.events();
        for (; taken < events.size(); taken++) {
            DevloopEvent event = events.get(taken);
            if (!event.readable()) {
                unreadable++;
            } else if (TaskId.isOne(event.session())) {
                bySession
                        .computeIfAbsent(event.session(), id -> new ArrayList<>())
                        .add(event);
            }
        }
    }

    /** Ids of all tasks it tells of; every one is a valid task id. */
    Set<String> sessions() {
        return bySession.keySet();
    }

    List<DevloopEvent> events(String session) {
        return bySession.getOrDefault(session, List.of());
    }

    /** Lines that are no JSON objects. */
    int unreadable() {
        return unreadable;
    }
}
