package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.ui.choice.Setting;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.text.LoadedText;
import dev.looptop.ui.watch.Alerts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What each message does to the state. Routes only: the work is done by the records that a message concerns. */
public final class Update {
    private Update() {}

    /** The start: nothing known, this filter. */
    public static UiState initial(Setting setting, Instant now, SessionFilter filter) {
        return Settling.fitted(UiState.initial(setting, now, filter));
    }

    /** The state after a message, and the effects it asks for. */
    public static Step apply(UiState state, Msg message) {
        return Settling.settled(route(state, message));
    }

    private static Step route(UiState state, Msg message) {
        if (message instanceof Msg.KeyPressed pressed) {
            return Keys.pressed(
                    News.read(state).notice("").sessions(state.sessions().holding()), pressed.key());
        }
        if (message instanceof Msg.Pasted pasted) {
            if (state.overlay() instanceof Overlay.StatsLook look && look.bar().isPresent()) {
                UiState bar = state.overlay(look.bar().get());
                return StatsKeys.filtering(look, Step.of(Typing.typed(bar, pasted.text())));
            }
            return state.overlay() instanceof Overlay.EverywhereLook
                    ? EverywhereKeys.typed(state, state.everywhere().text().inserted(pasted.text()))
                    : Step.of(Typing.typed(state, pasted.text()));
        }
        if (message instanceof Msg.Resized resized) {
            return Step.of(state.setting(state.setting().sized(resized.columns(), resized.rows())));
        }
        if (message instanceof Msg.Tick tick) {
            return Step.of(Replaying.ticked(ticked(state, tick.now()), tick.now()));
        }
        if (message instanceof Msg.RowsChanged rows) {
            UiState changed = changed(state, rows);
            return new Step(changed, Telling.of(state, changed, rows));
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
        if (message instanceof Msg.PatchLoaded loaded) {
            return Step.of(state.diff(state.diff().loaded(loaded.key(), loaded.patch(), loaded.reason())));
        }
        if (message instanceof Msg.PatchMarked marked) {
            return Step.of(state.diff(state.diff().marked(marked.key(), marked.marks())));
        }
        if (message instanceof Msg.LinesLoaded loaded) {
            return Step.of(DiffKeys.lined(state, loaded));
        }
        if (message instanceof Msg.Found found) {
            return EverywhereKeys.found(state, found);
        }
        if (message instanceof Msg.Compared compared) {
            return Step.of(CompareKeys.read(state, compared));
        }
        if (message instanceof Msg.Searched searched) {
            return Step.of(state.everywhere(state.everywhere().progressed(searched.run(), searched.progress())));
        }
        if (message instanceof Msg.Holding holding) {
            return Step.of(Contents.holding(state, holding));
        }
        if (message instanceof Msg.Play play) {
            return Step.of(Replaying.wanted(state, play.session(), play.speed()));
        }
        if (message instanceof Msg.RootsFound found) {
            return Step.of(state.watching(state.watching().found(found.roots())));
        }
        if (message instanceof Msg.Troubled troubled) {
            return Step.of(troubled(state, troubled.problem()));
        }
        if (message instanceof Msg.Pointed pointed) {
            return Pointing.pointed(state.notice(""), pointed.pointer());
        }
        if (message instanceof Msg.ViewsSaved saved) {
            return Step.of(SavedViews.known(state, saved.views()));
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
        throw new IllegalStateException("no route for " + message.getClass().getSimpleName());
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
        return Settling.streaming(state.reading(state.reading().opened(opened.session(), opened.judgement())));
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
        return Settling.streaming(state.reading(state.reading().loaded(loaded.slot(), text)));
    }

    private static UiState troubled(UiState state, Problem problem) {
        return state.watching(state.watching().troubled(problem));
    }
}
