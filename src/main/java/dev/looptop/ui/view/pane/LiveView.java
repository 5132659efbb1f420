package dev.looptop.ui.view.pane;

import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.model.Event;
import dev.looptop.model.Step;
import dev.looptop.ui.UiState;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.live.LiveLine;
import dev.looptop.ui.live.LiveStream;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.text.CodeWrap;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.PagerView;
import dev.looptop.ui.view.paint.Panes;

/** Pane 4: what happens now. */
public final class LiveView {
    private final Brush brush;
    private final UiState state;
    private final LiveStream live;
    private final Rect inner;

    private LiveView(Brush brush, UiState state, Rect area) {
        this.brush = brush;
        this.state = state;
        this.live = state.live();
        this.inner = area.inset(2, 1);
    }

    public static void draw(Brush brush, UiState state, Rect area) {
        LiveView view = new LiveView(brush, state, area);
        Panes.border(brush, state, Pane.LIVE, area, view.more(), view.side(), Line.EMPTY);
        view.draw();
    }

    private Line more() {
        boolean focused = state.desk().focus() == Pane.LIVE;
        String log = state.reading()
                .session()
                .flatMap(LiveStream::newestLog)
                .map(Step::name)
                .orElse("");
        return live.log() ? brush.line(" log of " + log, focused ? Role.ACCENT : Role.DIM) : Line.EMPTY;
    }

    private Line side() {
        if (live.follow()) {
            boolean lives = state.openRow()
                    .filter(row -> row.judgement().state().live())
                    .isPresent();
            return lives ? brush.line("follow on", Role.RUNNING) : brush.line("ended", Role.DIM);
        }
        String fresh = live.fresh() > 0 ? ", " + live.fresh() + " new below" : "";
        return brush.line("FOLLOW OFF" + fresh, Role.WAITING);
    }

    private void draw() {
        if (live.lines().isEmpty()) {
            brush.wrapped(inner, nothing(), Role.DIM);
            return;
        }
        int total = live.index().rows();
        int top = live.view().offset();
        for (int at = 0; at < inner.height() && top + at < total; at++) {
            int line = live.index().lineAt(top + at);
            row(live.lines().get(line), line, top + at - live.index().rowOf(line), inner.y() + at);
        }
    }

    private String nothing() {
        Reading reading = state.reading();
        if (reading.id().isEmpty()) {
            return "no session is chosen";
        }
        if (reading.failed().isPresent()) {
            return "nothing was read of this session";
        }
        if (reading.session().isEmpty()) {
            return "reading the session";
        }
        if (!live.log()) {
            return "no event is recorded; c shows the log";
        }
        return reading.text("live").isEmpty() ? "reading the log" : "the log is empty; c shows the events";
    }

    private void row(LiveLine line, int index, int part, int y) {
        int column = inner.x();
        if (!live.log()) {
            if (part == 0) {
                brush.put(column, y, time(line), Role.DIM, 8);
                brush.put(column + 10, y, brush.glyphs().event(line.kind()), glyphRole(line.kind()), 1);
            }
            column += LiveStream.LEAD;
        }
        String text = line.text();
        int room = inner.right() - column;
        int start = live.wrap() ? CodeWrap.start(text, part, live.columns()) : 0;
        int end = live.wrap() ? CodeWrap.end(text, start, live.columns()) : text.length();
        Line shown = brush.line(text.substring(start, end), textRole(line.kind()));
        Line marked = PagerView.Marks.on(
                brush, shown, live.search(), index == live.search().line());
        brush.put(column, y, live.wrap() ? marked : marked.from(live.sideways()), room);
    }

    private String time(LiveLine line) {
        if (state.times() == TimeMode.SINCE_START) {
            return Moments.sinceStart(
                    state.reading().session().flatMap(s -> s.summary().times().startedAt()), line.at());
        }
        return line.at().map(state.moments()::second).orElse("");
    }

    private static Role glyphRole(Event.Kind kind) {
        return switch (kind) {
            case TOOL -> Role.ACCENT;
            case ERROR -> Role.FAILED;
            case GATE_REQUEST -> Role.WAITING;
            case GATE_DECISION -> Role.SUCCESS;
            default -> Role.DIM;
        };
    }

    private static Role textRole(Event.Kind kind) {
        return kind == Event.Kind.NOTICE || kind == Event.Kind.PHASE_END ? Role.DIM : Role.TEXT;
    }
}
