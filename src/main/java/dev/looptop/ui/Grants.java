package dev.looptop.ui;

import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Goal;
import dev.looptop.ui.part.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What parts answer, taken: they become what they say, and what they wish is granted in its order. */
final class Grants {
    private final BiFunction<UiState, Action, Step> acts;

    /** {@code acts} does an action that a part wishes as if its key were pressed. */
    Grants(BiFunction<UiState, Action, Step> acts) {
        this.acts = acts;
    }

    /** The answer of the topmost dialog. */
    Step top(UiState state, Answer<Dialog> answer) {
        return dialog(state, state.dialogs().open().size() - 1, answer);
    }

    /** The answer of the dialog in a place, counted from 0. */
    Step dialog(UiState state, int at, Answer<Dialog> answer) {
        UiState next = state.dialogs(state.dialogs().with(at, answer.next()));
        return granted(next, at, answer);
    }

    /** The answer of a pane. */
    Step panes(UiState state, Answer<Panes> answer) {
        return granted(state.panes(answer.next()), -1, answer);
    }

    private Step granted(UiState state, int at, Answer<?> answer) {
        UiState next = state;
        List<Cmd> commands = new ArrayList<>(answer.effects());
        for (Wish wish : answer.wishes()) {
            Step step = granted(next, at, wish);
            next = step.state();
            commands.addAll(step.commands());
        }
        return new Step(answer.notice().isEmpty() ? next : next.notice(answer.notice()), commands);
    }

    private Step granted(UiState state, int at, Wish wish) {
        if (wish instanceof Wish.Do done) {
            return acts.apply(state, done.action());
        }
        if (wish instanceof Wish.Filter filter) {
            UiState filtered = ListFilter.on(state, filter.filter());
            return filter.kept() ? ContentTerms.sought(filtered) : Step.of(filtered);
        }
        if (wish instanceof Wish.Export export) {
            return Exports.wanted(state, export.format());
        }
        return Step.of(changed(state, at, wish));
    }

    private static UiState changed(UiState state, int at, Wish wish) {
        if (wish instanceof Wish.Close) {
            return state.dialogs(state.dialogs().without(at));
        }
        if (wish instanceof Wish.Show show) {
            return state.dialogs(state.dialogs().showing(show.dialog()));
        }
        if (wish instanceof Wish.Focus focus) {
            return Focus.to(state, focus.pane());
        }
        if (wish instanceof Wish.Unzoom) {
            return state.desk(state.desk().zoom(false));
        }
        if (wish instanceof Wish.Enter enter) {
            return AlertKeys.entered(state, enter.session());
        }
        if (wish instanceof Wish.Select select) {
            return state.sessions(state.sessions().at(select.session()));
        }
        if (wish instanceof Wish.Choose choose) {
            return state.reading(state.reading().choosing(choose.index()));
        }
        if (wish instanceof Wish.Sort sort) {
            return state.sessions(state.sessions()
                    .sorted(sort.order(), state.now(), state.setting().zone()));
        }
        return preferred(state, wish);
    }

    private static UiState preferred(UiState state, Wish wish) {
        Setting setting = state.setting();
        if (wish instanceof Wish.Prefer prefer) {
            return state.setting(setting.preferring(prefer.preferences()));
        }
        if (wish instanceof Wish.Wear wear) {
            return state.setting(setting.preferring(setting.preferences().look(wear.look())));
        }
        if (wish instanceof Wish.Mark mark) {
            return state.marked(mark.session());
        }
        if (wish instanceof Wish.Search search) {
            return state.panes(state.panes().search(search.pane(), search.text()));
        }
        if (wish instanceof Wish.Against against) {
            return state.panes(state.panes().diff(state.diff().based(against.base())));
        }
        if (wish instanceof Wish.ToFile file) {
            int row = state.diff().rows().headerOf(file.file());
            return state.panes(state.panes().diff(state.diff().jumped(row)));
        }
        if (wish instanceof Wish.GoTo goal) {
            return toward(state, new Goal(goal.hit(), goal.words()));
        }
        if (wish instanceof Wish.Arrived) {
            return state.goal(Optional.empty());
        }
        throw new IllegalStateException("nobody grants " + wish.getClass().getSimpleName());
    }

    private static UiState toward(UiState state, Goal goal) {
        Pane pane = goal.pane();
        UiState there = state.sessions(state.sessions().at(goal.hit().session()));
        return Focus.to(there, pane).goal(Optional.of(goal));
    }
}
