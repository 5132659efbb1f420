package dev.looptop.terminal;

import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Pointer;

/** What a person, or the terminal, sends. */
public sealed interface Input {
    /** A key was pressed. */
    record Pressed(Key key) implements Input {}

    /** Text was pasted, at most 1 MB of it; not cleaned. */
    record Pasted(String text) implements Input {}

    /** Something was done with the mouse. */
    record Pointed(Pointer pointer) implements Input {}

    /** The terminal's window got the focus or lost it. */
    record Focused(boolean gained) implements Input {}

    /** The end of input: the terminal is gone or standard input was closed. Comes once, as the last. */
    record Closed() implements Input {}
}
