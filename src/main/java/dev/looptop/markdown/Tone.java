package dev.looptop.markdown;

/** What a piece of text is; the theme decides what that looks like. */
public enum Tone {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE,
    HEADING,
    LINK,
    QUIET
}
