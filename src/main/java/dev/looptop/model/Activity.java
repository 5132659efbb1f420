package dev.looptop.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The signs by which a session's state is judged, as its files give them.
 *
 * @param lastSign the newest sign of life
 * @param longestGap the longest pause between two signs before the last one; zero when unknown
 * @param busyWith what it is doing, in a word or two ({@code worker}, {@code iteration 3}); empty between parts
 * @param silent whether {@code busyWith} is known to write nothing while it works, or a tool call is open
 * @param conversation whether this is a conversation, which has no end record and is never stuck
 * @param yourMove for a conversation: whether the assistant's turn is finished
 * @param repetition what it does again and again
 * @param waiting what it waits for
 */
public record Activity(
        Optional<Instant> lastSign,
        Duration longestGap,
        String busyWith,
        boolean silent,
        boolean conversation,
        boolean yourMove,
        Repetition repetition,
        Optional<Waiting> waiting) {
    /** No sign at all. */
    public static final Activity NONE =
            new Activity(Optional.empty(), Duration.ZERO, "", false, false, false, Repetition.NONE, Optional.empty());

    /** The same of a session that waits. */
    public Activity waitingFor(Optional<Waiting> what) {
        return new Activity(lastSign, longestGap, busyWith, silent, conversation, yourMove, repetition, what);
    }

    /**
     * How often the same thing came in a row, at the end of what is recorded.
     *
     * @param tool same tool with same arguments
     * @param error same error text
     * @param diff iterations whose change equals or undoes an earlier one's, the earlier one counted too; 0 if none
     * @param unchanged iterations in which no file changed
     * @param what the repeated thing in a few words, for the evidence
     */
    public record Repetition(int tool, int error, int diff, int unchanged, String what) {
        /** Nothing repeats. */
        public static final Repetition NONE = new Repetition(0, 0, 0, 0, "");
    }
}
