package dev.looptop.ui;

import dev.looptop.query.Term;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.choice.TimeMode;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.filter.FilterBar;
import dev.looptop.ui.help.Help;
import dev.looptop.ui.help.PaletteRows;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Need;
import dev.looptop.ui.menu.CopyMenu;
import dev.looptop.ui.menu.ExportMenu;
import dev.looptop.ui.menu.SortMenu;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Copied;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Reply;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.reading.Reading;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.stats.StatsLook;
import java.util.List;
import java.util.Optional;

/**
 * What an action does: the topmost dialog is asked, else the pane that has the keys, else it is one of those that work
 * everywhere and stand here.
 */
final class Actions {
    /** Takes what parts answer; an action that they wish comes back here. */
    static final Grants GRANTS = new Grants(Actions::act);

    private Actions() {}

    static Step act(UiState state, Action action) {
        if (action.writes() && !barred(state).isEmpty()) {
            return Step.of(state.notice(barred(state)));
        }
        Scene scene = state.scene();
        Optional<Dialog> dialog = state.dialog();
        if (dialog.isPresent()) {
            Optional<Reply<Dialog>> answer = dialog.get().act(action, scene);
            return answer.map(one -> GRANTS.top(state, one)).orElseGet(() -> anywhere(state, action));
        }
        Optional<Reply<Panes>> answer = state.isEmpty()
                ? Optional.empty()
                : state.panes().act(state.desk().focus(), action, scene);
        return answer.map(one -> GRANTS.panes(state, one)).orElseGet(() -> anywhere(state, action));
    }

    /** Why nothing may be written now; empty when it may. */
    private static String barred(UiState state) {
        String by = state.setting().preferences().readOnly();
        if (state.replay().isPresent()) {
            return "this is a replay; " + state.setting().keys().said(Action.REPLAY)
                    + " ends it, then it can be answered";
        }
        return by.isEmpty() ? "" : "looptop is read-only (" + by + ")";
    }

    /** Why an action is impossible now, as the key table says; empty where it is possible. */
    static String unavailable(UiState state, Action action) {
        if (action.writes() && !barred(state).isEmpty()) {
            return barred(state);
        }
        Need need = state.setting().keys().need(action);
        boolean met = switch (need) {
            case NOTHING -> true;
            case SESSION -> state.sessions().selected().isPresent();
            case OPEN_SESSION -> state.reading().id().isPresent();
            case PANES -> state.dialogs().none() && !state.isEmpty();
            case LIST -> state.dialogs().open().stream().allMatch(Dialog::shownByFilter);
        };
        return met ? "" : need == Need.PANES && state.isEmpty() ? Need.SESSION.reason() : need.reason();
    }

    private static Step anywhere(UiState state, Action action) {
        String reason = unavailable(state, action);
        return reason.isEmpty() ? done(state, action) : Step.of(state.notice(reason));
    }

    private static Step done(UiState state, Action action) {
        return switch (action) {
            case TO_SESSIONS -> Step.of(Focus.to(state, Pane.SESSIONS));
            case TO_DETAIL -> Step.of(Focus.to(state, Pane.DETAIL));
            case TO_DIFF -> Step.of(Focus.to(state, Pane.DIFF));
            case TO_LIVE -> Step.of(Focus.toLive(state));
            case NEXT_PANE, PREVIOUS_PANE -> Step.of(Focus.tab(state, action == Action.NEXT_PANE ? 1 : -1));
            case NEIGHBOUR_DOWN, NEIGHBOUR_UP -> neighbour(state, action == Action.NEIGHBOUR_DOWN ? 1 : -1);
            case PREVIOUS_ITERATION, NEXT_ITERATION -> iteration(state, action == Action.NEXT_ITERATION ? 1 : -1);
            case OUT -> Step.of(Focus.out(state));
            case BACK -> Focus.back(state);
            case LAST_VIEW -> Step.of(state.desk(state.desks().before()));
            case ZOOM -> Step.of(state.desk(state.desk().zoom(!state.desk().zoomed())));
            case FOLLOW ->
                state.panes()
                        .act(Pane.LIVE, action, state.scene())
                        .map(answer -> GRANTS.panes(state, answer))
                        .orElse(Step.of(state));
            case REPLAY -> Step.of(Replays.toggled(state));
            case PAUSE, STEP_ON, STEP_BACK, NEXT_STOP, PREVIOUS_STOP, FASTER, SLOWER, END_REPLAY ->
                Step.of(Replays.acted(state, action));
            default -> opened(state, action);
        };
    }

    private static Step opened(UiState state, Action action) {
        return switch (action) {
            case FILTER -> show(state, FilterBar.of(state.sessions().filter()));
            case SORT -> show(state, SortMenu.on(state.sessions().order()));
            case SEARCH_ALL -> show(state, state.dialogs().kept().orElse(Everywhere.NONE));
            case STATISTICS ->
                show(
                        state,
                        new StatsLook(Statistics.of(
                                state.sessions(), state.now(), state.setting().zone())));
            case COPY_MENU ->
                CopyMenu.of(state.scene()).map(menu -> show(state, menu)).orElse(Step.of(state));
            case EXPORT -> show(state, new ExportMenu(0));
            case HELP -> show(state, Help.of(state.context()));
            case PALETTE -> {
                Context of = state.replay().isPresent() && state.dialogs().none() ? Context.REPLAY : state.context();
                yield show(state, PaletteRows.opened(of, state.scene(), one -> unavailable(state, one)));
            }
            default -> changed(state, action);
        };
    }

    private static Step changed(UiState state, Action action) {
        return switch (action) {
            case CLEAR_FILTERS -> Step.of(ListFilter.cleared(state));
            case NEEDS_ME -> Step.of(ListFilter.toggled(state, Term.Key.NEEDS_ME));
            case ONLY_LIVE -> Step.of(ListFilter.toggled(state, Term.Key.LIVE));
            case NEXT_ALERT -> Step.of(AlertKeys.next(state));
            case MUTE -> Step.of(AlertKeys.mute(state));
            case PIN -> AlertKeys.pin(state);
            case NEXT_THEME -> Step.of(theme(state));
            case TIMES -> {
                TimeMode next = state.times().next();
                yield Step.of(state.times(next).notice("times: " + next.word()));
            }
            case MOUSE -> mouse(state);
            case COPY -> copied(state);
            default -> effect(state, action);
        };
    }

    private static Step effect(UiState state, Action action) {
        return switch (action) {
            case DEMO ->
                state.watching().readAt().isEmpty()
                        ? Step.of(state.notice("still looking for sessions"))
                        : Step.of(
                                state.watching(state.watching().playing()).notice("starting the demo"),
                                new Cmd.StartDemo());
            case RESCAN -> Step.of(rescan(state), new Cmd.Rescan());
            case REDRAW -> Step.of(state, new Cmd.Redraw());
            case SUSPEND -> Step.of(state, new Cmd.Suspend());
            case QUIT -> Step.of(state, new Cmd.Quit());
            case PAGER -> raw(state, Cmd.OpenFile.Opener.PAGER);
            case EDITOR -> raw(state, Cmd.OpenFile.Opener.EDITOR);
            default -> Step.of(state);
        };
    }

    private static Step show(UiState state, Dialog dialog) {
        return Step.of(state.dialogs(state.dialogs().showing(dialog)));
    }

    private static Step copied(UiState state) {
        Scene scene = state.scene();
        Copied copied = state.dialog()
                .map(dialog -> dialog.copied(scene))
                .orElseGet(() -> state.panes().of(state.desk().focus()).copied(scene));
        return copied.text().isEmpty()
                ? Step.of(state.notice(copied.what()))
                : Step.of(state, new Cmd.Copy(copied.text(), copied.what()));
    }

    /** Scrolls the pane beside, the focus stays. */
    private static Step neighbour(UiState state, int step) {
        Pane focus = state.desk().focus();
        Layout layout = state.layout();
        for (Pane pane : List.of(Pane.DIFF, Pane.LIVE)) {
            if (focus != pane && layout.shows(pane)) {
                return GRANTS.panes(state, state.panes().scrolled(pane, step, state.scene()));
            }
        }
        return focus != Pane.DETAIL && layout.shows(Pane.DETAIL)
                ? iteration(state, step)
                : Step.of(state.notice(
                        "no pane beside this one; " + state.setting().keys().said(Action.ZOOM) + " shows them"));
    }

    /** The next or previous iteration, from any pane. */
    private static Step iteration(UiState state, int step) {
        Reading reading = state.reading();
        if (reading.iterations().isEmpty()) {
            return Step.of(state.notice("no iteration yet"));
        }
        Reading next = reading.choosing(reading.chosen() + step);
        return next == reading
                ? Step.of(state.notice(step > 0 ? "this is the last iteration" : "this is the first iteration"))
                : Step.of(state.reading(next)
                        .panes(state.panes().detail(state.detail().onIteration())));
    }

    /** The mouse captured, or no longer. */
    private static Step mouse(UiState state) {
        Setting setting = state.setting();
        boolean on = !setting.preferences().mouse();
        String words = on ? "mouse on; Shift selects text as before" : "mouse off, text can be selected";
        return Step.of(
                state.setting(setting.preferring(setting.preferences().mouse(on)))
                        .notice(words),
                new Cmd.Mouse(on));
    }

    private static UiState theme(UiState state) {
        Setting setting = state.setting();
        Look[] looks = Look.values();
        Look next = looks[(setting.preferences().look().ordinal() + 1) % looks.length];
        UiState changed = state.setting(setting.preferring(setting.preferences().look(next)));
        boolean same = next.on(setting.colours()) == setting.theme() && next != Look.TERMINAL;
        return changed.notice("theme: " + next.word() + (same ? ", which looks the same with these colours" : ""));
    }

    private static UiState rescan(UiState state) {
        int problems = state.watching().problems().size();
        return problems == 0
                ? state.notice("looking again")
                : state.watching(state.watching().telling(problems));
    }

    private static Step raw(UiState state, Cmd.OpenFile.Opener with) {
        return state.sessions()
                .selected()
                .map(id -> Step.of(state, new Cmd.OpenFile(id.path(), with)))
                .orElse(Step.of(state));
    }
}
