package dev.looptop.terminal;

import dev.looptop.cell.Frame;
import java.util.Optional;

/**
 * Whole rows that moved together from one frame to the next.
 *
 * @param top first row of the region that is scrolled
 * @param bottom last row of it
 * @param up by how many rows it moves up; negative when down
 */
record Scroll(int top, int bottom, int up) {
    /** The movement that saves the most rows from being painted; empty if none saves any. */
    static Optional<Scroll> between(Frame before, Frame next) {
        int height = next.height();
        int[] old = hashes(before);
        int[] wanted = hashes(next);
        Scroll best = null;
        int bestSaved = 1;
        for (int up = -height / 2; up <= height / 2; up++) {
            int row = Math.max(0, -up);
            int last = Math.min(height, height - up);
            while (up != 0 && row < last) {
                int from = row;
                int saved = 0;
                while (row < last && wanted[row] == old[row + up]) {
                    saved += wanted[row] == old[row] ? 0 : 1;
                    row++;
                }
                if (saved > bestSaved) {
                    bestSaved = saved;
                    best = new Scroll(from + Math.min(0, up), row - 1 + Math.max(0, up), up);
                }
                row = Math.max(row, from + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    private static int[] hashes(Frame frame) {
        int[] hashes = new int[frame.height()];
        for (int row = 0; row < hashes.length; row++) {
            hashes[row] = frame.rowHash(row);
        }
        return hashes;
    }
}
