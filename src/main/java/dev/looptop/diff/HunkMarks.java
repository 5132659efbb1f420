package dev.looptop.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which hunks of a patch an earlier iteration had, or had the other way round. */
public record HunkMarks(Map<Place, Mark> marks) {
    /** Nothing is marked. */
    public static final HunkMarks NONE = new HunkMarks(Map.of());

    public HunkMarks {
        marks = Map.copyOf(marks);
    }

    /** A hunk by the index of its file in the patch and its own in the file. */
    public record Place(int file, int hunk) {}

    /** How a hunk comes back. */
    public enum Kind {
        REPEATS,
        UNDOES
    }

    /** What a hunk does again; {@code iteration} counts from 1. */
    public record Mark(Kind kind, int iteration) {}

    /** The marks of one iteration's own patch, from the patches of the iterations before it. */
    public static HunkMarks of(Repeats earlier, int iteration, Patch patch) {
        Map<Place, Mark> marks = new HashMap<>();
        for (int file = 0; file < patch.files().size(); file++) {
            FileDiff diff = patch.files().get(file);
            for (int hunk = 0; hunk < diff.hunks().size(); hunk++) {
                Place place = new Place(file, hunk);
                mark(earlier, iteration, diff, diff.hunks().get(hunk)).ifPresent(mark -> marks.put(place, mark));
            }
        }
        return new HunkMarks(marks);
    }

    private static Optional<Mark> mark(Repeats earlier, int iteration, FileDiff file, Hunk hunk) {
        List<Integer> repeats = earlier.repeatsOf(iteration, file, hunk);
        if (!repeats.isEmpty()) {
            return Optional.of(new Mark(Kind.REPEATS, repeats.get(0)));
        }
        List<Integer> undoes = earlier.undoesOf(iteration, file, hunk);
        return undoes.isEmpty() ? Optional.empty() : Optional.of(new Mark(Kind.UNDOES, undoes.get(0)));
    }

    /** The mark of a hunk. */
    public Optional<Mark> of(int file, int hunk) {
        return Optional.ofNullable(marks.get(new Place(file, hunk)));
    }

    /** The mark of a file: that of the first of its hunks that has one. */
    public Optional<Mark> ofFile(int file) {
        return marks.entrySet().stream()
                .filter(entry -> entry.getKey().file() == file)
                .min((a, b) -> Integer.compare(a.getKey().hunk(), b.getKey().hunk()))
                .map(Map.Entry::getValue);
    }
}
