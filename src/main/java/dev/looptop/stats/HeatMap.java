package dev.looptop.stats;

import java.time.DayOfWeek;
import java.util.List;

/** How many sessions began on which day of the week in which hour, both local; Monday and midnight first. */
public record HeatMap(List<Integer> cells) {
    /** Hours of a day. */
    public static final int HOURS = 24;

    /** Steps of heat above none. */
    public static final int STEPS = 4;

    public HeatMap {
        cells = List.copyOf(cells);
    }

    /** The count of a cell. */
    public int at(DayOfWeek day, int hour) {
        return cells.get(place(day, hour));
    }

    /** The count of a day. */
    public int of(DayOfWeek day) {
        return cells.subList(place(day, 0), place(day, 0) + HOURS).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The highest count of a cell. */
    public int highest() {
        return cells.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** How warm a cell is: 0 for none, else 1 to 4 by its share of the highest. */
    public int heat(DayOfWeek day, int hour) {
        int count = at(day, hour);
        return count == 0 ? 0 : (int) Math.ceil((double) count * STEPS / highest());
    }

    static int place(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * HOURS + hour;
    }
}
