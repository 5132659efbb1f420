package dev.looptop.diff;

import java.util.List;

/**
 * A parsed patch.
 *
 * @param notices what could not be read as a patch, or what is odd about it; for the user
 */
public record Patch(List<FileDiff> files, List<String> notices) {
    /** A patch that changes nothing. */
    public static final Patch EMPTY = new Patch(List.of(), List.of());

    public Patch {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** Lines added over all files. */
    public int added() {
        return files.stream().mapToInt(FileDiff::added).sum();
    }

    /** Lines removed over all files. */
    public int removed() {
        return files.stream().mapToInt(FileDiff::removed).sum();
    }
}
