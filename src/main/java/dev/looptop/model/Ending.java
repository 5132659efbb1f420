package dev.looptop.model;

import java.util.OptionalDouble;

/**
 * How a session ended, as its own files say.
 *
 * @param outcome our word; {@link Outcome#NONE} while no end was written
 * @param word the harness's own word, empty while not ended
 * @param detail what the harness wrote about it (a summary, an error), possibly long, possibly empty
 * @param confidence how sure its judge was, from 0 to 1, where one says so
 */
public record Ending(Outcome outcome, String word, String detail, OptionalDouble confidence) {
    /** No end was written. */
    public static final Ending NONE = new Ending(Outcome.NONE, "", "");

    /** An end of which nobody says how sure it is. */
    public Ending(Outcome outcome, String word, String detail) {
        this(outcome, word, detail, OptionalDouble.empty());
    }

    /** Whether the harness wrote an end. */
    public boolean written() {
        return outcome != Outcome.NONE;
    }
}
