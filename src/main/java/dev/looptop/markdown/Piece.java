package dev.looptop.markdown;

/** A run of clean text of one tone. */
public record Piece(String text, Tone tone) {}
