package dev.looptop.tail;

import java.util.List;
import java.util.Optional;

/**
 * What one look at a growing file gave.
 *
 * @param lines complete lines since the last look, in order
 * @param restarted whether the file was replaced or cut: everything read before no longer holds, {@code lines} start
 *     at its beginning
 * @param pending the unfinished last line, if there is one and the end was reached
 * @param more whether the look was bounded and the next one will give more at once
 * @param stamp the file as it was at this look
 */
public record TailBatch(
        List<TailLine> lines, boolean restarted, Optional<TailLine> pending, boolean more, FileStamp stamp) {
    public TailBatch {
        lines = List.copyOf(lines);
    }
}
