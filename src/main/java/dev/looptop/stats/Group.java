package dev.looptop.stats;

import java.util.OptionalDouble;

/**
 * The figures of some sessions.
 *
 * @param key what they have in common, such as a project's name
 * @param succeeded how many ended in success
 * @param successRate 0 to 1, over all of them, live ones included
 * @param avgIterations over all of them
 * @param avgDurationSecs over those that have a duration; empty when none has
 */
public record Group(
        String key,
        int total,
        int succeeded,
        double successRate,
        double avgIterations,
        OptionalDouble avgDurationSecs) {}
