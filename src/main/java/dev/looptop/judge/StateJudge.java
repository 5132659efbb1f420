package dev.looptop.judge;

import dev.looptop.model.Activity;
import dev.looptop.model.Evidence;
import dev.looptop.model.Evidence.Family;
import dev.looptop.model.Judgement;
import dev.looptop.model.Liveness;
import dev.looptop.model.Outcome;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.SpanWords;
import dev.looptop.model.State;
import dev.looptop.model.Waiting;
import dev.looptop.model.harness.Harnesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The one function that decides what a session is doing. */
public final class StateJudge {
    private final Thresholds thresholds;
    private final Harnesses harnesses;

    /** A judge with these limits that knows no harness by its own words. */
    public StateJudge(Thresholds thresholds) {
        this(thresholds, Harnesses.NONE);
    }

    /** A judge with these limits that speaks of harnesses in their own words. */
    public StateJudge(Thresholds thresholds, Harnesses harnesses) {
        this.thresholds = thresholds;
        this.harnesses = harnesses;
    }

    /** The harnesses whose words it knows. */
    public Harnesses harnesses() {
        return harnesses;
    }

    /** A judge with the same limits but for the silence that counts. */
    public StateJudge stuckAfter(Duration silence) {
        return new StateJudge(thresholds.withStuckAfter(silence), harnesses);
    }

    /**
     * The state of a session with its evidence. Rules in order, the first that holds wins: an end was written; a gate
     * or permission waits and its asker lives or cannot be known; a gate waits and its engine is gone; the process is
     * gone; no sign for a day and no living process; signals of two families; one signal; running.
     *
     * @param session what its files say
     * @param process what its processes say; {@link Liveness#GONE} is already the result of two looks
     * @param now the clock, UTC
     * @param previous the last verdict on this session; a raise is only pending until a second look at least two
     *     seconds later agrees, clearing is immediate; without a previous verdict a raise holds at once
     */
    public Judgement judge(SessionSummary session, ProcessSample process, Instant now, Optional<Judgement> previous) {
        Judgement found = found(session, process, now);
        if (previous.isEmpty() || rank(found.state()) <= rank(previous.get().state())) {
            return keepSince(found, previous);
        }
        Judgement before = previous.get();
        boolean second = before.raising() == found.state()
                && !now.isBefore(before.sampledAt().plus(Thresholds.TWO_LOOKS));
        if (second) {
            return found;
        }
        Instant firstLook = before.raising() == found.state() ? before.sampledAt() : now;
        return new Judgement(
                before.state(),
                before.outcome(),
                before.why(),
                before.since(),
                found.evidence(),
                found.state(),
                firstLook);
    }

    private static Judgement keepSince(Judgement found, Optional<Judgement> previous) {
        boolean same = previous.filter(p -> p.state() == found.state()).isPresent();
        boolean known = found.state() == State.WAITING || found.state() == State.ENDED;
        if (!same || known) {
            return found;
        }
        return new Judgement(
                found.state(),
                found.outcome(),
                found.why(),
                previous.get().since(),
                found.evidence(),
                found.state(),
                found.sampledAt());
    }

    private Judgement found(SessionSummary session, ProcessSample process, Instant now) {
        if (session.ending().written()) {
            String critic = harnesses.of(session.id().source()).judge();
            return ended(session, session.ending().outcome(), StopReason.of(session, critic), now, List.of());
        }
        Signals signals = new Signals(session, process, now, thresholds);
        if (session.activity().conversation()) {
            return conversation(session, signals, now);
        }
        List<Evidence> evidence = signals.all();
        Optional<Waiting> waiting = session.activity().waiting();
        if (waiting.isPresent() && process.asker() != Liveness.GONE) {
            String why = waiting.get().permission()
                    ? "waits for your answer to a permission request"
                    : "waits for you at the " + waiting.get().what();
            return new Judgement(State.WAITING, Outcome.NONE, why, waiting.get().since(), evidence, State.WAITING, now);
        }
        if (waiting.isPresent() && !waiting.get().permission()) {
            return live(State.STUCK, "engine gone at the " + waiting.get().what(), session, evidence, now);
        }
        if (process.engine() == Liveness.GONE) {
            return live(State.STUCK, "process vanished" + during(session.activity()), session, evidence, now);
        }
        Duration silence = signals.silence();
        boolean known = session.activity().lastSign().isPresent();
        if (process.engine() != Liveness.ALIVE && (!known || silence.compareTo(thresholds.givenUpAfter()) > 0)) {
            String last = known ? "last sign " + SpanWords.of(silence) + " ago" : "no sign of life known";
            String why = "no end was written; " + last + during(session.activity());
            return ended(session, Outcome.UNKNOWN, why, now, evidence);
        }
        return bySignals(session, evidence, now);
    }

    private static Judgement bySignals(SessionSummary session, List<Evidence> evidence, Instant now) {
        List<Evidence> counting = evidence.stream().filter(Evidence::counts).toList();
        Set<Family> families = counting.stream().map(Evidence::family).collect(Collectors.toSet());
        String grounds = grounds(counting);
        if (families.size() >= 2) {
            return live(State.STUCK, grounds, session, evidence, now);
        }
        if (families.size() == 1) {
            return live(State.QUIET, grounds, session, evidence, now);
        }
        return live(State.RUNNING, running(session), session, evidence, now);
    }

    /** What counts, in a sentence; of several silences the first one says it. */
    private static String grounds(List<Evidence> counting) {
        List<String> grounds = new ArrayList<>();
        boolean silent = false;
        for (Evidence evidence : counting) {
            if (evidence.family() != Family.SILENCE) {
                grounds.add(evidence.signal());
            } else if (!silent) {
                grounds.add("silent " + evidence.value() + " (limit " + evidence.limit() + ")");
                silent = true;
            }
        }
        return String.join(" · ", grounds);
    }

    private Judgement conversation(SessionSummary session, Signals signals, Instant now) {
        Activity activity = session.activity();
        boolean recent =
                signals.silence().compareTo(thresholds.silence(session.id().source())) <= 0
                        && activity.lastSign().isPresent();
        Optional<Waiting> waiting = activity.waiting();
        boolean lately = signals.silence().compareTo(thresholds.givenUpAfter()) <= 0;
        if (waiting.isPresent() && lately) {
            String why = "waits for you: " + waiting.get().summary();
            return new Judgement(
                    State.WAITING, Outcome.NONE, why, waiting.get().since(), List.of(), State.WAITING, now);
        }
        if (activity.silent() && lately || recent && !activity.yourMove()) {
            return live(State.RUNNING, running(session), session, List.of(), now);
        }
        if (recent) {
            return live(State.QUIET, "your move", session, List.of(), now);
        }
        String open = activity.silent() ? "its last call was never answered; " : "";
        String idle = activity.lastSign().isPresent()
                ? "idle for " + SpanWords.of(signals.silence())
                : "when it was last used is not recorded";
        return ended(session, Outcome.NONE, open + idle, now, List.of());
    }

    private static String running(SessionSummary session) {
        String busy = session.activity().busyWith();
        return busy.isEmpty() ? "running" : "running " + busy;
    }

    private static String during(Activity activity) {
        return activity.busyWith().isEmpty() ? "" : " during " + activity.busyWith();
    }

    private static Judgement live(
            State state, String why, SessionSummary session, List<Evidence> evidence, Instant now) {
        Optional<Instant> since = state == State.RUNNING ? session.times().startedAt() : Optional.of(now);
        return new Judgement(state, Outcome.NONE, why, since, evidence, state, now);
    }

    private static Judgement ended(
            SessionSummary session, Outcome outcome, String why, Instant now, List<Evidence> evidence) {
        Optional<Instant> since =
                session.times().endedAt().or(() -> session.times().updatedAt());
        return new Judgement(State.ENDED, outcome, why, since, evidence, State.ENDED, now);
    }

    private static int rank(State state) {
        return switch (state) {
            case RUNNING, ENDED -> 0;
            case QUIET -> 1;
            case WAITING, STUCK -> 2;
        };
    }
}
