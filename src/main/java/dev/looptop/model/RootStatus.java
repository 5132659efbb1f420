package dev.looptop.model;

/**
 * One place in which sessions are looked for.
 *
 * @param source the format's word
 * @param path absolute path
 * @param standing what was found there
 * @param sessions how many sessions it holds
 * @param watch {@code events}, {@code polling}, {@code awaited} or empty for a one-shot look
 * @param detail what could not be read and why, empty if nothing
 */
public record RootStatus(String source, String path, Standing standing, int sessions, String watch, String detail) {
    /** What was found at a place. */
    public enum Standing {
        MISSING,
        EMPTY,
        PRESENT,
        UNREADABLE
    }
}
