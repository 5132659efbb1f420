package dev.looptop.ui.view.chart;

import dev.looptop.ui.text.Glyphs;

/** A horizontal bar of eighth blocks. */
public final class BlockBar {
    private static final int EIGHTHS = 8;

    private BlockBar() {}

    /** A bar for a value on a scale of {@code columns} cells; nothing for nothing, else at least its thinnest. */
    public static String of(Glyphs glyphs, double value, double highest, int columns) {
        if (value <= 0 || highest <= 0 || columns <= 0) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round(Math.min(1, value / highest) * columns * EIGHTHS));
        String bar = glyphs.block(false).repeat(eighths / EIGHTHS)
                + (eighths % EIGHTHS == 0 ? "" : glyphs.barEnd(eighths % EIGHTHS));
        return bar.isEmpty() ? glyphs.block(false) : bar;
    }
}
