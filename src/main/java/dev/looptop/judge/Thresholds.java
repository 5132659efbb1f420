package dev.looptop.judge;

import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.model.harness.Harnesses;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits of the judge.
 *
 * @param stuckAfter silence that counts, for sources without a limit of their own
 * @param perSource silence that counts, by source
 * @param givenUpAfter silence without a living process after which a session is taken as ended
 */
public record Thresholds(Duration stuckAfter, Map<String, Duration> perSource, Duration givenUpAfter) {
    /** Same tool with same arguments in a row. */
    static final int SAME_TOOL = 4;

    /** Same error text in a row. */
    static final int SAME_ERROR = 3;

    /** Iterations that make or undo the same change. */
    static final int SAME_DIFF = 2;

    /** Iterations in a row without a changed file. */
    static final int UNCHANGED = 3;

    /** How often its own longest pause a session may be silent. */
    static final int OWN_GAP_TIMES = 3;

    /** Below this a pause is never long by a session's own measure. */
    static final Duration OWN_GAP_FLOOR = Duration.ofMinutes(2);

    /** How long an answer may lie before the asker should have taken it. */
    static final Duration ANSWER_TAKEN = Duration.ofSeconds(5);

    /** How far apart the two looks are that raise a state. */
    static final Duration TWO_LOOKS = Duration.ofSeconds(2);

    /** The limits of the product: 10 minutes, 24 hours. */
    public static final Thresholds DEFAULT = new Thresholds(Duration.ofMinutes(10), Map.of(), Duration.ofHours(24));

    public Thresholds {
        perSource = Map.copyOf(perSource);
    }

    /** The limits with what the environment says in the words of these harnesses. */
    public Thresholds withEnvironment(Map<String, String> environment, Harnesses harnesses) {
        Map<String, Duration> sources = new HashMap<>(perSource);
        for (HarnessFacts one : harnesses.all()) {
            one.silence(environment).ifPresent(silence -> sources.put(one.source(), silence));
        }
        return new Thresholds(stuckAfter, sources, givenUpAfter);
    }

    /** The limits with this silence for every source. */
    public Thresholds withStuckAfter(Duration silence) {
        return new Thresholds(silence, Map.of(), givenUpAfter);
    }

    /** The silence that counts for a source. */
    public Duration silence(String source) {
        return perSource.getOrDefault(source, stuckAfter);
    }
}
