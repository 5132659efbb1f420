package dev.looptop.format.devloop;

import dev.looptop.model.Ending;
import dev.looptop.model.Outcome;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;

/** devloop's words in ours (design/product.md, "Words"). */
final class Words {
    static final String RUNNING = "running";

    private Words() {}

    /** The end that a status word means; none for {@code running} and for no word. */
    static Ending ending(String status, String detail) {
        if (status.isEmpty() || status.equals(RUNNING)) {
            return Ending.NONE;
        }
        return new Ending(outcome(status), status, detail);
    }

    private static Outcome outcome(String status) {
        return switch (status) {
            case "approved", "done" -> Outcome.SUCCESS;
            case "rejected", "rejected-at-plan", "rejected-at-diff" -> Outcome.REJECTED;
            case "needs-work", "needs_work" -> Outcome.NEEDS_WORK;
            case "timed-out-at-plan", "timed-out-at-diff" -> Outcome.TIMED_OUT;
            case "provider-error", "error", "failed" -> Outcome.FAILED;
            default -> Outcome.UNKNOWN;
        };
    }

    /** What a reviewer's or re-architect's end state says of the work. */
    static Verdict verdict(String word) {
        return switch (word) {
            case "" -> Verdict.NONE;
            case "approved" -> Verdict.APPROVED;
            case "needs-work", "needs_work" -> Verdict.NEEDS_WORK;
            case "rejected" -> Verdict.REJECTED;
            default -> Verdict.UNKNOWN;
        };
    }

    static Step.Kind kind(String phase) {
        return switch (phase) {
            case "architect" -> Step.Kind.ARCHITECT;
            case "reviewer" -> Step.Kind.CRITIC;
            default -> Step.Kind.ACTOR;
        };
    }

    /** Whether the end state of a phase is a verdict on the work. */
    static boolean judges(String phase) {
        return phase.equals("reviewer") || phase.equals("respec");
    }

    /** Whether a phase is part of the round that is under way: it never begins one. */
    static boolean continues(String phase) {
        return phase.equals("architect") || phase.equals("reviewer") || phase.startsWith("fix-edit-");
    }

    /** Whether a phase writes nothing to its log while it works (formats/devloop.md, section 2.2). */
    static boolean silent(String phase) {
        return phase.equals("reviewer") || phase.startsWith("fix-");
    }
}
