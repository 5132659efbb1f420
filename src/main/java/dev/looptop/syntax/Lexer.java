package dev.looptop.syntax;

/** Takes lines of one language apart. */
public interface Lexer {
    /** The state before the first line. */
    int START = 0;

    /** Characters of a line that are looked at; what is behind them is plain. */
    int LONGEST = 2000;

    /** A line that begins in this state, taken apart. A state of another language counts as {@link #START}. */
    Lexed line(String text, int state);
}
