package dev.looptop.stats;

import java.util.List;

/**
 * The sessions that have something in common.
 *
 * @param key what it is, such as a project's name
 * @param trend how many sessions there were in each eighth of the range, earliest first
 */
public record GroupRow(String key, Figures figures, List<Integer> trend) {
    /** Into how many parts a trend cuts the range. */
    static final int PARTS = 8;

    public GroupRow {
        trend = List.copyOf(trend);
    }
}
