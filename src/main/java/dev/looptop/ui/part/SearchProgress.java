package dev.looptop.ui.part;

/**
 * How far a search through all sessions is.
 *
 * @param done sessions looked through
 * @param total sessions to look through
 * @param running whether it goes on
 * @param trouble what it could not do, empty when nothing is wrong
 */
public record SearchProgress(int done, int total, boolean running, String trouble) {
    /** None was started. */
    public static final SearchProgress IDLE = new SearchProgress(0, 0, false, "");
}
