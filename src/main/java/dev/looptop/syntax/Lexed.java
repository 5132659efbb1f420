package dev.looptop.syntax;

import java.util.List;

/**
 * A line taken apart.
 *
 * @param tokens in order, without a gap from the line's start to its end
 * @param state what is open at its end, for the next line
 */
public record Lexed(List<Token> tokens, int state) {
    public Lexed {
        tokens = List.copyOf(tokens);
    }
}
