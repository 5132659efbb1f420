package dev.looptop.judge;

import dev.looptop.model.SessionSummary;

/** Why an ended session stopped, in one sentence, from what its files say. */
public final class StopReason {
    private static final int LONGEST = 160;

    private StopReason() {}

    /**
     * The sentence for a session whose end was written.
     *
     * @param critic what its harness calls the judge of an iteration
     */
    public static String of(SessionSummary session, String critic) {
        int done = session.iterations();
        String detail = firstLine(session.ending().detail());
        return switch (session.ending().outcome()) {
            case SUCCESS -> recorded(session, done > 0 ? critic + " approved in iteration " + done : "approved");
            case MAX_ITERATIONS ->
                "hit the limit of " + limit(session) + " iterations"
                        + (detail.isEmpty() ? "" : "; the critic last asked: " + detail);
            case INTERRUPTED ->
                "interrupted by you" + (done > 0 ? " after iteration " + done : " before iteration 1 ended");
            case REJECTED -> gate(session, "rejected by you at the ", "rejected by the " + critic);
            case TIMED_OUT -> gate(session, "nobody answered at the ", "timed out");
            case NEEDS_WORK ->
                "the " + critic + " still asked for work after iteration " + done
                        + (detail.isEmpty() ? "" : ": " + detail);
            case FAILED -> failed(session, detail);
            case NOOP -> "ended without any work";
            case UNKNOWN ->
                recorded(
                        session,
                        "ended with a word that is not known: "
                                + (session.ending().word().isEmpty()
                                        ? "none"
                                        : session.ending().word()));
            case NONE -> "";
        };
    }

    /** A record has the last word where no critic spoke. */
    private static String recorded(SessionSummary session, String otherwise) {
        return session.labels().recorded() ? "recorded as " + session.ending().word() : otherwise;
    }

    private static String failed(SessionSummary session, String detail) {
        return switch (session.ending().word()) {
            case "provider-error" -> "provider error" + (detail.isEmpty() ? "" : ": " + detail);
            case "error" -> "the verdict could not be read twice" + (detail.isEmpty() ? "" : ": " + detail);
            default -> detail.isEmpty() ? "failed; no reason was written" : detail;
        };
    }

    private static String gate(SessionSummary session, String atGate, String otherwise) {
        String word = session.ending().word();
        int at = word.lastIndexOf("-at-");
        return at < 0 ? otherwise : atGate + word.substring(at + 4) + " gate";
    }

    private static int limit(SessionSummary session) {
        return session.maxIterations().orElse(session.iterations());
    }

    private static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
