package dev.looptop.ui.keys;

/**
 * What the mouse did.
 *
 * @param column where, from 0
 * @param row where, from 0
 */
public record Pointer(Kind kind, int column, int row) {
    /** What is told apart; only the left button counts. */
    public enum Kind {
        PRESS,
        DRAG,
        RELEASE,
        WHEEL_UP,
        WHEEL_DOWN
    }
}
