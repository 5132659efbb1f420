package dev.looptop.cli;

import dev.looptop.cell.TextWidth;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns, each as wide as its widest cell; the last column is not padded. */
final class Table {
    /** One cell: text and colour. */
    record Cell(String text, Ink ink, int width) {
        Cell(String text, Ink ink) {
            this(text, ink, TextWidth.of(text));
        }

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
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        StringBuilder line = new StringBuilder();
        for (List<Cell> row : rows) {
            line.setLength(0);
            line(row, widths, printer.coloured(), line);
            printer.line(line.toString());
        }
    }

    private void line(List<Cell> row, int[] widths, boolean coloured, StringBuilder line) {
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            boolean last = i == row.size() - 1;
            int blanks = last ? 0 : widths[i] - cell.width();
            pad(line, right[i] ? blanks : 0);
            line.append(cell.ink().on(cell.text(), coloured));
            pad(line, (right[i] ? 0 : blanks) + (last ? 0 : 2));
        }
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        line.setLength(end);
    }

    private static void pad(StringBuilder line, int blanks) {
        for (int i = 0; i < blanks; i++) {
            line.append(' ');
        }
    }
}
