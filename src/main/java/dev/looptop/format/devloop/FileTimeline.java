package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened in a session, from its files alone, in the words of the event stream: for runs without events. The main
 * log tells the order; where it is missing too, the states of the phases do.
 */
final class FileTimeline {
    private static final Pattern LINE = Pattern.compile(
            "\\[(\\d\\d:\\d\\d:\\d\\d)] (DevLoop session started|Phase started|Phase ended|Session finished)(?:: (.*))?");
    private static final Pattern ENDED = Pattern.compile("(\\S+) \\((\\S*)\\)");

    private final SessionFolder folder;
    private final LocalClock clock;
    private final List<DevloopEvent> events = new ArrayList<>();
    private Optional<LocalDateTime> last = Optional.empty();

    private FileTimeline(SessionFolder folder, LocalClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The phases and ends that files tell of, in order. */
    static List<DevloopEvent> of(SessionFolder folder, LocalClock clock) {
        FileTimeline timeline = new FileTimeline(folder, clock);
        timeline.takeMainLog();
        if (timeline.events.isEmpty()) {
            timeline.takeStates();
        }
        return timeline.events;
    }

    /** The decisions that lie in the session's approvals, where no event tells of them. */
    static List<DevloopEvent> decisions(SessionFolder folder) {
        List<DevloopEvent> decisions = new ArrayList<>();
        for (String gate : List.of("plan", "diff")) {
            FlatJson.object(folder.text("approvals/" + gate + ".json")).ifPresent(fields -> {
                Map<String, String> facts = Map.of(
                        "gate", gate,
                        "decision", fields.getOrDefault("decision", ""),
                        "source", fields.getOrDefault("source", ""));
                Optional<Instant> at = Timestamps.parse(fields.getOrDefault("ts", ""))
                        .or(() -> folder.file("approvals/" + gate + ".json").map(SessionFolder.FileEntry::modifiedAt));
                if (!facts.get("decision").isEmpty()) {
                    decisions.add(DevloopEvent.ofFiles(at, "approval.decision", facts));
                }
            });
        }
        return decisions;
    }

    private void takeMainLog() {
        last = startedAt();
        for (String line : folder.text("main.log").split("\n")) {
            Matcher matcher = LINE.matcher(line.strip());
            if (matcher.matches()) {
                take(at(matcher.group(1)), matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3));
            }
        }
    }

    private void take(Optional<Instant> at, String what, String rest) {
        switch (what) {
            case "DevLoop session started" -> add(at, "session.start", Map.of());
            case "Phase started" -> add(at, "phase.start", Map.of("phase", rest));
            case "Session finished" -> add(at, "session.end", Map.of("status", rest));
            default -> {
                Matcher ended = ENDED.matcher(rest);
                if (ended.matches()) {
                    add(at, "phase.end", Map.of("phase", ended.group(1), "status", ended.group(2)));
                }
            }
        }
    }

    private void add(Optional<Instant> at, String kind, Map<String, String> fields) {
        events.add(DevloopEvent.ofFiles(at, kind, fields));
    }

    private Optional<LocalDateTime> startedAt() {
        try {
            return Optional.of(LocalDateTime.parse(folder.text("started_at").strip()));
        } catch (DateTimeException e) {
            return folder.file("main.log").map(file -> LocalDateTime.ofInstant(file.modifiedAt(), clock.zone()));
        }
    }

    /** The main log has no dates: a time of day before the last one is of the next day. */
    private Optional<Instant> at(String timeOfDay) {
        if (last.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = last.get().toLocalDate();
            LocalDateTime time = LocalDateTime.of(day, LocalTime.parse(timeOfDay));
            // A second or two backwards is rounding between two files, not midnight.
            boolean earlier = time.isBefore(last.get().minus(Duration.ofMinutes(1)));
            LocalDateTime whole = earlier ? time.plusDays(1) : time;
            last = Optional.of(whole);
            return Optional.of(whole.atZone(clock.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A phase as its state file has it. */
    private record PhaseState(String phase, String state, Optional<Instant> at) {
        /** Where the phase stands in a run, for states of the same second. */
        int rank() {
            int order = List.of("architect", "worker", "reviewer", "respec").indexOf(phase);
            return order < 0 ? phase.startsWith("fix-edit-") ? 2 : 4 : order == 0 ? 0 : 2 * order - 1;
        }
    }

    private void takeStates() {
        List<PhaseState> states = new ArrayList<>();
        for (String name : folder.files().keySet()) {
            if (name.endsWith(".state") && !name.contains("/")) {
                String value = folder.value(name);
                int colon = value.indexOf(':');
                String state = colon < 0 ? value : value.substring(0, colon);
                Optional<Instant> at = colon < 0 ? Optional.empty() : clock.instant(value.substring(colon + 1));
                states.add(new PhaseState(name.substring(0, name.length() - 6), state, at));
            }
        }
        states.sort(Comparator.comparing((PhaseState state) -> state.at().orElse(Instant.EPOCH))
                .thenComparingInt(PhaseState::rank));
        for (PhaseState state : states) {
            if (state.state().equals(Words.RUNNING)) {
                add(state.at(), "phase.start", Map.of("phase", state.phase()));
            } else if (!state.state().isEmpty()) {
                add(state.at(), "phase.end", Map.of("phase", state.phase(), "status", state.state()));
            }
        }
    }
}
