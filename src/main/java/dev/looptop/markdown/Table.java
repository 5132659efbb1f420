package dev.looptop.markdown;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/**
 * A table laid out to a width: columns as wide as their widest cell where there is room, else the widest ones narrowed
 * and their cells wrapped.
 */
record Table(List<List<Cell>> rows) {
    private static final int GAP = 2;
    private static final int LEAST = 4;
    private static final int MOST_COLUMNS = 64;

    Table {
        rows = List.copyOf(rows);
    }

    private record Cell(String text, Tone tone, boolean right) {}

    static Table of(TableBlock block) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            Tone tone = part instanceof TableHead ? Tone.STRONG : Tone.PLAIN;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells(row, tone));
            }
        }
        return new Table(rows);
    }

    private static List<Cell> cells(Node row, Tone tone) {
        List<Cell> cells = new ArrayList<>();
        for (Node at = row.getFirstChild(); at != null && cells.size() < MOST_COLUMNS; at = at.getNext()) {
            if (at instanceof TableCell cell) {
                List<Piece> pieces = Inlines.line(cell, tone);
                String text = pieces.stream().map(Piece::text).reduce("", String::concat);
                boolean code = pieces.size() == 1 && pieces.get(0).tone() == Tone.CODE;
                cells.add(new Cell(text, code ? Tone.CODE : tone, cell.getAlignment() == TableCell.Alignment.RIGHT));
            }
        }
        return cells;
    }

    /** The rows of the table, a rule under its head. */
    List<List<Piece>> lines(int columns, Marks marks) {
        int[] widths = widths(columns);
        List<List<Piece>> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), widths, lines);
            if (row == 0) {
                int whole = Arrays.stream(widths).sum() + GAP * Math.max(0, widths.length - 1);
                lines.add(List.of(new Piece(marks.rule().repeat(Math.max(1, whole)), Tone.QUIET)));
            }
        }
        return lines;
    }

    private static void row(List<Cell> cells, int[] widths, List<List<Piece>> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int at = 0; at < cells.size(); at++) {
            List<String> parts = Wrap.line(Line.of(cells.get(at).text(), Style.PLAIN), widths[at]).stream()
                    .map(Line::text)
                    .toList();
            wrapped.add(parts);
            height = Math.max(height, parts.size());
        }
        for (int part = 0; part < height; part++) {
            List<Piece> line = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                String text = part < wrapped.get(at).size() ? wrapped.get(at).get(part) : "";
                int blank = widths[at] - TextWidth.of(text);
                String padded = cells.get(at).right() ? " ".repeat(blank) + text : text + " ".repeat(blank);
                line.add(new Piece(padded, cells.get(at).tone()));
                if (at + 1 < cells.size()) {
                    line.add(new Piece(" ".repeat(GAP), Tone.PLAIN));
                }
            }
            lines.add(line);
        }
    }

    private int[] widths(int columns) {
        int count = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[count];
        for (List<Cell> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(
                        widths[at], Math.max(1, TextWidth.of(row.get(at).text())));
            }
        }
        int room = columns - GAP * Math.max(0, count - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int at = 1; at < count; at++) {
                widest = widths[at] > widths[widest] ? at : widest;
            }
            if (widths[widest] <= LEAST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
