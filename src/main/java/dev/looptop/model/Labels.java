package dev.looptop.model;

/**
 * How a session was run, in the words of a record that keeps such things (gptme-sessions); empty where none says it.
 *
 * @param harness the program that ran the agent, such as {@code claude-code}
 * @param runType such as {@code autonomous}
 * @param category what sort of work it was
 */
public record Labels(String harness, String runType, String category) {
    /** Nothing is recorded. */
    public static final Labels NONE = new Labels("", "", "");
}
