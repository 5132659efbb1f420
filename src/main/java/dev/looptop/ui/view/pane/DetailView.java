package dev.looptop.ui.view.pane;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.Style;
import dev.looptop.cell.TextWidth;
import dev.looptop.cell.Wrap;
import dev.looptop.model.Iteration;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Waiting;
import dev.looptop.ui.UiState;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.PagerView;
import dev.looptop.ui.view.paint.Panes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pane 2: what the open session is about, why it stands where it stands, and its iterations. */
public final class DetailView {
    /** Rows from which the pane has room for more than the table. */
    private static final int ROOM_FOR_HEAD = BannerView.ROOM_FOR_HEAD;

    private static final int ROOM_FOR_PROMPT = 20;
    private static final int LEAST_PATH = 8;
    /** An empty row, the heads of the columns and one iteration. */
    private static final int TABLE_AND_GAP = 3;

    private final Brush brush;
    private final UiState state;
    private final Reading reading;
    private final Rect area;
    private final Rect inner;
    private final boolean focused;
    private int row;

    private DetailView(Brush brush, UiState state, Rect area) {
        this.brush = brush;
        this.state = state;
        this.reading = state.reading();
        this.area = area;
        this.inner = area.inset(2, 1);
        this.focused = state.desk().focus() == Pane.DETAIL;
        this.row = inner.y();
    }

    public static void draw(Brush brush, UiState state, Rect area) {
        DetailView view = new DetailView(brush, state, area);
        Panes.border(brush, state, Pane.DETAIL, area, view.more(), view.side(), view.foot());
        if (state.detail().document()) {
            PagerView.draw(brush, state.detail().pager(), view.inner);
            return;
        }
        state.openRow().ifPresentOrElse(view::overview, view::nothing);
    }

    private Line more() {
        return state.detail().document() ? brush.line("  detail", Role.DIM) : Line.EMPTY;
    }

    private Line side() {
        if (reading.session().isEmpty()) {
            return Line.EMPTY;
        }
        SessionSummary summary = reading.session().get().summary();
        int number = reading.iteration().map(Iteration::number).orElse(0);
        int last = summary.maxIterations().orElse(reading.iterations().size());
        return number == 0 ? Line.EMPTY : brush.line(number + " of " + Math.max(last, number), Role.DIM);
    }

    private Line foot() {
        return state.detail().document() ? PagerView.foot(brush, state.detail().pager()) : Line.EMPTY;
    }

    private void nothing() {
        brush.put(inner.x(), inner.y(), "No session is chosen.", Role.DIM, inner.width());
    }

    private void overview(SessionRow session) {
        if (inner.height() >= ROOM_FOR_HEAD) {
            head(session);
        }
        row = BannerView.draw(brush, state, area, row, session);
        if (reading.session().isPresent()) {
            reading.failed().ifPresent(problem -> {
                String words = CleanText.line(problem.line()) + "; this is what was read before";
                brush.put(inner.x(), row++, words, Role.LIMIT, inner.width());
            });
        }
        if (left() >= TABLE_AND_GAP) {
            row++;
        }
        if (left() < 1) {
            return;
        }
        if (reading.session().isEmpty()) {
            String word =
                    reading.failed().map(Problem::line).map(CleanText::line).orElse("reading the session");
            brush.wrapped(new Rect(inner.x(), row, inner.width(), inner.bottom() - row), word, Role.DIM);
            return;
        }
        table();
        if (inner.height() >= ROOM_FOR_PROMPT) {
            block("Prompt", reading.text("prompt"), prompted() ? "reading" : "no prompt is recorded", 6);
        }
        words();
    }

    /** Rows that nothing stands in yet; none or less when the banner has taken them all. */
    private int left() {
        return inner.bottom() - row;
    }

    private boolean prompted() {
        return reading.session().filter(s -> !s.prompt().isEmpty()).isPresent();
    }

    private void head(SessionRow session) {
        SessionSummary summary = session.summary();
        brush.put(inner.x(), row++, CleanText.line(summary.title()), Role.TEXT, inner.width());
        String dot = " " + brush.glyphs().dot() + " ";
        Line line = brush.line(summary.id().source(), Role.DIM)
                .with(dot, brush.style(Role.BORDER))
                .with(CleanText.line(state.sessions().table().project(session)), brush.style(Role.PROJECT));
        String agents = String.join(" " + brush.glyphs().arrow() + " ", summary.agents());
        String models = String.join(", ", summary.models());
        String directory = state.setting().shown(summary.place().directory());
        int problems = summary.problems().size();
        if (problems > 0) {
            String count = problems + (problems == 1 ? " problem" : " problems");
            line = line.with(dot, brush.style(Role.BORDER)).with(count, brush.style(Role.LIMIT));
        }
        for (String part : List.of(agents, models)) {
            if (!part.isBlank()) {
                line = line.with(dot, brush.style(Role.BORDER)).with(CleanText.line(part), brush.style(Role.DIM));
            }
        }
        int room = inner.width() - line.width() - dot.length();
        if (!directory.isBlank() && room >= LEAST_PATH) {
            String path = TextWidth.cutPath(
                    CleanText.line(directory), room, brush.glyphs().cut());
            line = line.with(dot, brush.style(Role.BORDER)).with(path, brush.style(Role.DIM));
        }
        brush.put(inner.x(), row, line, inner.width());
        row += 2;
    }

    private void table() {
        List<Iteration> iterations = reading.iterations();
        Optional<Waiting> asked = state.openRow()
                .filter(session -> session.judgement().state() == State.WAITING)
                .flatMap(session -> session.summary().activity().waiting())
                .filter(waiting -> waiting.permission() && iterations.isEmpty());
        if (asked.isPresent()) {
            String words = CleanText.line(asked.get().summary().replace("\n", "; "));
            row += brush.wrapped(new Rect(inner.x(), row, inner.width(), inner.bottom() - row), words, Role.TEXT);
            return;
        }
        if (iterations.isEmpty()) {
            brush.put(inner.x(), row, "no iteration yet", Role.DIM, inner.width());
            row++;
            return;
        }
        IterationTable table = new IterationTable(brush, state, inner);
        if (left() > 1) {
            table.head(row++);
        }
        int left = left();
        int wanted = inner.height() >= ROOM_FOR_HEAD ? left - Math.min(4, left / 2) : left;
        int shown = Math.min(iterations.size(), Math.max(1, Math.min(wanted, left)));
        int top = Math.max(0, Math.min(reading.chosen() - shown / 2, iterations.size() - shown));
        for (int at = top; at < top + shown; at++) {
            table.row(row, iterations.get(at));
            if (at == reading.chosen()) {
                chosen();
            }
            row++;
        }
    }

    private void chosen() {
        if (focused && !state.detail().banner()) {
            brush.cursorRow(area.inset(1, 1), row, true);
        } else {
            brush.bar(area.x() + 1, row, false);
        }
    }

    private void words() {
        Optional<Iteration> judged = reading.judged();
        if (judged.isEmpty()) {
            return;
        }
        int number = judged.get().number();
        String label = reading.critic(state.setting().harnesses()) + " on iteration " + number;
        block(label, reading.text("feedback:" + number), "reading", inner.height());
    }

    private void block(String label, Optional<LoadedText> text, String none, int most) {
        int left = inner.bottom() - row - 2;
        if (left < 1) {
            return;
        }
        row++;
        brush.put(inner.x(), row++, label, Role.DIM, inner.width());
        if (text.isEmpty()) {
            brush.put(inner.x(), row++, none, Role.DIM, inner.width());
            return;
        }
        List<String> rows = wrapped(text.get().lines(), Math.min(left, most) + 1);
        int room = Math.min(left, most);
        for (int at = 0; at < Math.min(room, rows.size()); at++) {
            boolean cut = at == room - 1 && rows.size() > room;
            String line = cut
                    ? TextWidth.prefix(rows.get(at), inner.width() - 1)
                            + brush.glyphs().cut()
                    : rows.get(at);
            brush.put(inner.x(), row++, line, Role.TEXT, inner.width());
        }
    }

    private List<String> wrapped(List<String> lines, int most) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() && rows.isEmpty()) {
                continue;
            }
            Wrap.line(Line.of(line, Style.PLAIN), inner.width()).forEach(part -> rows.add(part.text()));
            if (rows.size() >= most) {
                break;
            }
        }
        return rows;
    }
}
