package dev.looptop.ui.desk;

import java.util.Optional;

/**
 * How far the person has moved the lines between panes, in cells from where they usually stand; until the program ends.
 *
 * @param list the line behind the list: to the right, or down where panes are stacked
 * @param middle the line behind the middle panes of a wide screen: to the right
 * @param upper the line below the detail: down
 * @param held the line being dragged
 */
public record Dividers(int list, int middle, int upper, Optional<Divider> held) {
    /** Every line where it usually stands. */
    public static final Dividers USUAL = new Dividers(0, 0, 0, Optional.empty());

    /** The lines. */
    public enum Divider {
        LIST,
        MIDDLE,
        UPPER
    }

    /** With a line taken hold of, or let go. */
    public Dividers holding(Optional<Divider> line) {
        return new Dividers(list, middle, upper, line);
    }

    /** With a line moved by this many cells. */
    public Dividers moved(Divider line, int by) {
        return switch (line) {
            case LIST -> new Dividers(list + by, middle, upper, held);
            case MIDDLE -> new Dividers(list, middle + by, upper, held);
            case UPPER -> new Dividers(list, middle, upper + by, held);
        };
    }
}
