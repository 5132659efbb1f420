package dev.looptop.ui;
/** x. */
public record UiState(int x) {}
