package dev.looptop.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was said in a conversation.
 *
 * @param who {@code user}, {@code assistant}, {@code thinking} or {@code system}
 */
public record Message(Optional<Instant> at, String who, Body text) {}
