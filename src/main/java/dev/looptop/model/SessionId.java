package dev.looptop.model;

/**
 * Names one session on this machine.
 *
 * @param source the format's word, such as {@code codeloops}
 * @param name the harness's own id, as the user types it
 * @param path absolute path of the session's file or directory; tells apart equal names in two roots, never used to
 *     build another path
 */
public record SessionId(String source, String name, String path) implements Comparable<SessionId> {
    @Override
    public int compareTo(SessionId other) {
        int bySource = source.compareTo(other.source);
        int byName = bySource != 0 ? bySource : name.compareTo(other.name);
        return byName != 0 ? byName : path.compareTo(other.path);
    }
}
