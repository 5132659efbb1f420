package dev.looptop.ui.view.diff;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.ui.UiState;
import dev.looptop.ui.diff.DiffLook;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;

/** The second row of the screen while the diff is zoomed: how it is taken and laid out, where we are in it. */
public final class DiffStateLine {
    private DiffStateLine() {}

    /** Draws it; {@code other} is what stands there otherwise, kept at the right where there is no patch. */
    public static void draw(Brush brush, UiState state, Line other) {
        DiffReader diff = state.diff();
        DiffLook look = diff.look();
        int columns = state.setting().columns();
        Line right = diff.rows().size() == 0 ? other : place(brush, diff);
        Line line = Line.EMPTY;
        line = fact(brush, line, "base", base(diff));
        line = fact(brush, line, "split", look.sides().word());
        line = fact(brush, line, "wrap", look.wrap() ? "on" : "off");
        line = fact(brush, line, "space", look.spaces() ? "shown" : "hidden");
        line = fact(brush, line, "context", Integer.toString(look.context()));
        int room = columns - right.width() - 4;
        brush.right(columns - 1, 1, right);
        brush.put(1, 1, line, room);
    }

    /** What the side before is. */
    static String base(DiffReader diff) {
        int before = diff.shown().map(PatchKey::before).orElse(0);
        return before <= 0 ? "the start" : "iteration " + before;
    }

    private static Line place(Brush brush, DiffReader diff) {
        int hunks = diff.rows().hunkNumber(Integer.MAX_VALUE);
        int here = diff.rows().hunkNumber(diff.cursor());
        int files = diff.patch().files().size();
        Line hunk = hunks == 0
                ? Line.EMPTY
                : brush.line("hunk ", Role.DIM)
                        .with(here + " of " + hunks, brush.style(Role.TEXT))
                        .with("   ", Style.PLAIN);
        return hunk.with(files + (files == 1 ? " file " : " files "), brush.style(Role.DIM))
                .with("+" + diff.patch().added(), brush.style(Role.ADDED))
                .with(" ", Style.PLAIN)
                .with("-" + diff.patch().removed(), brush.style(Role.REMOVED));
    }

    private static Line fact(Brush brush, Line line, String name, String value) {
        return line.with(line.width() > 0 ? "   " : "", Style.PLAIN)
                .with(name + " ", brush.style(Role.DIM))
                .with(value, brush.style(Role.TEXT));
    }
}
