package dev.looptop.ui.view.chart;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.diff.FileDiff;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** The size of a file's change: counts and a bar of five cells, long by size, split by share. */
public final class FileBar {
    private static final int[] SIZES = {5, 15, 40, 120};

    private FileBar() {}

    /** {@code +7 -5}; a part that is zero is left out when the other is not. */
    public static Line counts(Brush brush, FileDiff file, Style ground) {
        Line line = Line.EMPTY;
        if (file.added() > 0 || file.removed() == 0) {
            line = line.with("+" + file.added(), over(brush.style(Role.ADDED), ground));
        }
        if (file.removed() > 0) {
            line = line.with(line.width() > 0 ? " " : "", ground)
                    .with("-" + file.removed(), over(brush.style(Role.REMOVED), ground));
        }
        return line;
    }

    /** The bar; nothing changed is nothing filled. */
    public static Line bar(Brush brush, int added, int removed, Style ground) {
        int total = added + removed;
        int filled = total == 0 ? 0 : 1;
        for (int size : SIZES) {
            filled += total > size ? 1 : 0;
        }
        int plus = total == 0 ? 0 : (int) Math.round((double) filled * added / total);
        if (added > 0 && removed > 0 && filled > 1) {
            plus = Math.max(1, Math.min(filled - 1, plus));
        }
        return Line.of(brush.glyphs().added().repeat(plus), over(brush.style(Role.ADDED), ground))
                .with(brush.glyphs().removed().repeat(filled - plus), over(brush.style(Role.REMOVED), ground))
                .with(brush.glyphs().rest().repeat(5 - filled), over(brush.style(Role.BORDER), ground));
    }

    public static Style over(Style style, Style ground) {
        return ground.bg() == Style.DEFAULT ? style : style.withBg(ground.bg());
    }
}
