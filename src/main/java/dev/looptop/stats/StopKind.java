package dev.looptop.stats;

import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Why sessions stopped, as a kind: the judge's sentence without its numbers and details.
 *
 * @param outcome the outcome that goes with it
 */
public record StopKind(String words, Outcome outcome) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DETAIL = Pattern.compile("[;:]");
    private static final List<String> FAILURES =
            List.of("failed; no reason", "provider error", "the verdict could not be read");

    /** The kind of a session that ended; failures that only quote the harness are one kind. */
    static StopKind of(Judgement judgement) {
        String why = judgement.why();
        boolean quoted =
                judgement.outcome() == Outcome.FAILED && FAILURES.stream().noneMatch(why::startsWith);
        if (quoted || why.isEmpty()) {
            return new StopKind(quoted ? "failed, each with its own words" : "no reason is known", judgement.outcome());
        }
        String first = DETAIL.split(why, 2)[0].strip();
        return new StopKind(NUMBER.matcher(first).replaceAll("n"), judgement.outcome());
    }
}
