package dev.looptop.format.codeloops;

import dev.looptop.model.Outcome;
import dev.looptop.model.Verdict;
import java.util.Locale;

/** codeloops' words in ours (formats/codeloops.md, section 0). */
final class CodeloopsWords {
    private CodeloopsWords() {}

    static Outcome outcome(String word) {
        return switch (word) {
            case "success" -> Outcome.SUCCESS;
            case "failed" -> Outcome.FAILED;
            case "user_interrupted", "interrupted" -> Outcome.INTERRUPTED;
            case "max_iterations_reached" -> Outcome.MAX_ITERATIONS;
            default -> Outcome.UNKNOWN;
        };
    }

    /** A decision goes by its leading word: {@code DONE (confidence: 95%)}, {@code CONTINUE (2 issues)}. */
    static Verdict verdict(String decision) {
        String word = decision.strip().split("[^\\p{L}_]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (word) {
            case "done" -> Verdict.DONE;
            case "continue" -> Verdict.CONTINUE;
            case "error", "fail", "failed" -> Verdict.ERROR;
            case "approve", "approved" -> Verdict.APPROVED;
            case "reject", "rejected" -> Verdict.REJECTED;
            case "needs_work" -> Verdict.NEEDS_WORK;
            default -> Verdict.UNKNOWN;
        };
    }
}
