package dev.looptop.stats;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A stretch of time that one column of a chart stands for.
 *
 * @param start its first moment where the person is
 * @param from its first instant
 * @param to the first instant after it
 */
public record Bucket(LocalDateTime start, Instant from, Instant to) {}
