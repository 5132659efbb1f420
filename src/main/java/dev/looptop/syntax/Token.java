package dev.looptop.syntax;

/** The characters of a line from {@code start} up to {@code end}. */
public record Token(int start, int end, Sort sort) {}
