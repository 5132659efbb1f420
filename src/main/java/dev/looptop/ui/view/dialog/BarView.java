package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.ui.UiState;
import dev.looptop.ui.filter.FilterBar;
import dev.looptop.ui.filter.Suggestions;
import dev.looptop.ui.filter.ViewName;
import dev.looptop.ui.search.SearchBar;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.view.paint.Brush;
import java.util.List;
import java.util.Locale;

/** The bars over the lowest rows, filter and search, and the sort menu. */
final class BarView {
    private static final int FILTER_ROWS = 11;

    private BarView() {}

    static void filter(Brush brush, UiState state, FilterBar bar) {
        String count = state.sessions().matching() + " of "
                + state.sessions().table().counts().all();
        int rows = bar.narrow() ? 3 : Math.min(FILTER_ROWS, state.setting().rows() / 2 - 1);
        Rect box = box(brush, state, rows, bar.narrow() ? "Narrow" : "Filter", brush.line(count, Role.TEXT));
        field(brush, box, bar.narrow() ? "/" : "f", bar.words(), !bar.narrow());
        if (bar.narrow()) {
            return;
        }
        suggestions(brush, state, bar, box);
        int row = box.bottom() - 4;
        if (rows == FILTER_ROWS) {
            Line keys = brush.line("!", Role.TEXT)
                    .with(" in front negates   ", brush.style(Role.DIM))
                    .with("a,b", brush.style(Role.TEXT))
                    .with(" is either   ", brush.style(Role.DIM))
                    .with("//text", brush.style(Role.TEXT))
                    .with(" and ", brush.style(Role.DIM))
                    .with("file:", brush.style(Role.TEXT))
                    .with(" look into the sessions on Enter", brush.style(Role.DIM));
            brush.put(box.x() + 3, row, keys, box.width() - 6);
            brush.put(
                    box.x() + 3,
                    row + 1,
                    "a word without a key is looked for in title, project and id",
                    Role.DIM,
                    box.width() - 6);
        }
    }

    private static void suggestions(Brush brush, UiState state, FilterBar bar, Rect box) {
        List<Suggestions.Suggestion> found = bar.suggestions(state.scene());
        int room = Math.min(found.size(), Math.max(0, box.height() - 4 - (box.height() == FILTER_ROWS ? 3 : 0)));
        for (int at = 0; at < room; at++) {
            int row = box.y() + 3 + at;
            Suggestions.Suggestion one = found.get(at);
            brush.put(box.x() + 3, row, one.word(), Role.TEXT, 30);
            String example = Suggestions.example(one, state.setting().harnesses());
            brush.put(box.x() + 15 + (example.isEmpty() ? 20 : 0), row, example, Role.DIM, 20);
            brush.put(box.x() + 35, row, one.meaning(), Role.DIM, Math.max(0, box.width() - 38));
            if (at == bar.suggestion()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }

    static void viewName(Brush brush, UiState state, ViewName naming) {
        String words = CleanText.line(naming.words());
        Rect box = box(brush, state, 3, "Save as a view", brush.line(brush.cut(words, 50), Role.DIM));
        field(brush, box, ">", naming.name(), false);
    }

    static void search(Brush brush, UiState state, SearchBar bar) {
        Search search = state.scene().search();
        String words = !search.active()
                ? "regular expression"
                : !search.trouble().isEmpty()
                        ? search.trouble()
                        : search.hits().isEmpty()
                                ? "no hit"
                                : (search.current() + 1) + " of "
                                        + search.hits().size();
        Rect box = box(
                brush,
                state,
                3,
                "Search the " + bar.pane().title().toLowerCase(Locale.ROOT),
                brush.line(words, Role.DIM));
        field(brush, box, "/", bar.words(), false);
    }

    private static Rect box(Brush brush, UiState state, int rows, String title, Line side) {
        int columns = state.setting().columns();
        Rect box = new Rect(0, state.setting().rows() - 1 - rows, columns, rows);
        brush.canvas().fill(box, Style.PLAIN);
        brush.border(box, Role.ACCENT, brush.theme().colourless(), brush.line(title, Role.ACCENT), side, Line.EMPTY);
        return box;
    }

    private static void field(Brush brush, Rect box, String key, TextField field, boolean keyed) {
        int x = box.x() + 2;
        int y = box.y() + 1;
        brush.put(x, y, key, Role.ACCENT, 1);
        int room = box.width() - 6;
        int caret = TextWidth.of(field.text().substring(0, field.caret()));
        int from = Math.max(0, caret - room + 1);
        Line line = keyed ? keyed(brush, field.text()) : brush.line(field.text(), Role.TEXT);
        brush.canvas().put(x + 2, y, line.from(from), room);
        brush.canvas().cursor(x + 2 + caret - from, y);
    }

    /** Keys dim, values plain. */
    private static Line keyed(Brush brush, String text) {
        Line line = Line.EMPTY;
        int at = 0;
        while (at < text.length()) {
            int blank = text.indexOf(' ', at);
            int end = blank < 0 ? text.length() : blank + 1;
            int colon = text.indexOf(':', at);
            int value = colon < 0 || colon >= end ? at : colon + 1;
            line = line.with(text.substring(at, value), brush.style(Role.DIM))
                    .with(text.substring(value, end), brush.style(Role.TEXT));
            at = end;
        }
        return line;
    }
}
