package dev.looptop.query;

import dev.looptop.model.ModelName;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One condition of a filter.
 *
 * @param key what is looked at
 * @param value as the user gave it
 * @param bound the instant a date word means; {@link Instant#EPOCH} for other keys
 * @param negated whether it must not hold
 */
public record Term(Key key, String value, Instant bound, boolean negated) {
    /** What a condition can look at; the order in which chips stand. */
    public enum Key {
        PROJECT,
        OUTCOME,
        STATE,
        SOURCE,
        AGENT,
        MODEL,
        TAG,
        RUN_TYPE,
        CATEGORY,
        HARNESS,
        AFTER,
        BEFORE,
        /** How many iterations, behind a sign of comparison. */
        ITER,
        /** How long it took, behind a sign of comparison. */
        DUR,
        /** A file that a diff of it touches; needs the sessions' contents. */
        FILE,
        /** Text anywhere in it; needs the sessions' contents. */
        CONTENT,
        LIVE,
        NEEDS_ME,
        TEXT;

        /** The prefix in the filter bar, without its colon. */
        public String word() {
            return this == NEEDS_ME ? "needs" : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Before a value that is meant letter by letter: {@code model:=gpt-5} lets no {@code gpt-5-mini} through. */
    public static final String EXACTLY = "=";

    /** How long a failure counts as something that needs the person. */
    private static final Duration FRESH_FAILURE = Duration.ofHours(24);

    /** A condition that must hold. */
    public Term(Key key, String value, Instant bound) {
        this(key, value, bound, false);
    }

    /** A condition without a date. */
    public static Term of(Key key, String value) {
        return new Term(key, value, Instant.EPOCH);
    }

    /** The opposite condition. */
    public Term not() {
        return new Term(key, value, bound, !negated);
    }

    /** Whether it can only be told from what stands inside a session. */
    public boolean ofContent() {
        return key == Key.FILE || key == Key.CONTENT;
    }

    /** Whether several of this key must all hold, and are no alternatives. */
    boolean narrows() {
        return negated || key == Key.ITER || key == Key.DUR || ofContent();
    }

    /** The condition as its chip says it. */
    public String label() {
        return negated ? "!" + plainLabel() : plainLabel();
    }

    private String plainLabel() {
        return switch (key) {
            case ITER, DUR -> key.word() + value;
            case CONTENT -> "//" + value;
            case LIVE -> "live";
            case NEEDS_ME -> "needs me";
            case TEXT -> "\"" + value + "\"";
            default -> key.word() + ":" + value;
        };
    }

    /** Whether a session meets this condition at this time, as far as its summary tells. */
    public boolean accepts(SessionRow row, Instant now) {
        return holds(row, now) != negated;
    }

    private boolean holds(SessionRow row, Instant now) {
        SessionSummary summary = row.summary();
        if (value.startsWith(EXACTLY) && !names(row).isEmpty()) {
            return names(row).contains(value.substring(EXACTLY.length()));
        }
        return switch (key) {
            case ITER -> Comparison.of(value).accepts(summary.iterations());
            case DUR ->
                summary.times().durationSecs().isPresent()
                        && Comparison.of(value)
                                .accepts(summary.times().durationSecs().getAsDouble());
            case FILE, CONTENT -> !negated;
            case PROJECT -> isProject(summary);
            case OUTCOME -> isOutcome(row);
            case STATE -> isState(row);
            case SOURCE -> isSource(summary);
            case AGENT -> summary.agents().stream().anyMatch(agent -> holds(agent, value));
            case MODEL -> summary.models().stream().anyMatch(model -> isModel(summary, model));
            case RUN_TYPE -> summary.labels().runType().equalsIgnoreCase(value);
            case CATEGORY -> summary.labels().category().equalsIgnoreCase(value);
            case HARNESS -> summary.labels().harness().equalsIgnoreCase(value);
            case TAG -> summary.tags().contains(value);
            case AFTER ->
                bound.equals(Instant.MIN)
                        || started(summary).filter(at -> !at.isBefore(bound)).isPresent();
            case BEFORE ->
                bound.equals(Instant.MAX)
                        || started(summary).filter(at -> !at.isAfter(bound)).isPresent();
            case LIVE -> row.judgement().state().live();
            case NEEDS_ME -> needsMe(row, now);
            case TEXT -> TextMatch.of(value).accepts(summary);
        };
    }

    /** The very words that a session has for this key; none where no word can be meant letter by letter. */
    private List<String> names(SessionRow row) {
        SessionSummary summary = row.summary();
        return switch (key) {
            case PROJECT -> List.of(summary.place().project());
            case OUTCOME -> List.of(row.judgement().outcome().word());
            case SOURCE -> List.of(row.id().source());
            case AGENT -> orNone(summary.agents());
            case MODEL -> orNone(summary.models().stream().map(ModelName::of).toList());
            case RUN_TYPE -> List.of(summary.labels().runType());
            case CATEGORY -> List.of(summary.labels().category());
            case HARNESS -> List.of(summary.labels().harness());
            case STATE, TAG, AFTER, BEFORE, ITER, DUR, FILE, CONTENT, LIVE, NEEDS_ME, TEXT -> List.of();
        };
    }

    private static List<String> orNone(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    /** By the name as written, its short name, or a part of either. */
    private boolean isModel(SessionSummary summary, String model) {
        String brief = ModelName.of(model);
        if (model.equals(value) || brief.equals(value)) {
            return true;
        }
        // A name that gptme-sessions knows means in its records that model alone, as in its own queries.
        boolean exact = summary.labels().recorded() && ModelName.isListed(value);
        return !exact && (holds(model, value) || holds(brief, value));
    }

    private boolean isProject(SessionSummary summary) {
        if (summary.labels().recorded() && summary.place().directory().contains(value)) {
            // Records are found by any part of the path, as in gptme-sessions' own queries.
            return true;
        }
        if (value.indexOf('/') < 0) {
            return summary.place().project().equalsIgnoreCase(value);
        }
        String wanted = value.length() > 1 && value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        return summary.place().directory().equals(wanted);
    }

    /** A record of a session counts under its own source, under the harness it names, and under what it covers. */
    private boolean isSource(SessionSummary summary) {
        return summary.id().source().equalsIgnoreCase(value)
                || summary.labels().harness().equalsIgnoreCase(value)
                || summary.covers().stream().anyMatch(part -> part.source().equalsIgnoreCase(value));
    }

    private boolean isOutcome(SessionRow row) {
        Outcome outcome = row.judgement().outcome();
        boolean ours = outcome.word().equalsIgnoreCase(value);
        return ours || (!value.isEmpty() && row.summary().ending().word().equalsIgnoreCase(value));
    }

    private boolean isState(SessionRow row) {
        return State.ofWord(value)
                .filter(state -> state == row.judgement().state())
                .isPresent();
    }

    private static boolean needsMe(SessionRow row, Instant now) {
        State state = row.judgement().state();
        boolean asks = state == State.WAITING || state == State.STUCK;
        boolean failed = row.judgement().outcome() == Outcome.FAILED
                && row.moment()
                        .filter(at -> at.isAfter(now.minus(FRESH_FAILURE)))
                        .isPresent();
        return asks || failed;
    }

    private static Optional<Instant> started(SessionSummary summary) {
        return summary.countedAt().or(() -> summary.times().updatedAt());
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
