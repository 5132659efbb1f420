package dev.looptop.ui.part;

import dev.looptop.ui.keys.Action;

/** How far the moving actions go. */
public final class Stride {
    private Stride() {}

    /** Rows of a move where so many are in sight: down is more than 0. */
    public static int of(Action action, int height) {
        int page = Math.max(1, height - 1);
        int half = Math.max(1, height / 2);
        return switch (action) {
            case DOWN -> 1;
            case UP -> -1;
            case HALF_DOWN -> half;
            case HALF_UP -> -half;
            case PAGE_DOWN -> page;
            default -> -page;
        };
    }
}
