package dev.looptop.terminal;

/** How large a terminal is, in cells. */
public record Size(int columns, int rows) {}
