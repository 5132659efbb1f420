package dev.looptop.ui.reading;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import java.util.HashMap;
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
 * @param returning how many hunks of each iteration, by its number, an earlier one had, as far as is known
 * @param lines the lines of its files after the change, by index; none until more context was asked for
 */
public record DiffSource(
        Optional<PatchKey> key,
        Patch patch,
        String reason,
        HunkMarks marks,
        Map<Integer, Integer> returning,
        Map<Integer, List<String>> lines) {
    /** No patch. */
    public static final DiffSource NONE =
            new DiffSource(Optional.empty(), Patch.EMPTY, "", HunkMarks.NONE, Map.of(), Map.of());

    public DiffSource {
        returning = Map.copyOf(returning);
        lines = Map.copyOf(lines);
    }

    /** Another patch; of the same session what is known of its iterations is kept. */
    public DiffSource next(PatchKey next, Patch came, String why) {
        boolean same = key.map(PatchKey::session).filter(next.session()::equals).isPresent();
        return new DiffSource(Optional.of(next), came, why, HunkMarks.NONE, same ? returning : Map.of(), Map.of());
    }

    public DiffSource marked(HunkMarks next) {
        Map<Integer, Integer> more = new HashMap<>(returning);
        key.ifPresent(shown -> more.put(shown.iteration(), next.marks().size()));
        return new DiffSource(key, patch, reason, next, more, lines);
    }

    public DiffSource lined(Map<Integer, List<String>> next) {
        return new DiffSource(key, patch, reason, marks, returning, next);
    }
}
