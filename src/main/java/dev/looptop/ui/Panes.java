package dev.looptop.ui;

import dev.looptop.cell.Rect;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.detail.Detail;
import dev.looptop.ui.detail.DetailPane;
import dev.looptop.ui.diff.DiffPane;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.Panel;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.sessions.SessionsPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the panes; the one place that knows which pane holds what. */
public record Panes(SessionsPane sessions, DetailPane detail, DiffPane diff, LivePane live) {
    /** The inner room of a pane that has no place: what scrolls in it keeps a sensible size. */
    private static final Rect HIDDEN = new Rect(0, 0, 60, 12);

    static Panes of(SessionList list) {
        return new Panes(new SessionsPane(list), DetailPane.EMPTY, DiffPane.EMPTY, LivePane.EMPTY);
    }

    /** What stands in a pane. */
    Panel<?> of(Pane pane) {
        return switch (pane) {
            case SESSIONS -> sessions;
            case DETAIL -> detail;
            case DIFF -> diff;
            case LIVE -> live;
        };
    }

    Panes list(SessionList next) {
        return new Panes(new SessionsPane(next), detail, diff, live);
    }

    Panes detail(Detail next) {
        return detail(new DetailPane(next));
    }

    Panes diff(DiffReader next) {
        return diff(new DiffPane(next));
    }

    private Panes detail(DetailPane next) {
        return new Panes(sessions, next, diff, live);
    }

    private Panes diff(DiffPane next) {
        return new Panes(sessions, detail, next, live);
    }

    private Panes live(LivePane next) {
        return new Panes(sessions, detail, diff, next);
    }

    private Panes sessions(SessionsPane next) {
        return new Panes(next, detail, diff, live);
    }

    /** An action in a pane; empty for one that is not its own. */
    Optional<Answer<Panes>> act(Pane pane, Action action, Scene scene) {
        return switch (pane) {
            case SESSIONS -> in(sessions.act(action, scene), this::sessions);
            case DETAIL -> in(detail.act(action, scene), this::detail);
            case DIFF -> in(diff.act(action, scene), this::diff);
            case LIVE -> in(live.act(action, scene), this::live);
        };
    }

    /** A pane scrolled by rows. */
    Answer<Panes> scrolled(Pane pane, int rows, Scene scene) {
        return switch (pane) {
            case SESSIONS -> sessions.scrolled(rows, scene).map(this::sessions);
            case DETAIL -> detail.scrolled(rows, scene).map(this::detail);
            case DIFF -> diff.scrolled(rows, scene).map(this::diff);
            case LIVE -> live.scrolled(rows, scene).map(this::live);
        };
    }

    /** A click on a row of a pane; empty where that means nothing. */
    Optional<Answer<Panes>> clicked(Pane pane, int row, Scene scene) {
        return switch (pane) {
            case SESSIONS -> in(sessions.clicked(row, scene), this::sessions);
            case DETAIL -> in(detail.clicked(row, scene), this::detail);
            case DIFF -> in(diff.clicked(row, scene), this::diff);
            case LIVE -> in(live.clicked(row, scene), this::live);
        };
    }

    /** One step nearer to a line that was searched for. */
    Optional<Answer<Panes>> toward(Goal goal, Scene scene) {
        return switch (goal.pane()) {
            case SESSIONS -> in(sessions.toward(goal, scene), this::sessions);
            case DETAIL -> in(detail.toward(goal, scene), this::detail);
            case DIFF -> in(diff.toward(goal, scene), this::diff);
            case LIVE -> in(live.toward(goal, scene), this::live);
        };
    }

    /** A text searched for in a pane. */
    Panes search(Pane pane, String text) {
        return switch (pane) {
            case SESSIONS -> sessions(sessions.search(text));
            case DETAIL -> detail(detail.search(text));
            case DIFF -> diff(diff.search(text));
            case LIVE -> live(live.search(text));
        };
    }

    /** A pane without search and marks; empty where it has none. */
    Optional<Panes> cleared(Pane pane) {
        return switch (pane) {
            case SESSIONS -> sessions.cleared().map(this::sessions);
            case DETAIL -> detail.cleared().map(this::detail);
            case DIFF -> diff.cleared().map(this::diff);
            case LIVE -> live.cleared().map(this::live);
        };
    }

    /** A pane one step out of what it shows; empty where the next step leaves it. */
    Optional<Panes> popped(Pane pane) {
        return switch (pane) {
            case SESSIONS -> sessions.popped().map(this::sessions);
            case DETAIL -> detail.popped().map(this::detail);
            case DIFF -> diff.popped().map(this::diff);
            case LIVE -> live.popped().map(this::live);
        };
    }

    /** Without anything of the session before. */
    Panes opening() {
        return new Panes(sessions.opening(), detail.opening(), diff.opening(), live.opening());
    }

    /** Every pane fitted to its place. */
    Panes fitted(Layout layout, Scene scene) {
        return new Panes(
                layout.shows(Pane.SESSIONS) ? sessions.fitted(inner(layout, Pane.SESSIONS), scene) : sessions,
                detail.fitted(inner(layout, Pane.DETAIL), scene),
                diff.fitted(inner(layout, Pane.DIFF), scene),
                live.fitted(inner(layout, Pane.LIVE), scene));
    }

    private static Rect inner(Layout layout, Pane pane) {
        return layout.place(pane).orElse(HIDDEN).inset(pane == Pane.SESSIONS ? 1 : 2, 1);
    }

    /** What each pane makes of a message. */
    List<Function<Panes, Answer<Panes>>> heard(Msg message, Scene scene) {
        List<Function<Panes, Answer<Panes>>> answers = new ArrayList<>();
        sessions.heard(message, scene).ifPresent(answer -> answers.add(all -> answer.map(all::sessions)));
        detail.heard(message, scene).ifPresent(answer -> answers.add(all -> answer.map(all::detail)));
        diff.heard(message, scene).ifPresent(answer -> answers.add(all -> answer.map(all::diff)));
        live.heard(message, scene).ifPresent(answer -> answers.add(all -> answer.map(all::live)));
        return answers;
    }

    /** The texts that the panes show. */
    List<Wanted> wants(Scene scene) {
        List<Wanted> wanted = new ArrayList<>();
        for (Pane pane : Pane.values()) {
            wanted.addAll(of(pane).wants(scene));
        }
        return wanted;
    }

    private static <P> Optional<Answer<Panes>> in(Optional<Answer<P>> answer, Function<P, Panes> holder) {
        return answer.map(one -> one.map(holder));
    }
}
