package dev.looptop.cell;

/** A run of text in one style; the text is clean (see {@link CleanText}). */
public record Span(String text, Style style) {}
