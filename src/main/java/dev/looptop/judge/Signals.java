package dev.looptop.judge;

import dev.looptop.model.Activity;
import dev.looptop.model.Evidence;
import dev.looptop.model.Evidence.Family;
import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.SpanWords;
import dev.looptop.model.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs every signal of a live session; each comes back with value, limit and whether it counts. */
final class Signals {
    private final SessionSummary session;
    private final ProcessSample process;
    private final Instant now;
    private final Thresholds thresholds;

    Signals(SessionSummary session, ProcessSample process, Instant now, Thresholds thresholds) {
        this.session = session;
        this.process = process;
        this.now = now;
        this.thresholds = thresholds;
    }

    /** How long nothing was written; zero when no sign is known or the last one lies in the future. */
    Duration silence() {
        Optional<Instant> last = session.activity().lastSign();
        if (last.isEmpty() || last.get().isAfter(now)) {
            return Duration.ZERO;
        }
        return Duration.between(last.get(), now);
    }

    List<Evidence> all() {
        Activity activity = session.activity();
        List<Evidence> evidence = new ArrayList<>();
        Duration limit = thresholds.silence(session.id().source());
        evidence.add(silence("silence" + (activity.silent() ? ", normal in " + activity.busyWith() : ""), limit));
        ownGap(activity).ifPresent(evidence::add);
        Activity.Repetition again = activity.repetition();
        String what = again.what().isEmpty() ? "" : ": " + again.what();
        if (again.tool() > 0) {
            evidence.add(count("same tool in a row" + what, again.tool(), Thresholds.SAME_TOOL));
        }
        evidence.add(count("same error in a row", again.error(), Thresholds.SAME_ERROR));
        evidence.add(count(
                again.diff() > 0 ? "same diff" + what : "same diff as before", again.diff(), Thresholds.SAME_DIFF));
        evidence.add(count("iterations without change", again.unchanged(), Thresholds.UNCHANGED));
        evidence.add(processGone());
        activity.waiting().ifPresent(waiting -> evidence.addAll(gate(waiting)));
        iterationsUsed().ifPresent(evidence::add);
        return evidence;
    }

    private Evidence silence(String signal, Duration limit) {
        Duration value = silence();
        return new Evidence(
                Family.SILENCE,
                signal,
                SpanWords.of(value),
                SpanWords.of(limit),
                ratio(value, limit),
                value.compareTo(limit) > 0);
    }

    private Optional<Evidence> ownGap(Activity activity) {
        if (activity.longestGap().isZero()) {
            return Optional.empty();
        }
        Duration own = activity.longestGap().multipliedBy(Thresholds.OWN_GAP_TIMES);
        Duration limit = own.compareTo(Thresholds.OWN_GAP_FLOOR) > 0 ? own : Thresholds.OWN_GAP_FLOOR;
        return Optional.of(silence("silence, own longest gap × " + Thresholds.OWN_GAP_TIMES, limit));
    }

    private static Evidence count(String signal, int value, int limit) {
        return new Evidence(
                Family.REPETITION,
                signal,
                Integer.toString(value),
                Integer.toString(limit),
                (double) value / limit,
                value >= limit);
    }

    private Evidence processGone() {
        String value = switch (process.engine()) {
            case ALIVE -> process.pid().isPresent() ? "no, pid " + process.pid().getAsLong() : "no, alive";
            case GONE -> "yes, two looks";
            case UNKNOWN -> "not known";
        };
        boolean gone = process.engine() == Liveness.GONE;
        return new Evidence(Family.PROCESS, "process gone", value, "two looks", gone ? 1 : 0, gone);
    }

    private List<Evidence> gate(Waiting waiting) {
        List<Evidence> evidence = new ArrayList<>();
        Duration asked = waiting.since().map(at -> atLeastZero(at, now)).orElse(Duration.ZERO);
        evidence.add(new Evidence(
                Family.HINT,
                waiting.permission() ? "permission asked for" : "asked at the " + waiting.what(),
                SpanWords.of(asked),
                "-",
                0,
                false));
        if (waiting.permission() && process.asker() == Liveness.GONE) {
            evidence.add(new Evidence(Family.HINT, "permission request orphaned", "asker gone", "-", 0, false));
        }
        waiting.answeredAt().ifPresent(at -> {
            boolean stale = waiting.since().filter(at::isBefore).isPresent();
            Duration lying = atLeastZero(at, now);
            boolean late = lying.compareTo(Thresholds.ANSWER_TAKEN) > 0;
            evidence.add(new Evidence(
                    Family.GATE,
                    stale ? "decision file older than the request" : "answered but not taken",
                    SpanWords.of(lying),
                    SpanWords.of(Thresholds.ANSWER_TAKEN),
                    ratio(lying, Thresholds.ANSWER_TAKEN),
                    late));
        });
        return evidence;
    }

    private Optional<Evidence> iterationsUsed() {
        if (session.maxIterations().isEmpty() || session.maxIterations().getAsInt() == 0) {
            return Optional.empty();
        }
        int max = session.maxIterations().getAsInt();
        String near = session.iterations() >= max - 1 ? ", near the limit" : "";
        return Optional.of(new Evidence(
                Family.HINT,
                "iterations used" + near,
                Integer.toString(session.iterations()),
                Integer.toString(max),
                (double) session.iterations() / max,
                false));
    }

    static Duration atLeastZero(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        return span.isNegative() ? Duration.ZERO : span;
    }

    private static double ratio(Duration value, Duration limit) {
        return limit.isZero() ? 0 : (double) value.toMillis() / limit.toMillis();
    }
}
