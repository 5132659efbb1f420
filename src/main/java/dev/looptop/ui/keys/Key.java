package dev.looptop.ui.keys;

/**
 * One key press.
 *
 * @param name which key; {@link Name#CHARACTER} for printable ones
 * @param character the code point of a {@code CHARACTER}, 0 otherwise; letters typed with Ctrl are lower case
 */
public record Key(Name name, int character, boolean ctrl, boolean alt, boolean shift) {
    /** The keys a terminal can send. */
    public enum Name {
        CHARACTER,
        ENTER,
        ESCAPE,
        TAB,
        BACKSPACE,
        DELETE,
        INSERT,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        F1,
        F2,
        F3,
        F4,
        F5,
        F6,
        F7,
        F8,
        F9,
        F10,
        F11,
        F12,
        UNKNOWN
    }

    /** A printable key. */
    public static Key of(int character) {
        return new Key(Name.CHARACTER, character, false, false, false);
    }

    /** A named key without modifiers. */
    public static Key of(Name name) {
        return new Key(name, 0, false, false, false);
    }

    /** A letter with Ctrl. */
    public static Key ctrl(int character) {
        return new Key(Name.CHARACTER, character, true, false, false);
    }
}
