package dev.looptop.git;

/** What git said. */
public sealed interface GitAnswer {
    /** The patch; empty text when nothing changed. */
    record Found(String patchText) implements GitAnswer {}

    /** No patch; {@code reason} says why in words for the user. */
    record Unavailable(String reason) implements GitAnswer {}
}
