package dev.looptop.diff;

import java.util.List;

/**
 * One run of changed lines with its context.
 *
 * @param section the text after the second {@code @@}, usually the enclosing function
 */
public record Hunk(int oldStart, int oldCount, int newStart, int newCount, String section, List<DiffLine> lines) {
    public Hunk {
        lines = List.copyOf(lines);
    }

    /** Whether any of its lines was added or removed. */
    public boolean changes() {
        return lines.stream().anyMatch(line -> line.kind() != DiffLine.Kind.CONTEXT);
    }
}
