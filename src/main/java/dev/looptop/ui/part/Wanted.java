package dev.looptop.ui.part;

import dev.looptop.model.Body;

/** A text that is wanted: its slot, where it is, and whether its end matters more than its start. */
public record Wanted(String slot, Body body, boolean fromEnd) {}
