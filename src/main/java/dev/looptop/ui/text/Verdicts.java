package dev.looptop.ui.text;

import dev.looptop.model.Iteration;
import dev.looptop.model.Verdict;

/** The judge's verdict as shown. */
public final class Verdicts {
    private Verdicts() {}

    /** The harness's own word where it has one, else ours; {@code running} while the judge has not spoken. */
    public static String word(Iteration iteration) {
        if (iteration.open()) {
            return "running";
        }
        return iteration.verdictWord().isEmpty()
                ? iteration.verdict() == Verdict.NONE
                        ? "none"
                        : iteration.verdict().word()
                : iteration.verdictWord();
    }

    /** The role of the bar that stands for an iteration. */
    public static Role role(Iteration iteration) {
        if (iteration.open()) {
            return Role.RUNNING;
        }
        return switch (iteration.verdict()) {
            case DONE, APPROVED -> Role.SUCCESS;
            case ERROR, REJECTED -> Role.FAILED;
            case CONTINUE, NEEDS_WORK, UNKNOWN, NONE -> Role.NUMBER;
        };
    }
}
