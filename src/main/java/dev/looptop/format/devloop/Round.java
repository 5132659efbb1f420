package dev.looptop.format.devloop;

import dev.looptop.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One round while it is put together: what was done, in order, and the verdict it got. */
final class Round {
    private final int number;
    private final List<Part> parts = new ArrayList<>();
    private String label = "";
    private String verdict = "";
    private Optional<Instant> begunAt = Optional.empty();

    Round(int number) {
        this.number = number;
    }

    /** A phase or a wait at a gate; {@code gate} is empty for a phase. */
    static final class Part {
        private final String name;
        private final String gate;
        private Optional<Instant> startedAt = Optional.empty();
        private Optional<Instant> endedAt = Optional.empty();
        private OptionalDouble secs = OptionalDouble.empty();
        private String status = "";
        private String summary = "";
        private String decisionFile = "";
        private String source = "";

        private Part(String name, String gate) {
            this.name = name;
            this.gate = gate;
        }

        static Part phase(String name) {
            return new Part(name, "");
        }

        static Part gate(String gate) {
            return new Part(gate + " gate", gate);
        }

        void start(Optional<Instant> at) {
            startedAt = at;
        }

        /** What is asked at a gate. */
        void ask(DevloopEvent request) {
            startedAt = request.at();
            summary = request.field("summary");
            decisionFile = request.field("decision_file");
        }

        void end(Optional<Instant> at, String word, OptionalDouble recordedSecs) {
            status = word;
            endedAt = at;
            secs = recordedSecs.isPresent() ? recordedSecs : between(startedAt, at);
        }

        void decide(DevloopEvent decision) {
            source = decision.field("source");
            end(decision.at(), decision.field("decision"), OptionalDouble.empty());
        }

        boolean isOpen() {
            return status.isEmpty();
        }

        boolean isGate() {
            return !gate.isEmpty();
        }

        String name() {
            return name;
        }

        String gate() {
            return gate;
        }

        String status() {
            return status;
        }

        String summary() {
            return summary;
        }

        String decisionFile() {
            return decisionFile;
        }

        String source() {
            return source;
        }

        Optional<Instant> startedAt() {
            return startedAt;
        }

        Optional<Instant> endedAt() {
            return endedAt;
        }

        OptionalDouble secs() {
            return secs;
        }

        Step.Kind kind() {
            return isGate() ? Step.Kind.GATE : Words.kind(name);
        }
    }

    static OptionalDouble between(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return OptionalDouble.empty();
        }
        double secs = Duration.between(from.get(), to.get()).toMillis() / 1000.0;
        return secs < 0 ? OptionalDouble.empty() : OptionalDouble.of(secs);
    }

    void add(Part part) {
        parts.add(part);
        boolean names = !part.isGate() && part.kind() == Step.Kind.ACTOR && !Words.continues(part.name());
        if (label.isEmpty() && names) {
            label = part.name();
        }
    }

    /** The last part of this name that has not ended. */
    Optional<Part> open(String name) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).name().equals(name) && parts.get(i).isOpen()) {
                return Optional.of(parts.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a phase that begins a round when work was done already begins another one. */
    boolean isOver(String phase) {
        boolean worked =
                parts.stream().anyMatch(part -> !part.isGate() && !part.name().equals("architect"));
        boolean again = label.equals(phase) && verdict.isEmpty();
        return worked && !again;
    }

    void begin(Optional<Instant> at) {
        begunAt = begunAt.or(() -> at);
    }

    void judge(String word) {
        verdict = word;
    }

    int number() {
        return number;
    }

    List<Part> parts() {
        return parts;
    }

    String verdict() {
        return verdict;
    }

    /** The phase that did the work; what stands first while none has begun. */
    String label() {
        if (!label.isEmpty() || parts.isEmpty()) {
            return label;
        }
        boolean atDiff = parts.stream().anyMatch(part -> part.gate().equals("diff"));
        Part first = parts.get(0);
        return atDiff ? "worker" : first.isGate() ? "architect" : first.name();
    }

    Optional<Instant> startedAt() {
        return begunAt.or(() -> parts.stream()
                .flatMap(part -> part.startedAt().or(part::endedAt).stream())
                .findFirst());
    }

    /** When its last part ended. */
    Optional<Instant> endedAt() {
        return parts.stream().flatMap(part -> part.endedAt().stream()).max(Instant::compareTo);
    }
}
