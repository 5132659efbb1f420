package dev.looptop.model;

/** What an iteration changed, as its harness recorded it. */
public sealed interface Change {
    /** Nothing is recorded; {@code reason} says why, in words for the user. */
    record Unrecorded(String reason) implements Change {}

    /** A patch of all work since the start of the session, up to and with this iteration (codeloops). */
    record SoFar(Body patch) implements Change {}

    /** A patch of this iteration alone (devloop's {@code worker.diff}). */
    record Own(Body patch) implements Change {}

    /**
     * Not recorded, but the commits are known: git may tell while the repository is there.
     *
     * @param directory the repository
     * @param from a full or short hash
     * @param to a hash, or {@code HEAD}
     */
    record InGit(String directory, String from, String to) implements Change {}
}
