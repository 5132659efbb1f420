package dev.looptop.act;

import dev.looptop.format.FailureWords;
import dev.looptop.format.SessionActs;
import dev.looptop.model.Problem;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Planning;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Carries plans out: note, write, check, put in place, read back, wait, note. One at a time. */
final class Performance {
    private static final Duration PAUSE = Duration.ofMillis(50);
    /** Two seconds: an engine that looks does so five times a second, a permission's asker once. */
    private static final int PAUSES = 40;

    private final Tools tools;

    Performance(Tools tools) {
        this.tools = tools;
    }

    /**
     * Carries one out.
     *
     * @param again plans the same act anew
     * @param reaction follows what comes of it
     */
    synchronized ActResult of(Plan plan, Supplier<Planning> again, Supplier<SessionActs.Reaction> reaction) {
        AuditEntry begun =
                AuditEntry.begun(UUID.randomUUID().toString(), tools.clock().instant(), tools.actor(), plan);
        try {
            tools.audit().append(begun);
        } catch (IOException e) {
            return new ActResult.Refused(
                    "the audit log " + tools.audit().file() + " cannot be written: " + FailureWords.of(e),
                    "nothing was changed; make it writable or set XDG_STATE_HOME");
        }
        ActResult result = written(plan, again).orElseGet(() -> readBack(plan, reaction.get()));
        return noted(begun, result);
    }

    /** What kept the plan from being carried out; empty when everything is in its place. */
    private Optional<ActResult> written(Plan plan, Supplier<Planning> again) {
        WholeWrite write = new WholeWrite(tools.files());
        try {
            write.prepare(plan.changes());
            Optional<ActResult> changed = changed(plan, again.get());
            if (changed.isPresent()) {
                write.abandon();
                return changed;
            }
            write.commit();
            return Optional.empty();
        } catch (IOException e) {
            String where = plan.changes().get(0).path();
            write.abandon();
            return Optional.of(WriteFailure.of(where, e, write.placed()));
        }
    }

    private static Optional<ActResult> changed(Plan plan, Planning now) {
        if (!(now instanceof Plan)) {
            return Optional.of((ActResult) now);
        }
        Plan fresh = (Plan) now;
        boolean same = plan.stamp().equals(fresh.stamp()) && plan.losses().equals(fresh.losses());
        return same
                ? Optional.empty()
                : Optional.of(new ActResult.Refused(
                        "it changed since you looked: " + plan.stamp().difference(fresh.stamp()),
                        "look again and decide anew"));
    }

    private ActResult readBack(Plan plan, SessionActs.Reaction reaction) {
        try {
            Optional<ActResult.Done> shown = plan.awaited() ? awaited(reaction) : Optional.empty();
            return shown.isPresent() ? shown.get() : reaction.lies();
        } catch (IOException e) {
            return new ActResult.Failed(new Problem(
                    plan.changes().get(0).path(), "it was written, but cannot be read back", FailureWords.of(e)));
        }
    }

    private Optional<ActResult.Done> awaited(SessionActs.Reaction reaction) throws IOException {
        for (int pauses = 0; ; pauses++) {
            Optional<ActResult.Done> shown = reaction.shown();
            if (shown.isPresent() || pauses == PAUSES) {
                return shown;
            }
            try {
                tools.patience().pause(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /** A result that cannot be noted is told with it: what is there is there. */
    private ActResult noted(AuditEntry begun, ActResult result) {
        String word =
                result instanceof ActResult.Done ? "done" : result instanceof ActResult.Refused ? "refused" : "failed";
        try {
            tools.audit().append(begun.ended(tools.clock().instant(), word, result.line()));
            return result;
        } catch (IOException e) {
            return new ActResult.Failed(new Problem(
                    tools.audit().file().toString(),
                    result.line() + "; the result could not be noted in the audit log",
                    FailureWords.of(e)));
        }
    }
}
