package dev.looptop.format.devloop;

import dev.looptop.model.Gate;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.ActResult.Taken;
import dev.looptop.model.act.Plan;
import java.util.Optional;

/** What became of an answer to a gate, from the session as it was read after it was written. */
final class GateOutcome {
    private final Act.AnswerGate act;
    private final Plan plan;
    private final SeenGate gate;

    /** The outcome of a plan that answers a gate. */
    GateOutcome(Act.AnswerGate act, Plan plan, SeenGate gate) {
        this.act = act;
        this.plan = plan;
        this.gate = gate;
    }

    /** What the engine says that it decided; empty while it says nothing. */
    Optional<ActResult.Done> reaction() {
        return gate.answered(plan.stamp()).filter(asked -> !asked.open()).map(this::decided);
    }

    /** Whether the session is past the gate and no event tells of a decision, or not yet. */
    boolean unanswered() {
        return gate.answered(plan.stamp())
                .filter(asked -> asked.decision().equals(Rounds.UNANSWERED))
                .isPresent();
    }

    private ActResult.Done decided(Gate last) {
        if (last.decision().equals(Rounds.UNANSWERED)) {
            return new ActResult.Done(
                    "the engine went on or ended without an answer at the " + act.gate() + " gate" + stays(),
                    Taken.OVERRULED);
        }
        String by = last.decidedBy().isEmpty() ? "" : " (" + last.decidedBy() + ")";
        boolean ours = last.decision().equals(act.answer().word());
        String engine = "the engine decided " + last.decision() + " at the " + act.gate() + " gate" + by
                + last.decidedAt().map(at -> " at " + at).orElse("");
        return ours
                ? new ActResult.Done(engine, Taken.TAKEN)
                : new ActResult.Done(
                        engine + "; your " + act.answer().word() + " was not taken" + stays(), Taken.OVERRULED);
    }

    private String stays() {
        return gate.lies()
                .map(lies -> "; '" + lies.answer() + "' lies in " + gate.file().getFileName())
                .orElse("");
    }

    /** What lies there. */
    ActResult.Done written() {
        String lies = gate.lies()
                .map(decision -> "'" + decision.answer() + "' lies in " + gate.file())
                .orElse("no valid decision lies in " + gate.file());
        return plan.awaited()
                ? new ActResult.Done("not taken: the engine does not look, or it is gone; " + lies, Taken.NOT_YET)
                : new ActResult.Done(lies + ", for when an engine looks for it", Taken.NOT_AWAITED);
    }
}
