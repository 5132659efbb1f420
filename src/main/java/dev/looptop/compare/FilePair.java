package dev.looptop.compare;

import dev.looptop.diff.FileDiff;
import java.util.Optional;

/** A file of the last diffs: what each session did to it, empty where it did nothing. */
public record FilePair(String path, Optional<FileDiff> left, Optional<FileDiff> right) {
    /** Which of the two changed it. */
    public enum Where {
        LEFT,
        RIGHT,
        BOTH,
        SAME
    }

    /** Which of the two changed it; {@code SAME} when both made the very same change. */
    public Where where() {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isPresent() ? Where.LEFT : Where.RIGHT;
        }
        return left.get().hunks().equals(right.get().hunks()) ? Where.SAME : Where.BOTH;
    }
}
