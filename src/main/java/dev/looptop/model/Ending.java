package dev.looptop.model;

/**
 * How a session ended, as its own files say.
 *
 * @param outcome our word; {@link Outcome#NONE} while no end was written
 * @param word the harness's own word, empty while not ended
 * @param detail what the harness wrote about it (a summary, an error), possibly long, possibly empty
 */
public record Ending(Outcome outcome, String word, String detail) {
    /** No end was written. */
    public static final Ending NONE = new Ending(Outcome.NONE, "", "");

    /** Whether the harness wrote an end. */
    public boolean written() {
        return outcome != Outcome.NONE;
    }
}
