package dev.looptop.ui.view.dialog;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.SessionRow;
import dev.looptop.query.Hit;
import dev.looptop.ui.UiState;
import dev.looptop.ui.part.SearchProgress;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.TextField;
import dev.looptop.ui.view.paint.Brush;
import java.util.Optional;

/** The search through all sessions: a field, and hits under a heading for each session. */
final class EverywhereView {
    private static final int WHERE = 20;

    private final Brush brush;
    private final UiState state;
    private final Everywhere search;
    private final Rect area;

    private EverywhereView(Brush brush, UiState state, Everywhere search) {
        this.brush = brush;
        this.state = state;
        this.search = search;
        this.area = new Rect(0, 1, state.setting().columns(), state.setting().rows() - 2);
    }

    static void draw(Brush brush, UiState state, Everywhere search) {
        EverywhereView view = new EverywhereView(brush, state, search);
        brush.canvas().fill(view.area, Style.PLAIN);
        brush.border(
                view.area,
                Role.ACCENT,
                brush.theme().colourless(),
                brush.line("Search everything", Role.ACCENT),
                view.count(),
                view.progress());
        view.field();
        view.rows();
    }

    private Line count() {
        if (search.hits() == 0) {
            return Line.EMPTY;
        }
        String hits = search.hits() + (search.hits() == 1 ? " hit in " : " hits in ");
        return brush.line(hits + search.sessions() + (search.sessions() == 1 ? " session" : " sessions"), Role.TEXT);
    }

    private Line progress() {
        SearchProgress progress = search.progress();
        if (!progress.trouble().isEmpty()) {
            return brush.line(CleanText.line(progress.trouble()), Role.LIMIT);
        }
        if (progress.total() == 0) {
            return Line.EMPTY;
        }
        return brush.line(
                progress.running()
                        ? "looked through " + progress.done() + " of " + progress.total()
                        : progress.done() < progress.total()
                                ? "stopped after " + progress.done() + " of " + progress.total()
                                : progress.total() + " looked through",
                Role.DIM);
    }

    private void field() {
        TextField field = search.text();
        int x = area.x() + 2;
        int y = area.y() + 1;
        int room = area.width() - 8;
        brush.put(x, y, ">", Role.ACCENT, 1);
        int caret = TextWidth.of(field.text().substring(0, field.caret()));
        int from = Math.max(0, caret - room + 1);
        if (field.text().isEmpty()) {
            brush.put(
                    x + 2,
                    y,
                    " regular expression over prompts, outputs, feedback, tools, logs and diffs",
                    Role.DIM,
                    room);
        } else {
            brush.canvas().put(x + 2, y, brush.line(field.text(), Role.TEXT).from(from), room);
        }
        brush.put(x, y + 1, brush.glyphs().underline().repeat(area.width() - 4), Role.DIM, area.width() - 4);
        brush.canvas().cursor(x + 2 + caret - from, y);
    }

    private void rows() {
        Rect inner = new Rect(area.x() + 1, area.y() + 3, area.width() - 2, area.height() - 4);
        if (search.rows().isEmpty()) {
            brush.put(inner.x() + 1, inner.y(), none(), Role.DIM, inner.width() - 2);
            return;
        }
        for (int at = 0;
                at < inner.height() && search.top() + at < search.rows().size();
                at++) {
            int index = search.top() + at;
            Everywhere.Row row = search.rows().get(index);
            if (row.hit().isPresent()) {
                hit(row.hit().get(), index, inner.row(at));
            } else {
                heading(row, inner.row(at));
            }
        }
    }

    private String none() {
        if (search.text().text().strip().length() < 2) {
            boolean filtered = !state.sessions().filter().isEmpty();
            return filtered
                    ? "two letters begin it; only the " + state.sessions().matching()
                            + " sessions of the filter are searched"
                    : "two letters begin it; capitals count where they are typed";
        }
        return search.progress().running() ? "searching" : "no hit";
    }

    private void heading(Everywhere.Row row, Rect place) {
        Optional<SessionRow> known = state.sessions().table().get(row.session());
        String title = known.map(r -> r.summary().title()).orElse(row.session().name());
        Line line = brush.line(known.map(state.sessions().table()::project).orElse(""), Role.PROJECT)
                .with("  " + CleanText.line(title), brush.style(Role.STRONG))
                .with(
                        "  " + row.session().source() + ":"
                                + CleanText.line(row.session().name()),
                        brush.style(Role.DIM));
        brush.put(place.x() + 1, place.y(), line, place.width() - 2);
    }

    private void hit(Hit hit, int index, Rect place) {
        boolean again = index > 0
                && search.rows()
                        .get(index - 1)
                        .hit()
                        .filter(before -> before.iteration() == hit.iteration())
                        .isPresent();
        String iteration = again || hit.iteration() == 0 ? "" : "#" + hit.iteration();
        String where = TextWidth.padRight(iteration, 5) + hit.place().word();
        brush.put(place.x() + 2, place.y(), TextWidth.padRight(where, WHERE - 1), Role.DIM, WHERE - 1);
        String text = hit.text();
        String before = CleanText.line(text.substring(0, hit.start())).stripLeading();
        Line line = brush.line(before, Role.TEXT)
                .with(CleanText.line(text.substring(hit.start(), hit.end())), brush.style(Role.HIT))
                .with(CleanText.line(text.substring(hit.end())), brush.style(Role.TEXT));
        brush.put(place.x() + 2 + WHERE, place.y(), line, place.width() - WHERE - 4);
        if (index == search.cursor()) {
            brush.cursorRow(place, place.y(), true);
        }
    }
}
