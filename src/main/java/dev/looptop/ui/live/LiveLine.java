package dev.looptop.ui.live;

import dev.looptop.model.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the live pane.
 *
 * @param at when it happened, empty for a line of a log
 * @param kind what sort of event; {@link Event.Kind#MESSAGE} for a line of a log
 * @param text clean text
 */
public record LiveLine(Optional<Instant> at, Event.Kind kind, String text) {}
