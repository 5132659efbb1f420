package dev.looptop.cell;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines to a width, at blanks where it can. */
public final class Wrap {
    private Wrap() {}

    /** The rows of a line at this width; always at least one, none wider than {@code columns}. */
    public static List<Line> line(Line line, int columns) {
        List<Line> rows = new ArrayList<>();
        Line rest = line;
        while (rest.width() > columns && columns > 0) {
            String head = TextWidth.prefix(rest.text(), columns);
            int blank = head.lastIndexOf(' ');
            boolean atBlank = rest.text().startsWith(" ", head.length());
            String row = !atBlank && blank > 0 ? head.substring(0, blank) : head;
            int cells = Math.max(1, TextWidth.of(row));
            rows.add(rest.cut(cells, ""));
            rest = rest.from(cells);
            if (rest.text().startsWith(" ")) {
                rest = rest.from(1);
            }
        }
        rows.add(rest);
        return rows;
    }

    /** The rows of a text at this width. */
    public static List<String> text(String text, int columns) {
        List<String> rows = new ArrayList<>();
        for (String part : CleanText.lines(text)) {
            line(Line.of(part, Style.PLAIN), columns).forEach(row -> rows.add(row.text()));
        }
        return rows;
    }
}
