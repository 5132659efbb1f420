package dev.looptop.ui.gate;

import dev.looptop.model.act.Act;
import dev.looptop.model.act.Plan;
import java.util.List;
import java.util.Optional;

/**
 * How far an answer is that the user gives in a dialog.
 *
 * @param sent the act that is under way
 * @param plan what is to be confirmed, because something would be lost
 * @param told what came of the last one, clean, empty without one
 */
public record Attempt(Optional<Act> sent, Optional<Plan> plan, String told) {
    static final Attempt NONE = new Attempt(Optional.empty(), Optional.empty(), "");

    /** An act was handed out to be performed. */
    static Attempt of(Act act) {
        return new Attempt(Optional.of(act), Optional.empty(), "");
    }

    /** It is to be confirmed. */
    static Attempt confirming(Plan plan) {
        return new Attempt(Optional.empty(), Optional.of(plan), "");
    }

    /** It has ended so. */
    static Attempt ended(String words) {
        return new Attempt(Optional.empty(), Optional.empty(), words);
    }

    /** What would be lost. */
    List<String> losses() {
        return plan.map(Plan::losses).orElse(List.of());
    }
}
