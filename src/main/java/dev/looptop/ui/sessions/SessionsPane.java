package dev.looptop.ui.sessions;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.Rect;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.compare.CompareMark;
import dev.looptop.ui.filter.FilterBar;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Panel;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Stride;
import dev.looptop.ui.part.Wish;
import dev.looptop.ui.text.Search;
import dev.looptop.ui.text.StatusWord;
import java.util.List;
import java.util.Optional;

/** Pane 1: the list of sessions. */
public record SessionsPane(SessionList list) implements Panel<SessionsPane> {
    @Override
    public Context context() {
        return Context.SESSIONS;
    }

    @Override
    public Optional<Answer<SessionsPane>> act(Action action, Scene scene) {
        return switch (action) {
            case DOWN, UP, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP ->
                Optional.of(moved(Stride.of(action, list.height()), scene));
            case TOP, END -> of(list.atEdge(action == Action.END, scene.now(), scene.zone()));
            case LEFT, RIGHT, WRAP, NEXT_HIT, PREVIOUS_HIT -> Optional.of(Answer.of(this));
            case ENTER -> Optional.of(entered(scene));
            case NARROW -> Optional.of(Answer.of(this).wishing(new Wish.Show(FilterBar.narrow(list.filter()))));
            case COMPARE -> Optional.of(CompareMark.pressed(scene).map(closed -> this));
            default -> Optional.empty();
        };
    }

    @Override
    public SessionsPane fitted(Rect inner, Scene scene) {
        SessionList sized = list.sized(inner.height());
        return sized == list ? this : new SessionsPane(sized);
    }

    @Override
    public SessionsPane opening() {
        return this;
    }

    @Override
    public Answer<SessionsPane> scrolled(int rows, Scene scene) {
        return moved(rows, scene);
    }

    @Override
    public SessionsPane search(String text) {
        return this;
    }

    @Override
    public SessionsPane searched(Search next) {
        return this;
    }

    @Override
    public Optional<Answer<SessionsPane>> clicked(int row, Scene scene) {
        int at = list.offset() + row;
        return row < 0 || row >= list.height() || at >= list.rows().size()
                ? Optional.empty()
                : list.rows().get(at).session().flatMap(one -> of(list.at(one.id())));
    }

    @Override
    public Copied copied(Scene scene) {
        return list.selected().map(id -> new Copied(id.name(), "the id")).orElse(Copied.nothing("no session is shown"));
    }

    @Override
    public List<String> text(Scene scene) {
        return list.rows().stream().map(this::line).toList();
    }

    private String line(ListRow row) {
        return row.session().map(this::fields).orElse(row.heading());
    }

    private String fields(SessionRow one) {
        return String.join(
                "\t",
                StatusWord.of(one.judgement()).word(),
                one.id().source(),
                list.table().project(one),
                one.id().name(),
                CleanText.line(one.summary().title()));
    }

    private Answer<SessionsPane> moved(int rows, Scene scene) {
        return Answer.of(new SessionsPane(list.moved(rows, scene.now(), scene.zone())));
    }

    private Answer<SessionsPane> entered(Scene scene) {
        return list.selected()
                .map(id -> Answer.of(this).wishing(new Wish.Enter(id)))
                .orElseGet(() -> Answer.of(this)
                        .saying("no session is shown; " + scene.setting().keys().said(Action.CLEAR_FILTERS)
                                + " clears the filter"));
    }

    private static Optional<Answer<SessionsPane>> of(SessionList next) {
        return Optional.of(Answer.of(new SessionsPane(next)));
    }
}
