package dev.looptop.ui;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patch as it came, with what came after it.
 *
 * @param key which patch it is, empty while none has come
 * @param patch the patch
 * @param reason why there is none, empty if there is one
 * @param marks hunks that an earlier iteration had
 * @param lines the lines of its files after the change, by index; none until more context was asked for
 */
public record DiffSource(
        Optional<PatchKey> key, Patch patch, String reason, HunkMarks marks, Map<Integer, List<String>> lines) {
    /** No patch. */
    static final DiffSource NONE = new DiffSource(Optional.empty(), Patch.EMPTY, "", HunkMarks.NONE, Map.of());

    public DiffSource {
        lines = Map.copyOf(lines);
    }

    static DiffSource of(PatchKey key, Patch patch, String reason) {
        return new DiffSource(Optional.of(key), patch, reason, HunkMarks.NONE, Map.of());
    }

    DiffSource marked(HunkMarks next) {
        return new DiffSource(key, patch, reason, next, lines);
    }

    DiffSource lined(Map<Integer, List<String>> next) {
        return new DiffSource(key, patch, reason, marks, next);
    }
}
