package dev.looptop.ui.view.paint;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.Pager;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Search;
import java.util.List;

/** The visible rows of a text. */
public final class PagerView {
    private PagerView() {}

    public static void draw(Brush brush, Pager pager, Rect inner) {
        int row = pager.view().offset();
        int end = Math.min(pager.index().rows(), row + inner.height());
        while (row < end) {
            int at = pager.index().lineAt(row);
            DocLine line = pager.lines().get(at);
            List<Line> rows = pager.rows(line, brush::style);
            int lead = TextWidth.of(line.lead());
            int part = row - pager.index().rowOf(at);
            int y = inner.y() + row - pager.view().offset();
            if (part == 0) {
                brush.put(inner.x(), y, line.lead(), Role.DIM, inner.width());
            }
            Line text = part < rows.size() ? rows.get(part) : Line.EMPTY;
            Line marked =
                    Marks.on(brush, text, pager.search(), at == pager.search().line());
            brush.put(inner.x() + lead, y, pager.wrap() ? marked : marked.from(pager.sideways()), inner.width() - lead);
            row++;
        }
    }

    /** Where we are, and how far the search is. */
    public static Line foot(Brush brush, Pager pager) {
        int total = pager.index().rows();
        int last = Math.min(total, pager.view().offset() + pager.view().height());
        Search search = pager.search();
        String hits = search.active() && !search.hits().isEmpty()
                ? "hit " + (search.current() + 1) + " of " + search.hits().size() + "   "
                : "";
        String place = total == 0 ? "" : (pager.view().offset() + 1) + " to " + last + " of " + total;
        return Line.of(hits, brush.style(Role.TEXT)).with(place, brush.style(Role.DIM));
    }

    /** Hits of a search in a line. */
    public static final class Marks {
        private Marks() {}

        public static Line on(Brush brush, Line line, Search search, boolean here) {
            if (!search.active()) {
                return line;
            }
            int[] marks = search.marks(line.text());
            if (marks.length == 0) {
                return line;
            }
            Style mark = brush.style(here ? Role.HIT_HERE : Role.HIT);
            return restyled(line, marks, mark);
        }

        private static Line restyled(Line line, int[] marks, Style mark) {
            Line out = Line.EMPTY;
            int start = 0;
            for (var span : line.spans()) {
                String text = span.text();
                int from = 0;
                for (int at = 0; at < marks.length; at += 2) {
                    int open = Math.max(from, Math.min(text.length(), marks[at] - start));
                    int close = Math.max(open, Math.min(text.length(), marks[at + 1] - start));
                    Style style = new Style(
                            span.style().fg(),
                            mark.bg() == Style.DEFAULT ? span.style().bg() : mark.bg(),
                            span.style().attributes() | mark.attributes());
                    out = out.with(text.substring(from, open), span.style()).with(text.substring(open, close), style);
                    from = close;
                }
                out = out.with(text.substring(from), span.style());
                start += text.length();
            }
            return out;
        }
    }
}
