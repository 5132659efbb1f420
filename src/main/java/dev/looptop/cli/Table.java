package dev.looptop.cli;

import dev.looptop.cell.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns, each as wide as its widest cell; the last column is not padded. */
final class Table {
    /** One cell: text and colour. */
    record Cell(String text, Ink ink) {
        static Cell of(String text) {
            return new Cell(text, Ink.PLAIN);
        }
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private final boolean[] right;

    /** A table with these headings; one that begins with a blank heads a column of numbers, set to the right. */
    Table(String... headings) {
        right = new boolean[headings.length];
        List<Cell> head = new ArrayList<>();
        for (int i = 0; i < headings.length; i++) {
            right[i] = headings[i].startsWith(" ");
            head.add(new Cell(headings[i].strip(), Ink.DIM));
        }
        rows.add(head);
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    void print(Printer printer) {
        int[] widths = new int[right.length];
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size() - 1; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(row.get(i).text()));
            }
        }
        for (List<Cell> row : rows) {
            printer.line(line(row, widths, printer.coloured()));
        }
    }

    private String line(List<Cell> row, int[] widths, boolean coloured) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            boolean last = i == row.size() - 1;
            String blanks = last ? "" : " ".repeat(widths[i] - TextWidth.of(cell.text()));
            line.append(right[i] ? blanks : "").append(cell.ink().on(cell.text(), coloured));
            line.append(right[i] || last ? "" : blanks).append(last ? "" : "  ");
        }
        return line.toString().stripTrailing();
    }
}
