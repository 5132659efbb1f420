package dev.looptop.format.devloop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is recorded of what happened in one session, in order.
 *
 * @param shown what the event streams hold, unreadable lines included; of files only where there is no stream
 * @param told what rounds and gates are made of
 */
record Timeline(List<DevloopEvent> shown, List<DevloopEvent> told) {
    /** Puts the session's own stream, the project's and the files together. */
    static Timeline of(SessionFolder folder, LocalClock clock, List<DevloopEvent> own, List<DevloopEvent> ofProject) {
        List<DevloopEvent> streams = new ArrayList<>(own);
        Set<String> known = new HashSet<>();
        own.forEach(event -> known.add(event.raw()));
        ofProject.stream().filter(event -> known.add(event.raw())).forEach(event -> insert(streams, event));
        List<DevloopEvent> told =
                new ArrayList<>(streams.stream().filter(DevloopEvent::readable).toList());
        boolean streamed = told.stream().anyMatch(Timeline::isCourse);
        if (!streamed) {
            List<DevloopEvent> ofFiles = new ArrayList<>(FileTimeline.of(folder, clock));
            told.forEach(event -> insert(ofFiles, event));
            told = ofFiles;
        }
        // A stream tells every decision that was taken: what it does not tell lies ready for a gate to come.
        if (!streamed && told.stream().noneMatch(event -> event.kind().startsWith("approval."))) {
            addDecisions(told, FileTimeline.decisions(folder));
        }
        return new Timeline(streams.isEmpty() ? List.copyOf(told) : streams, told);
    }

    /** Whether an event tells the course of the run and not just a gate. */
    private static boolean isCourse(DevloopEvent event) {
        return event.kind().startsWith("phase.") || event.kind().startsWith("session.");
    }

    /** Puts an event after the last one that is not later; at the end when it has no time. */
    private static void insert(List<DevloopEvent> events, DevloopEvent event) {
        int at = events.size();
        if (event.at().isPresent()) {
            while (at > 0 && isLater(events.get(at - 1).at(), event.at().get())) {
                at--;
            }
        }
        events.add(at, event);
    }

    private static boolean isLater(Optional<Instant> one, Instant other) {
        return one.isPresent() && one.get().isAfter(other);
    }

    /** Decisions kept in files stand behind the phase whose work they judge; their times are too coarse to sort by. */
    private static void addDecisions(List<DevloopEvent> told, List<DevloopEvent> decisions) {
        for (DevloopEvent decision : decisions) {
            boolean plan = decision.field("gate").equals("plan");
            int at = told.size();
            for (int i = told.size() - 1; i >= 0; i--) {
                String phase = told.get(i).field("phase");
                boolean judged =
                        plan ? phase.equals("architect") : phase.equals("worker") || phase.startsWith("fix-edit");
                if (judged && told.get(i).kind().equals("phase.end")) {
                    at = i + 1;
                    break;
                }
            }
            told.add(at, decision);
        }
    }
}
