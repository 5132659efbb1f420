package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.query.SortOrder;
import dev.looptop.ui.Copying;
import dev.looptop.ui.Overlay;
import dev.looptop.ui.Suggestions;
import dev.looptop.ui.UiState;
import dev.looptop.ui.choice.ExportFormat;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.DialogFrame;
import java.util.List;
import java.util.Locale;

/** The bars over the lowest rows, filter and search, and the sort menu. */
final class BarView {
    private static final int FILTER_ROWS = 11;

    private BarView() {}

    static void filter(Brush brush, UiState state, Overlay.FilterBar bar) {
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

    private static void suggestions(Brush brush, UiState state, Overlay.FilterBar bar, Rect box) {
        List<Suggestions.Suggestion> found = Suggestions.of(state.sessions().table(), bar.words());
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

    static void viewName(Brush brush, UiState state, Overlay.ViewName naming) {
        String words = CleanText.line(naming.bar().words().text().strip());
        Rect box = box(brush, state, 3, "Save as a view", brush.line(brush.cut(words, 50), Role.DIM));
        field(brush, box, ">", naming.name(), false);
    }

    static void search(Brush brush, UiState state, Overlay.SearchBar bar) {
        Search search = switch (bar.pane()) {
            case DIFF -> state.diff().search();
            case LIVE -> state.live().search();
            case SESSIONS, DETAIL -> state.detail().pager().search();
        };
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

    static void sort(Brush brush, UiState state, Overlay.SortMenu menu) {
        SortOrder[] orders = SortOrder.values();
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                50,
                orders.length + 4,
                Role.ACCENT,
                brush.line("Sort", Role.ACCENT),
                Line.EMPTY);
        for (int at = 0; at < orders.length; at++) {
            int row = box.y() + 2 + at;
            brush.put(box.x() + 4, row, orders[at].word(), Role.TEXT, 12);
            brush.put(box.x() + 17, row, meaning(orders[at]), Role.DIM, box.width() - 19);
            if (orders[at] == menu.at()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }

    static void copy(Brush brush, UiState state, Overlay.CopyMenu menu) {
        List<Copying.Choice> choices = Copying.choices(state);
        int width = Math.min(96, state.setting().columns() - 8);
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                width,
                choices.size() + 4,
                Role.ACCENT,
                brush.line("Copy", Role.ACCENT),
                Line.EMPTY);
        for (int at = 0; at < choices.size(); at++) {
            int row = box.y() + 2 + at;
            String text = choices.get(at).text();
            int end = text.indexOf('\n');
            boolean more = end >= 0 && end < text.length() - 1;
            String first = CleanText.line(end < 0 ? text : text.substring(0, end))
                    + (more ? " " + brush.glyphs().cut() : "");
            brush.put(box.x() + 4, row, choices.get(at).name(), Role.TEXT, 18);
            brush.put(box.x() + 23, row, first, Role.DIM, box.width() - 26);
            if (at == menu.at()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }

    static void export(Brush brush, UiState state, Overlay.ExportMenu menu) {
        ExportFormat[] formats = ExportFormat.values();
        int width = Math.min(72, state.setting().columns() - 8);
        Line side = brush.line("to a new file here", Role.DIM);
        Rect box = DialogFrame.draw(
                brush,
                state.setting(),
                width,
                formats.length + 4,
                Role.ACCENT,
                brush.line("Export", Role.ACCENT),
                side);
        for (int at = 0; at < formats.length; at++) {
            int row = box.y() + 2 + at;
            brush.put(box.x() + 4, row, formats[at].word(), Role.TEXT, 12);
            brush.put(box.x() + 17, row, formats[at].meaning(), Role.DIM, box.width() - 20);
            if (at == menu.at()) {
                brush.cursorRow(box.inset(1, 1), row, true);
            }
        }
    }

    private static String meaning(SortOrder order) {
        return switch (order) {
            case ATTENTION -> "who needs you first";
            case NEWEST -> "started last first";
            case STATE -> "by state, then outcome";
            case PROJECT -> "by project name";
            case DURATION -> "longest first";
            case ITERATIONS -> "most iterations first";
            case SIZE -> "largest on disk first";
        };
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
