package dev.looptop.format.devloop;

import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import dev.looptop.tail.TailLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows one {@code events.ndjson}; a file that is not there has no events. */
final class EventFile {
    private final LineTail tail;
    private final List<DevloopEvent> events = new ArrayList<>();

    EventFile(Path file) {
        tail = new LineTail(file);
    }

    /** Takes what is new. True when the file was replaced, so that everything given before no longer holds. */
    boolean refresh() throws IOException {
        boolean restarted = false;
        TailBatch batch;
        do {
            batch = tail.poll();
            if (batch.restarted()) {
                events.clear();
                restarted = true;
            }
            for (TailLine line : batch.lines()) {
                if (!line.isBlank()) {
                    events.add(DevloopEvent.parse(line));
                }
            }
        } while (batch.more());
        return restarted;
    }

    /** Gives up the events taken since the last call, for a caller that keeps its own account. */
    List<DevloopEvent> drain() {
        List<DevloopEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** All events so far, lines that are none included. */
    List<DevloopEvent> events() {
        return events;
    }
}
