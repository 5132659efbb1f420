package dev.looptop.diff;

import java.util.List;

/**
 * What a patch does to one file.
 *
 * @param oldPath path before, without the {@code a/} prefix and unquoted; empty for a new file
 * @param newPath path after; empty for a deleted file
 * @param kind what happens to the file as a whole
 * @param notes header facts worth showing, such as {@code mode 100644 → 100755} or {@code binary}
 * @param binary whether the content is not shown because it is not text
 * @param header the header lines as they stood, for a copy that applies
 */
public record FileDiff(
        String oldPath,
        String newPath,
        Kind kind,
        boolean binary,
        List<String> notes,
        List<String> header,
        List<Hunk> hunks,
        int added,
        int removed) {
    /** What happens to a file. */
    public enum Kind {
        MODIFIED,
        ADDED,
        DELETED,
        RENAMED,
        COPIED
    }

    public FileDiff {
        notes = List.copyOf(notes);
        header = List.copyOf(header);
        hunks = List.copyOf(hunks);
    }

    /** The path to show: the one after the change, or the one before for a deletion. */
    public String path() {
        return newPath.isEmpty() ? oldPath : newPath;
    }
}
