package dev.looptop.syntax;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a line while it is read: each begins where the one before ends. */
final class Tokens {
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** The next token ends here; an empty one is none, one like the one before becomes part of it. */
    void to(int end, Sort sort) {
        if (end <= at) {
            return;
        }
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).sort() == sort) {
            tokens.set(last, new Token(tokens.get(last).start(), end, sort));
        } else {
            tokens.add(new Token(at, end, sort));
        }
        at = end;
    }

    /** The line with the rest of it plain. */
    Lexed end(int length, int state) {
        to(length, Sort.PLAIN);
        return new Lexed(tokens, state);
    }
}
