package dev.looptop.ui.reading;

import dev.looptop.model.SessionId;

/**
 * Names one patch.
 *
 * @param iteration counted from 1
 * @param base against what
 */
public record PatchKey(SessionId session, int iteration, Base base) {
    /**
     * What a diff is taken against.
     *
     * @param kind how the base is found
     * @param iteration for {@link Kind#SINCE} the iteration it begins after, counted from 1; else 0
     */
    public record Base(Kind kind, int iteration) {
        /** What this iteration alone changed. */
        public static final Base THIS_ITERATION = new Base(Kind.OWN, 0);

        /** All work of the session up to and with this iteration. */
        public static final Base ALL_SO_FAR = new Base(Kind.START, 0);

        /** Ways to find a base. */
        public enum Kind {
            OWN,
            START,
            SINCE
        }

        /** Against the state after an iteration. */
        public static Base since(int iteration) {
            return new Base(Kind.SINCE, iteration);
        }

        /** The words for a person. */
        public String words() {
            return switch (kind) {
                case OWN -> "this iteration";
                case START -> "all so far";
                case SINCE -> "against iteration " + iteration;
            };
        }
    }

    /** The iteration whose end is the side before; 0 for the start of the session. */
    public int before() {
        return switch (base.kind()) {
            case OWN -> iteration - 1;
            case START -> 0;
            case SINCE -> base.iteration();
        };
    }
}
