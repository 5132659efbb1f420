package dev.looptop.ui.diff;

/**
 * How a person wants diffs laid out.
 *
 * @param sides side by side or below each other
 * @param wrap whether long lines are wrapped
 * @param spaces whether changes of white space alone are shown as changes
 * @param context unchanged lines around each change
 */
public record DiffLook(Sides sides, boolean wrap, boolean spaces, int context) {
    /** Context lines that patches are recorded with. */
    public static final int RECORDED = 3;

    /** The start. */
    public static final DiffLook START = new DiffLook(Sides.AUTO, true, true, RECORDED);

    private static final int LEAST_SPLIT = 44;
    private static final int AUTO_SPLIT = 110;

    /** Where before and after stand. */
    public enum Sides {
        /** Side by side where there is room. */
        AUTO,
        SPLIT,
        UNIFIED;

        /** The name for a person. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether a pane of this inner width shows both sides (design/experience.md, "Layout": 110 and more). */
    public boolean splits(int columns) {
        return switch (sides) {
            case AUTO -> columns >= AUTO_SPLIT;
            case SPLIT -> columns >= LEAST_SPLIT;
            case UNIFIED -> false;
        };
    }

    public DiffLook sides(Sides next) {
        return new DiffLook(next, wrap, spaces, context);
    }

    DiffLook wrap(boolean on) {
        return new DiffLook(sides, on, spaces, context);
    }

    public DiffLook spaces(boolean shown) {
        return new DiffLook(sides, wrap, shown, context);
    }

    public DiffLook context(int lines) {
        return new DiffLook(sides, wrap, spaces, lines);
    }
}
