package dev.looptop.format.devloop;

import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Polled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether an engine looks for the answer to a gate, and until when; the rules are the package's, "Gates". */
final class GateListener {
    private static final String WAIT = "DEVLOOP_APPROVAL_WAIT";
    private static final String TIMEOUT = "DEVLOOP_APPROVAL_TIMEOUT";

    /** The environment entry in which the engine's children carry the id of their session. */
    static final String MARK = "DEVLOOP_CURRENT_SESSION_ID";

    /** What an engine's environment says of how long it listens where (package, "Gates"). */
    static final Set<String> SETTINGS = Set.of(WAIT, TIMEOUT);

    private static final long USUAL_TIMEOUT_SECS = 120;

    private final String task;

    GateListener(String task) {
        this.task = task;
    }

    /** Who listens at a gate that was asked at this moment. */
    Listener at(Optional<Instant> askedAt, ProcessSample processes, Instant now) {
        if (processes.engine() == Liveness.GONE) {
            return new Listener(
                    Polled.NOBODY,
                    Optional.empty(),
                    "the engine is gone: nobody reads an answer now; 'devloop resume " + task
                            + "' asks again, and takes an answer that was left ahead");
        }
        if (processes.engine() == Liveness.UNKNOWN) {
            return new Listener(
                    Polled.UNKNOWN,
                    Optional.empty(),
                    "whether the engine looks for an answer is not known here; if it asks at its terminal, answer"
                            + " there");
        }
        Optional<Instant> looksUntil = seconds(processes, WAIT).flatMap(wait -> askedAt.map(at -> at.plus(wait)));
        boolean looks = seconds(processes, WAIT).isPresent()
                && looksUntil.filter(end -> !now.isBefore(end)).isEmpty();
        return looks
                ? new Listener(Polled.AT_ONCE, looksUntil, "the engine looks for an answer: it settles at once")
                : terminal(looksUntil.or(() -> askedAt), processes);
    }

    private Listener terminal(Optional<Instant> from, ProcessSample processes) {
        Duration timeout = seconds(processes, TIMEOUT).orElse(Duration.ofSeconds(USUAL_TIMEOUT_SECS));
        return new Listener(
                Polled.TERMINAL_ONLY,
                from.map(at -> at.plus(timeout)),
                "the engine asks at its terminal: answer there; a file would be ignored now and taken by a later"
                        + " 'devloop resume " + task + "'");
    }

    private static Optional<Duration> seconds(ProcessSample processes, String name) {
        String value = processes.environment().getOrDefault(name, "");
        boolean positive = value.matches("\\d{1,9}") && Long.parseLong(value) > 0;
        return positive ? Optional.of(Duration.ofSeconds(Long.parseLong(value))) : Optional.empty();
    }
}
