package dev.looptop.ui.view.chart;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.diff.FileDiff;
import dev.looptop.ui.diff.ChangeBar;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** The size of a file's change: counts and a bar of five cells, long by size, split by share. */
public final class FileBar {
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
        return ChangeBar.of(brush.glyphs(), added, removed).styled(role -> over(brush.style(role), ground));
    }

    public static Style over(Style style, Style ground) {
        return ground.bg() == Style.DEFAULT ? style : style.withBg(ground.bg());
    }
}
