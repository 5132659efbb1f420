package dev.looptop.format.devloop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Events in order to rounds. A round is a worker, fix or respec phase up to and with the verdict on it. */
final class Rounds {
    /** Status of a phase or gate that something else overtook. */
    static final String UNFINISHED = "unfinished";

    static final String UNANSWERED = "unanswered";

    private final List<Round> rounds = new ArrayList<>();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Duration longestGap = Duration.ZERO;
    private String feature = "";
    private String ended = "";
    private boolean started;

    /** The rounds in what is told of a session. */
    static Rounds of(List<DevloopEvent> events) {
        Rounds rounds = new Rounds();
        events.forEach(rounds::take);
        return rounds;
    }

    private void take(DevloopEvent event) {
        event.at().ifPresent(at -> sign(at, waitsForAPerson(event.kind())));
        switch (event.kind()) {
            case "session.start" -> start(event);
            case "session.end" -> end(event);
            case "session.resume" -> resume();
            case "phase.start" -> startPhase(event);
            case "phase.end" -> endPhase(event);
            case "approval.request" -> request(event);
            case "approval.decision" -> decide(event);
            default -> {
                // Kinds without a meaning for rounds are shown as events and nothing else.
            }
        }
    }

    /** A pause that a person made says nothing of how long the work itself is silent. */
    private static boolean waitsForAPerson(String kind) {
        return kind.equals("approval.decision") || kind.equals("session.resume");
    }

    private void sign(Instant at, boolean waited) {
        Duration gap = last.filter(before -> !waited)
                .map(before -> Duration.between(before, at))
                .orElse(Duration.ZERO);
        longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
        last = last.filter(before -> before.isAfter(at)).or(() -> Optional.of(at));
    }

    private void start(DevloopEvent event) {
        started = true;
        startedAt = startedAt.or(event::at);
        feature = feature.isEmpty() ? event.field("feature") : feature;
    }

    private void end(DevloopEvent event) {
        overtake();
        ended = event.field("status");
        endedAt = event.at();
    }

    private void resume() {
        overtake();
        ended = "";
        endedAt = Optional.empty();
    }

    /** What is open when something else begins never ends; when it broke off is not known. */
    private void overtake() {
        for (Round round : rounds) {
            for (Round.Part part : round.parts()) {
                if (part.isOpen()) {
                    part.end(Optional.empty(), part.isGate() ? UNANSWERED : UNFINISHED, OptionalDouble.empty());
                }
            }
        }
    }

    private Round current() {
        if (rounds.isEmpty()) {
            rounds.add(new Round(1));
            rounds.get(0).begin(startedAt);
        }
        return rounds.get(rounds.size() - 1);
    }

    private Round roundFor(String phase) {
        if (!Words.continues(phase) && current().isOver(phase)) {
            rounds.add(new Round(rounds.size() + 1));
        }
        return current();
    }

    private void startPhase(DevloopEvent event) {
        overtake();
        Round.Part part = Round.Part.phase(event.field("phase"));
        part.start(event.at());
        roundFor(part.name()).add(part);
    }

    private void endPhase(DevloopEvent event) {
        String phase = event.field("phase");
        Optional<Round.Part> open =
                rounds.isEmpty() ? Optional.empty() : current().open(phase);
        Round.Part part = open.orElseGet(() -> Round.Part.phase(phase));
        if (open.isEmpty()) {
            roundFor(phase).add(part);
        }
        String status = event.field("status").isEmpty() ? "ended" : event.field("status");
        part.end(event.at(), status, secs(event.field("duration_ms")));
        if (Words.judges(phase) && !status.equals("skipped")) {
            current().judge(status);
        }
    }

    private static OptionalDouble secs(String millis) {
        try {
            double value = Double.parseDouble(millis);
            return value >= 0 && Double.isFinite(value) ? OptionalDouble.of(value / 1000) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void request(DevloopEvent event) {
        Round.Part gate = Round.Part.gate(event.field("gate"));
        overtake();
        gate.ask(event);
        current().add(gate);
    }

    private void decide(DevloopEvent event) {
        Round.Part fresh = Round.Part.gate(event.field("gate"));
        Optional<Round.Part> open = current().open(fresh.name());
        if (open.isEmpty()) {
            current().add(fresh);
        }
        open.orElse(fresh).decide(event);
    }

    List<Round> rounds() {
        return rounds;
    }

    /** What the start event says is to be made. */
    String feature() {
        return feature;
    }

    /** Whether a start is recorded. */
    boolean started() {
        return started;
    }

    Optional<Instant> startedAt() {
        return startedAt;
    }

    /** The last end's status word, empty while there is none or the session went on. */
    String ended() {
        return ended;
    }

    Optional<Instant> endedAt() {
        return endedAt;
    }

    /** The latest time that any event bears. */
    Optional<Instant> lastSign() {
        return last;
    }

    /** The longest pause between two events, waits for a person left out. */
    Duration longestGap() {
        return longestGap;
    }

    /** The part that is under way, a phase or a gate. */
    Optional<Round.Part> open() {
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        List<Round.Part> parts = current().parts();
        Round.Part latest = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        return Optional.ofNullable(latest).filter(Round.Part::isOpen);
    }
}
