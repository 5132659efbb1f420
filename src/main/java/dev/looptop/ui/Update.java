package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Answer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.watch.Alerts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What each message does to the state. Routes only: the work is done by the records that a message concerns. */
public final class Update {
    private Update() {}

    /** The start: nothing known, this filter. */
    public static UiState initial(Setting setting, Instant now, SessionFilter filter) {
        return Settlement.fitted(UiState.initial(setting, now, filter));
    }

    /** The state after a message, and the effects it asks for. */
    public static Step apply(UiState state, Msg message) {
        return Settlement.settled(route(state, message));
    }

    private static Step route(UiState state, Msg message) {
        if (message instanceof Msg.KeyPressed pressed) {
            return Keys.pressed(
                    News.read(state).notice("").sessions(state.sessions().holding()), pressed.key());
        }
        if (message instanceof Msg.Pasted pasted) {
            return Keys.typed(state, pasted.text());
        }
        if (message instanceof Msg.Resized resized) {
            return Step.of(state.setting(state.setting().sized(resized.columns(), resized.rows())));
        }
        if (message instanceof Msg.Tick tick) {
            return Step.of(Replays.ticked(ticked(state, tick.now()), tick.now()));
        }
        if (message instanceof Msg.RowsChanged rows) {
            UiState changed = changed(state, rows);
            return new Step(changed, Notices.of(state, changed, rows));
        }
        if (message instanceof Msg.Indexed indexed) {
            return Step.of(indexed(state, indexed));
        }
        if (message instanceof Msg.Opened opened) {
            return Step.of(opened(state, opened));
        }
        if (message instanceof Msg.OpenFailed failed) {
            return Step.of(failed(state, failed));
        }
        if (message instanceof Msg.TextLoaded loaded) {
            return Step.of(loaded(state, loaded));
        }
        if (message instanceof Msg.Holding holding) {
            return Step.of(ContentTerms.holding(state, holding));
        }
        if (message instanceof Msg.Play play) {
            return Step.of(Replays.wanted(state, play.session(), play.speed()));
        }
        if (message instanceof Msg.RootsFound found) {
            return Step.of(state.watching(state.watching().found(found.roots())));
        }
        if (message instanceof Msg.Troubled troubled) {
            return Step.of(troubled(state, troubled.problem()));
        }
        if (message instanceof Msg.Pointed pointed) {
            return Mouse.pointed(state.notice(""), pointed.pointer());
        }
        if (message instanceof Msg.ViewsSaved saved) {
            return Step.of(viewed(state, saved.views()));
        }
        if (message instanceof Msg.Pinned pinned) {
            return Step.of(state.sessions(state.sessions()
                    .pinned(pinned.sessions(), state.now(), state.setting().zone())));
        }
        if (message instanceof Msg.Told told) {
            return Step.of(state.notice(CleanText.line(told.words())));
        }
        if (message instanceof Msg.Resumed) {
            return Step.of(state, new Cmd.Redraw());
        }
        return heard(state, message);
    }

    /** What concerns a part is the part's to take; a message that nobody takes came too late. */
    private static Step heard(UiState state, Msg message) {
        UiState next = state;
        List<Cmd> commands = new ArrayList<>();
        for (Function<Panes, Answer<Panes>> answer : state.panes().heard(message, state.scene())) {
            Step step = Actions.GRANTS.panes(next, answer.apply(next.panes()));
            next = step.state();
            commands.addAll(step.commands());
        }
        for (int at = next.dialogs().open().size() - 1; at >= 0; at--) {
            Optional<Answer<Dialog>> answer = next.dialogs().open().get(at).heard(message, next.scene());
            if (answer.isPresent()) {
                Step step = Actions.GRANTS.dialog(next, at, answer.get());
                next = step.state();
                commands.addAll(step.commands());
            }
        }
        return new Step(next, commands);
    }

    private static UiState viewed(UiState state, Map<String, String> views) {
        Setting setting = state.setting();
        return state.setting(setting.preferring(setting.preferences().saved(views)));
    }

    private static UiState ticked(UiState state, Instant now) {
        boolean rests = state.watching().settled(now) && !state.watching().settled(state.now());
        UiState next = rests ? state.at(now).sessions(state.sessions().holding()) : state.at(now);
        ZoneId zone = state.setting().zone();
        boolean newDay =
                !now.atZone(zone).toLocalDate().equals(state.now().atZone(zone).toLocalDate());
        boolean newMinute = now.getEpochSecond() / 60 != state.now().getEpochSecond() / 60;
        boolean dated = state.sessions().filter().has(Term.Key.NEEDS_ME);
        return newDay || newMinute && dated ? next.sessions(next.sessions().refreshed(now, zone)) : next;
    }

    private static UiState changed(UiState state, Msg.RowsChanged rows) {
        Optional<SessionId> onScreen = state.desk().focus() == Pane.SESSIONS
                ? Optional.empty()
                : state.reading().id();
        Alerts raised = state.alerts().after(rows.changed(), rows.gone(), onScreen, state.now());
        SessionList list = state.sessions()
                .changed(
                        rows.changed(),
                        rows.gone(),
                        state.now(),
                        state.setting().zone());
        return state.sessions(list).alerts(raised);
    }

    private static UiState indexed(UiState state, Msg.Indexed indexed) {
        return state.watching(state.watching().indexed(indexed.done(), indexed.total(), state.now()));
    }

    private static UiState opened(UiState state, Msg.Opened opened) {
        if (!state.reading().id().filter(opened.session().id()::equals).isPresent()) {
            return state;
        }
        if (state.replay().isPresent()) {
            return state.replay(state.replay().map(replay -> replay.of(opened.session(), opened.judgement())));
        }
        return state.reading(state.reading().opened(opened.session(), opened.judgement()));
    }

    private static UiState failed(UiState state, Msg.OpenFailed failed) {
        if (!state.reading().id().filter(failed.session()::equals).isPresent()) {
            return state;
        }
        return state.reading(state.reading().failed(failed.problem()))
                .notice(CleanText.line(failed.problem().line()));
    }

    private static UiState loaded(UiState state, Msg.TextLoaded loaded) {
        String trouble = CleanText.line(loaded.problem().line());
        LoadedText text = LoadedText.of(loaded.text(), loaded.complete(), trouble);
        return state.reading(state.reading().loaded(loaded.slot(), text));
    }

    private static UiState troubled(UiState state, Problem problem) {
        return state.watching(state.watching().troubled(problem));
    }
}
