package dev.looptop.syntax;

/** What a part of a line of code is. */
public enum Sort {
    PLAIN,
    KEYWORD,
    /** A string or a character. */
    LITERAL,
    /** A number. */
    FIGURE,
    /** What is called, and the keys of a data format. */
    FUNCTION,
    TYPE,
    COMMENT
}
