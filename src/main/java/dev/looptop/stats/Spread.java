package dev.looptop.stats;

import java.util.OptionalDouble;

/**
 * The durations of some sessions.
 *
 * @param count how many have one
 * @param minSecs the shortest; empty when none has
 * @param maxSecs the longest; empty when none has
 * @param totalSecs all of them together
 */
public record Spread(int count, OptionalDouble minSecs, OptionalDouble maxSecs, double totalSecs) {}
