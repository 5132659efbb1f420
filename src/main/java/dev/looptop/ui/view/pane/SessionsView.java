package dev.looptop.ui.view.pane;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Line;
import dev.looptop.cell.Rect;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.query.SortOrder;
import dev.looptop.query.Term;
import dev.looptop.ui.UiState;
import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.list.Steps;
import dev.looptop.ui.text.Moments;
import dev.looptop.ui.text.Role;
import dev.looptop.ui.text.StatusWord;
import dev.looptop.ui.view.paint.Brush;
import dev.looptop.ui.view.paint.Panes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pane 1: the sessions. */
public final class SessionsView {
    private static final int ROOM_FOR_WORDS = 44;
    private static final int ROOM_FOR_SOURCE = 60;
    private static final int SOURCE = 10;
    private static final int TAGS = 14;

    private final Brush brush;
    private final UiState state;
    private final SessionList list;
    private final Rect area;
    private final boolean focused;

    private SessionsView(Brush brush, UiState state, Rect area) {
        this.brush = brush;
        this.state = state;
        this.list = state.sessions();
        this.area = area;
        this.focused = state.desk().focus() == Pane.SESSIONS;
    }

    public static void draw(Brush brush, UiState state, Rect area) {
        new SessionsView(brush, state, area).draw();
    }

    private void draw() {
        Panes.border(brush, state, Pane.SESSIONS, area, Line.EMPTY, side(), foot());
        Rect inner = area.inset(1, 1);
        for (int at = 0; at < inner.height(); at++) {
            int index = list.offset() + at;
            if (index >= list.rows().size()) {
                break;
            }
            ListRow row = list.rows().get(index);
            if (row.session().isPresent()) {
                session(inner, inner.y() + at, row);
            } else {
                heading(inner, inner.y() + at, row);
            }
            if (index == list.cursor()) {
                brush.cursorRow(inner, inner.y() + at, focused);
            }
        }
        if (list.matching() == 0) {
            hidden(inner);
        }
    }

    private Line side() {
        String arrow =
                list.order() == SortOrder.PROJECT ? "" : " " + brush.glyphs().down();
        return brush.line(list.order().word() + arrow, Role.DIM);
    }

    private Line foot() {
        if (list.rows().isEmpty()) {
            return Line.EMPTY;
        }
        if (list.matching() == 0) {
            return brush.line("0 of 0", Role.DIM);
        }
        String of = list.position() + " of " + Math.max(list.matching(), list.position());
        long above = list.rows().subList(0, Math.min(list.offset(), list.rows().size())).stream()
                .flatMap(row -> row.session().stream())
                .filter(row -> StatusWord.of(row.judgement()).needsYou())
                .count();
        return above == 0
                ? brush.line(of, Role.DIM)
                : brush.line(
                                brush.glyphs().up() + " " + above + (above == 1 ? " needs you" : " need you"),
                                Role.WAITING)
                        .with("   " + of, brush.style(Role.DIM));
    }

    private void heading(Rect inner, int row, ListRow heading) {
        int start = inner.x() + 1;
        int end = inner.right() - 1;
        String count = Integer.toString(heading.count());
        brush.put(start, row, heading.heading(), Role.DIM, end - start);
        int from = start + TextWidth.of(heading.heading()) + 1;
        int dots = end - count.length() - 1 - from;
        if (dots > 0) {
            brush.put(from, row, brush.glyphs().leader().repeat(dots), Role.BORDER, dots);
        }
        brush.right(end, row, count, Role.DIM);
    }

    private void session(Rect inner, int row, ListRow item) {
        SessionRow session = item.session().orElseThrow();
        StatusWord word = StatusWord.of(session.judgement());
        boolean live = session.judgement().state() != State.ENDED && !item.ghost();
        boolean muted = state.alerts().isMuted(session.id());
        int at = status(inner, row, word, live, muted || item.ghost());
        String project = CleanText.line(list.table().project(session));
        boolean words = inner.width() >= ROOM_FOR_WORDS;
        int most = inner.width() >= ROOM_FOR_SOURCE ? 12 : words ? 10 : 8;
        if (shows(Column.PROJECT)) {
            int projects = Math.min(most, list.table().projectWidth());
            brush.put(at, row, fitted(project, projects), live ? Role.PROJECT : Role.DIM, projects);
            at += projects + 1;
        }
        if (inner.width() >= ROOM_FOR_SOURCE && shows(Column.SOURCE)) {
            brush.put(at, row, session.id().source(), Role.DIM, SOURCE - 1);
            at += SOURCE;
        }
        int ages = !shows(Column.AGE) ? 0 : state.times() == TimeMode.CLOCK ? 7 : 4;
        int end = inner.right() - 1;
        int steps = words && shows(Column.ITERATIONS) ? list.table().stepsWidth() : 0;
        int room = end - ages - steps - (words ? 1 : 0) - at;
        String title =
                (list.table().pins().contains(session.id()) ? brush.glyphs().pin() + " " : "")
                        + session.summary().title();
        String tags = inner.width() >= ROOM_FOR_SOURCE && shows(Column.TAGS) ? tags(session, room) : "";
        int titled = tags.isEmpty() ? room : room - TextWidth.of(tags) - 2;
        brush.put(at, row, CleanText.line(title), item.ghost() ? Role.DIM : Role.TEXT, titled);
        brush.right(at + room - 1, row, tags, Role.DIM);
        if (steps > 0) {
            brush.right(end - ages, row, Steps.of(session.summary()), Role.DIM);
        }
        brush.right(end, row, ages == 0 ? "" : age(session), live ? Role.TEXT : Role.DIM);
    }

    private boolean shows(Column column) {
        return state.setting().preferences().columns().contains(column);
    }

    /** A session's tags where they leave the title most of its room; empty without any. */
    private String tags(SessionRow session, int room) {
        String tags = CleanText.line(String.join(" ", session.summary().tags()));
        return brush.cut(tags, Math.max(0, Math.min(TAGS, room / 3)));
    }

    /** A project in its column; of one with a parent both parts keep their start. */
    private String fitted(String project, int columns) {
        int slash = project.lastIndexOf('/');
        if (slash < 0 || TextWidth.of(project) <= columns) {
            return project;
        }
        if (columns < 10) {
            return TextWidth.prefix(project, Math.min(3, project.indexOf('/'))) + project.substring(slash);
        }
        int parents = Math.max(3, columns - 1 - TextWidth.of(project.substring(slash + 1)));
        return brush.cut(project.substring(0, slash), Math.min(parents, columns / 2)) + project.substring(slash);
    }

    /** Glyph and word; a filled chip where a person is needed. Returns the column of the project. */
    private int status(Rect inner, int row, StatusWord word, boolean live, boolean plain) {
        boolean words = inner.width() >= ROOM_FOR_WORDS;
        int start = inner.x() + 1;
        String glyph = word.glyph(brush.glyphs().ascii());
        int width = words ? 9 : 3;
        String text = " " + glyph + (words ? " " + TextWidth.padRight(word.word(), 6) : " ");
        if (word.needsYou() && !plain) {
            Role chip = word == StatusWord.WAIT ? Role.WAITING_CHIP : Role.STUCK_CHIP;
            brush.put(start, row, text, chip, width);
        } else {
            brush.put(start, row, text, live ? Role.TEXT : Role.DIM, width);
            brush.put(start + 1, row, glyph, plain ? Role.DIM : word.role(), 1);
        }
        return start + width + 1;
    }

    private String age(SessionRow session) {
        Moments moments = state.moments();
        Optional<Instant> at = dated(session);
        if (state.times() == TimeMode.SINCE_START) {
            Optional<Instant> start = session.summary().times().startedAt();
            Instant until = session.judgement().state().live()
                    ? state.now()
                    : session.moment().orElse(state.now());
            return start.map(s -> Moments.shortSpan(Duration.between(s, until)))
                    .orElse(brush.glyphs().unknown());
        }
        return at.map(state.times() == TimeMode.CLOCK ? moments::clock : moments::age)
                .orElse(brush.glyphs().unknown());
    }

    private static Optional<Instant> dated(SessionRow session) {
        State state = session.judgement().state();
        if (state == State.WAITING) {
            return session.judgement().since().or(session::moment);
        }
        return state.live() ? session.summary().activity().lastSign().or(session::moment) : session.moment();
    }

    private void hidden(Rect inner) {
        int row = inner.y() + Math.max(1, list.rows().size() + 1);
        int start = inner.x() + 1;
        int room = inner.width() - 2;
        brush.put(start, row++, "Nothing passes the filter.", Role.TEXT, room);
        row++;
        for (Term.Key key : keys()) {
            int without = list.matchingWithout(key, state.now());
            int alone = list.matching(key, state.now());
            String words =
                    alone == 0 ? "no session has it" : without > 0 ? "hides " + without : "lets " + alone + " through";
            brush.put(start, row, label(key), Role.TEXT, room);
            brush.put(start + 2, row + 1, words, Role.DIM, room - 2);
            row += 2;
        }
        Line clear = brush.line(state.setting().keys().said(Action.CLEAR_FILTERS), Role.TEXT)
                .with(" clears the filter", brush.style(Role.DIM));
        brush.put(start, row + 1, clear, room);
    }

    private List<Term.Key> keys() {
        return list.filter().terms().stream().map(Term::key).distinct().toList();
    }

    private String label(Term.Key key) {
        return CleanText.line(String.join(
                " or ",
                list.filter().terms().stream()
                        .filter(term -> term.key() == key)
                        .map(Term::label)
                        .toList()));
    }
}
