package dev.looptop.ui.stats;

/** A part of the statistics. */
public enum StatsPanel {
    CARDS,
    TIME,
    OUTCOMES,
    HEAT,
    TREND,
    TABLE,
    SECOND,
    ITERATIONS,
    DURATIONS,
    STOPS,
    FACTS;

    /** Whether the cursor can stand in it, because each of its bars leads to the sessions that it counts. */
    public boolean leads() {
        return switch (this) {
            case TIME, OUTCOMES, TABLE, SECOND, ITERATIONS, DURATIONS -> true;
            case CARDS, HEAT, TREND, STOPS, FACTS -> false;
        };
    }
}
