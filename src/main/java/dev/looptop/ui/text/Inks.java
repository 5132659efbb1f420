package dev.looptop.ui.text;

import dev.looptop.syntax.Sort;

/** The colours of the parts of code. */
public final class Inks {
    private Inks() {}

    /** How a part of a line of code is drawn. */
    public static Role role(Sort sort) {
        return switch (sort) {
            case PLAIN -> Role.TEXT;
            case KEYWORD -> Role.KEYWORD;
            case LITERAL -> Role.LITERAL;
            case FIGURE -> Role.FIGURE;
            case FUNCTION -> Role.FUNCTION;
            case TYPE -> Role.TYPE;
            case COMMENT -> Role.COMMENT;
        };
    }
}
