package dev.looptop.ui.text;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import java.util.ArrayList;
import java.util.List;

/** The rows of a dialog while they are written, none wider than it. */
public final class RolePage {
    private final int columns;
    private final Glyphs glyphs;
    private final List<RoleLine> rows = new ArrayList<>();

    /** An empty page of this many columns. */
    public RolePage(int columns, Glyphs glyphs) {
        this.columns = columns;
        this.glyphs = glyphs;
    }

    /** The rows so far. */
    public List<RoleLine> rows() {
        return List.copyOf(rows);
    }

    /** How wide a row may be. */
    public int columns() {
        return columns;
    }

    /** The signs that it is written with. */
    public Glyphs glyphs() {
        return glyphs;
    }

    /** A blank row. */
    public void blank() {
        rows.add(RoleLine.EMPTY);
    }

    /** A ready row, cut to the page. */
    public void add(RoleLine line) {
        rows.add(line.cut(columns, glyphs.cut()));
    }

    /** Text of anybody, wrapped, with a label in a gutter before its first row; at most {@code most} rows. */
    public void labelled(String label, int gutter, String text, Role role, int most) {
        RoleLine lead = RoleLine.of(TextWidth.padRight(label, gutter), Role.DIM);
        int count = 0;
        for (String part : CleanText.lines(text)) {
            for (String row : Wrap.text(part, Math.max(10, columns - gutter))) {
                if (count++ == most) {
                    RoleLine last = rows.remove(rows.size() - 1);
                    rows.add(last.with(" " + glyphs.cut(), role));
                    return;
                }
                rows.add(lead.with(row, role));
                lead = RoleLine.of(" ".repeat(gutter), Role.TEXT);
            }
        }
    }

    /** A row with something at its right end. */
    public void sides(RoleLine left, RoleLine right) {
        int room = columns - right.width() - 1;
        RoleLine head = left.cut(room, glyphs.cut());
        rows.add(head.with(" ".repeat(Math.max(1, columns - head.width() - right.width())), Role.TEXT)
                .with(right));
    }
}
