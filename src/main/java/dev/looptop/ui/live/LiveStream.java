package dev.looptop.ui.live;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Body;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.Step;
import dev.looptop.ui.text.CodeWrap;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.text.RowIndex;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The event stream or the phase log of the open session, followed.
 *
 * @param log whether the log of the newest phase is shown instead of the events
 * @param lines what there is, oldest first
 * @param index where each line stands once wrapped
 * @param view the visible rows
 * @param columns width for a line's text
 * @param follow whether the end is kept in view
 * @param seen how many lines had come when following was switched off, less those trimmed since
 * @param wrap whether long lines are wrapped
 * @param sideways first visible column where they are not; never touched by following
 * @param search what is searched for
 * @param madeOf which version of the open session its lines were made of, to see when they must be made anew
 */
public record LiveStream(
        boolean log,
        List<LiveLine> lines,
        RowIndex index,
        Viewport view,
        int columns,
        boolean follow,
        int seen,
        boolean wrap,
        int sideways,
        Search search,
        int madeOf) {
    /** Columns of time and glyph before an event's text. */
    public static final int LEAD = 12;

    private static final int SIDE_STEP = 8;
    private static final int NOTHING = -1;
    private static final int MOST_LINES = 20_000;

    /** No session. */
    public static final LiveStream EMPTY =
            new LiveStream(false, List.of(), RowIndex.EMPTY, Viewport.TOP, 60, true, 0, false, 0, Search.NONE, NOTHING);

    public LiveStream {
        lines = List.copyOf(lines);
    }

    /** The events of a session as lines, the newest {@value #MOST_LINES}. */
    public static List<LiveLine> events(Session session) {
        List<Event> events = session.events();
        List<LiveLine> lines = new ArrayList<>();
        for (Event event : events.subList(Math.max(0, events.size() - MOST_LINES), events.size())) {
            lines.add(new LiveLine(event.at(), event.kind(), CleanText.line(event.text())));
        }
        return lines;
    }

    /** The newest log that a part of the session writes, with its part. */
    public static Optional<Step> newestLog(Session session) {
        for (int index = session.iterations().size() - 1; index >= 0; index--) {
            Iteration iteration = session.iterations().get(index);
            for (int at = iteration.steps().size() - 1; at >= 0; at--) {
                if (!iteration.steps().get(at).log().isEmpty()) {
                    return Optional.of(iteration.steps().get(at));
                }
            }
        }
        return Optional.empty();
    }

    /** The body of the newest log, empty without one. */
    public static Body newestBody(Session session) {
        return newestLog(session).map(Step::log).orElse(Body.NONE);
    }

    /** Lines of a log. */
    public static List<LiveLine> lines(LoadedText text) {
        return text.lines().stream()
                .map(line -> new LiveLine(Optional.empty(), Event.Kind.MESSAGE, line))
                .toList();
    }

    /** The other stream. */
    public LiveStream showing(boolean showLog) {
        return showLog == log
                ? this
                : new LiveStream(
                        showLog,
                        List.of(),
                        RowIndex.EMPTY,
                        new Viewport(0, view.height()),
                        columns,
                        true,
                        0,
                        wrap,
                        sideways,
                        Search.NONE,
                        NOTHING);
    }

    /** The stream as it now is; while following its end is shown, else the same lines stay where they are. */
    public LiveStream filled(List<LiveLine> next) {
        if (next.equals(lines)) {
            return this;
        }
        int trimmed = follow ? 0 : trimmed(lines, next);
        int top = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        LiveStream filled = new LiveStream(
                        log,
                        next,
                        index,
                        view,
                        columns,
                        follow,
                        Math.max(0, seen - trimmed),
                        wrap,
                        sideways,
                        search,
                        madeOf)
                .indexed();
        LiveStream found = search.active() ? filled.with(again(next)) : filled;
        return follow ? found.end() : found.at(found.view.at(found.index.rowOf(top - trimmed), found.index.rows()));
    }

    /** For another room; the end stays the end while following, else the top line the top line. */
    public LiveStream sized(int newColumns, int height) {
        if (newColumns == columns && height == view.height()) {
            return this;
        }
        int top = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        LiveStream next = new LiveStream(
                        log,
                        lines,
                        index,
                        new Viewport(0, height),
                        newColumns,
                        follow,
                        seen,
                        wrap,
                        sideways,
                        search,
                        madeOf)
                .indexed();
        return follow ? next.end() : next.at(next.view.at(next.index.rowOf(top), next.index.rows()));
    }

    /** Scrolled by rows: up switches following off, reaching the end switches it on. */
    public LiveStream scrolled(int rows) {
        LiveStream moved = at(view.scrolled(rows, index.rows()));
        if (rows < 0) {
            return moved.following(false);
        }
        return moved.view.atEnd(index.rows()) ? moved.following(true) : moved;
    }

    /** At the first line, no longer following. */
    public LiveStream top() {
        return at(view.at(0, index.rows())).following(false);
    }

    /** At the end, following. */
    public LiveStream bottom() {
        return following(true);
    }

    /** Following or not; on goes to the end. */
    public LiveStream following(boolean on) {
        LiveStream next = new LiveStream(
                log,
                lines,
                index,
                view,
                columns,
                on,
                on ? 0 : follow ? lines.size() : seen,
                wrap,
                sideways,
                search,
                madeOf);
        return on ? next.end() : next;
    }

    /** Lines that came since following was switched off. */
    public int fresh() {
        return follow ? 0 : Math.max(0, lines.size() - seen);
    }

    /** Scrolled sideways by steps; the same while lines are wrapped. */
    public LiveStream sideways(int steps) {
        int next = Math.max(0, sideways + steps * SIDE_STEP);
        return wrap
                ? this
                : new LiveStream(log, lines, index, view, columns, follow, seen, false, next, search, madeOf);
    }

    /** Wrapped, or not. */
    public LiveStream wrapped(boolean on) {
        int top = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        LiveStream next =
                new LiveStream(log, lines, index, view, columns, follow, seen, on, 0, search, madeOf).indexed();
        return follow ? next.end() : next.at(next.view.at(next.index.rowOf(top), next.index.rows()));
    }

    /** Searched for another text, from the top row on. */
    public LiveStream search(String text) {
        int from = index.lines() == 0 ? 0 : index.lineAt(view.offset());
        return searched(Search.of(text, lines.size(), line -> lines.get(line).text(), from));
    }

    /** With another search; going to a hit switches following off unless the hit is at the end. */
    public LiveStream searched(Search next) {
        LiveStream found = with(next);
        if (next.line() < 0) {
            return found;
        }
        LiveStream there = found.at(view.showing(index.rowOf(next.line()), index.rows()));
        return there.view.atEnd(index.rows()) ? there : there.following(false);
    }

    /** With nothing of the session before: its stream from the end, following while it lives. */
    public LiveStream opening() {
        return new LiveStream(
                false,
                List.of(),
                RowIndex.EMPTY,
                new Viewport(0, view.height()),
                columns,
                true,
                0,
                wrap,
                sideways,
                Search.NONE,
                NOTHING);
    }

    /** Made of this version of the open session. */
    LiveStream made(int version) {
        return new LiveStream(log, lines, index, view, columns, follow, seen, wrap, sideways, search, version);
    }

    private Search again(List<LiveLine> next) {
        return Search.of(search.text(), next.size(), line -> next.get(line).text(), Math.max(0, search.line()));
    }

    private LiveStream with(Search next) {
        return new LiveStream(log, lines, index, view, columns, follow, seen, wrap, sideways, next, madeOf);
    }

    private LiveStream end() {
        return at(view.at(index.rows(), index.rows()));
    }

    private LiveStream at(Viewport next) {
        return new LiveStream(log, lines, index, next, columns, follow, seen, wrap, sideways, search, madeOf);
    }

    private LiveStream indexed() {
        RowIndex next = RowIndex.of(lines.size(), line -> {
            String text = lines.get(line).text();
            return wrap && TextWidth.of(text) > columns ? CodeWrap.rows(text, columns) : 1;
        });
        return new LiveStream(
                log,
                lines,
                next,
                view.sized(view.height(), next.rows()),
                columns,
                follow,
                seen,
                wrap,
                sideways,
                search,
                madeOf);
    }

    /** How many lines of the old stream have gone from its start: where the new one continues it. */
    private static int trimmed(List<LiveLine> old, List<LiveLine> next) {
        for (int gone = 0; gone < old.size(); gone++) {
            int overlap = Math.min(old.size() - gone, next.size());
            if (overlap > 0 && continues(old, next, gone, Math.min(overlap, 50))) {
                return gone;
            }
        }
        return old.size();
    }

    private static boolean continues(List<LiveLine> old, List<LiveLine> next, int gone, int lines) {
        for (int line = 0; line < lines; line++) {
            if (!old.get(gone + line).equals(next.get(line))) {
                return false;
            }
        }
        return true;
    }
}
