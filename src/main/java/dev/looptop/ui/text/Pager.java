package dev.looptop.ui.text;

import dev.looptop.cell.Line;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import java.util.List;
import java.util.function.Function;

/**
 * Lines of text in a pane: wrapped or scrolled sideways, a part of them visible, searched.
 *
 * @param lines what there is
 * @param index where each stands once wrapped
 * @param view the visible rows
 * @param columns width for text
 * @param wrap whether long lines are wrapped
 * @param sideways first visible column where they are not
 * @param search what is searched for
 */
public record Pager(
        List<DocLine> lines, RowIndex index, Viewport view, int columns, boolean wrap, int sideways, Search search) {
    private static final int SIDE_STEP = 8;

    public Pager {
        lines = List.copyOf(lines);
    }

    /** Nothing to read. */
    public static Pager empty(boolean wrap) {
        return new Pager(List.of(), RowIndex.EMPTY, Viewport.TOP, 80, wrap, 0, Search.NONE);
    }

    /** Other lines in the same place. */
    public Pager with(List<DocLine> next) {
        Pager filled = new Pager(next, RowIndex.EMPTY, view, columns, wrap, sideways, search).indexed();
        Search again = search.active()
                ? Search.of(search.text(), next.size(), line -> next.get(line).text(), Math.max(0, search.line()))
                : search;
        return filled.searched(again);
    }

    /** For another room; the top line stays the top line. */
    public Pager sized(int newColumns, int rows) {
        if (newColumns == columns) {
            return rows == view.height() ? this : at(view.sized(rows, index.rows()));
        }
        int top = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        Pager next = new Pager(lines, index, view, newColumns, wrap, sideways, search).indexed();
        return next.at(new Viewport(0, rows).at(next.index.rowOf(top), next.index.rows()));
    }

    /** Wrapped, or not. */
    public Pager wrapped(boolean on) {
        int top = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        Pager next = new Pager(lines, index, view, columns, on, 0, search).indexed();
        return next.at(next.view.at(next.index.rowOf(top), next.index.rows()));
    }

    /** Scrolled by rows. */
    public Pager scrolled(int rows) {
        return at(view.scrolled(rows, index.rows()));
    }

    /** Scrolled to this top row. */
    public Pager top(int row) {
        return at(view.at(row, index.rows()));
    }

    /** Scrolled to the end. */
    public Pager end() {
        return top(index.rows());
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    public Pager sideways(int steps) {
        int next = Math.max(0, sideways + steps * SIDE_STEP);
        return wrap ? this : new Pager(lines, index, view, columns, false, next, search);
    }

    /** With another search; its current hit is brought into view. */
    public Pager searched(Search next) {
        Pager found = new Pager(lines, index, view, columns, wrap, sideways, next);
        if (next.line() < 0 || next.line() == search.line()) {
            return found;
        }
        return found.at(view.showing(index.rowOf(next.line()), index.rows()));
    }

    /** Searched for another text, from the top row on. */
    public Pager search(String text) {
        int from = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        return searched(Search.of(text, lines.size(), line -> lines.get(line).text(), from));
    }

    /** Whether the last row is visible. */
    public boolean atEnd() {
        return view.atEnd(index.rows());
    }

    /** The rows of a line's text at this pager's width, without what leads it. */
    public List<Line> rows(DocLine line, Function<Role, Style> styles) {
        Line whole = Line.EMPTY;
        int from = 0;
        for (DocLine.Mark mark : line.marks()) {
            whole = whole.with(line.text().substring(from, mark.start()), styles.apply(line.role()))
                    .with(line.text().substring(mark.start(), mark.end()), styles.apply(mark.role()));
            from = mark.end();
        }
        whole = whole.with(line.text().substring(from), styles.apply(line.role()));
        return wrap ? Wrap.line(whole, room(line)) : List.of(whole);
    }

    /** The width left for a line's text beside what leads it. */
    public int room(DocLine line) {
        return Math.max(10, columns - TextWidth.of(line.lead()));
    }

    private Pager at(Viewport next) {
        return new Pager(lines, index, next, columns, wrap, sideways, search);
    }

    private Pager indexed() {
        RowIndex next = RowIndex.of(lines.size(), line -> height(lines.get(line)));
        return new Pager(lines, next, view.sized(view.height(), next.rows()), columns, wrap, sideways, search);
    }

    private int height(DocLine line) {
        if (!wrap || TextWidth.of(line.text()) <= room(line)) {
            return 1;
        }
        return Wrap.line(Line.of(line.text(), Style.PLAIN), room(line)).size();
    }

    /** What is said when wrapping was switched. */
    public static String wrapWords(boolean on) {
        return on ? "wrap on" : "wrap off, h l scroll sideways";
    }

    /** Why nothing scrolls sideways; {@code key} switches wrapping. */
    public static String wrappedWords(String key) {
        return "lines are wrapped; " + key + " switches that off";
    }
}
