package dev.looptop.ui;

import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.State;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a key does: looked up in the table, then one exhaustive switch over the actions. */
final class Keys {
    private Keys() {}

    /** The step of a key press. */
    static Step pressed(UiState state, Key key) {
        if (key.alt()) {
            return escaped(state, key);
        }
        if (state.layout().tooSmall()) {
            return unseen(state, key);
        }
        if (state.overlay() instanceof Overlay.StatsLook look && look.bar().isPresent()) {
            return StatsKeys.filtering(look, pressed(state.overlay(look.bar().get()), key));
        }
        Optional<Action> action = action(state, key);
        if (state.overlay() instanceof Overlay.EverywhereLook) {
            return EverywhereKeys.pressed(state, key, action);
        }
        if (state.overlay() instanceof Overlay.CompareLook look && action.isPresent()) {
            return CompareKeys.acted(state, look.comparison(), action.get());
        }
        if (state.overlay() instanceof Overlay.KinMenu menu && action.isPresent()) {
            return CompareKeys.chosen(state, menu, action.get());
        }
        if (state.overlay() instanceof Overlay.StatsLook look && action.isPresent()) {
            return StatsKeys.acted(state, look, action.get());
        }
        if (action.isPresent()) {
            return act(state, action.get());
        }
        boolean printable = key.name() == Key.Name.CHARACTER && !key.ctrl() && !key.alt();
        return Step.of(
                printable && state.context().isField()
                        ? Typing.typed(state, Character.toString(key.character()))
                        : state);
    }

    /** While a session is played again, the replay's own keys come first. */
    private static Optional<Action> action(UiState state, Key key) {
        boolean replay = state.replay().isPresent() && state.overlay() instanceof Overlay.None;
        Optional<Action> played = replay ? state.setting().keys().lookup(Context.REPLAY, key) : Optional.empty();
        return played.or(() -> state.setting().keys().lookup(state.context(), key));
    }

    /** No key is bound with Alt: terminals send it as Esc and the key, which a fast hand may have meant. */
    private static Step escaped(UiState state, Key key) {
        Step first = pressed(state, Key.of(Key.Name.ESCAPE));
        Step second = pressed(
                Settling.fitted(first.state()), new Key(key.name(), key.character(), key.ctrl(), false, key.shift()));
        List<Cmd> commands = new ArrayList<>(first.commands());
        commands.addAll(second.commands());
        return new Step(second.state(), commands);
    }

    /** Where nothing can be shown, nothing is done unseen but leaving. */
    private static Step unseen(UiState state, Key key) {
        return key.equals(Key.of('q'))
                ? Step.of(state, new Cmd.Quit())
                : state.setting()
                        .keys()
                        .lookup(Context.ALWAYS, key)
                        .map(action -> act(state, action))
                        .orElse(Step.of(state));
    }

    /** The step of an action; one that is impossible now says why in the notice. */
    static Step act(UiState state, Action action) {
        return switch (action) {
            case DOWN, UP, TOP, END, HALF_DOWN, HALF_UP, PAGE_DOWN, PAGE_UP -> Step.of(Moves.vertical(state, action));
            case LEFT, RIGHT -> Step.of(Moves.sideways(state, action == Action.LEFT ? -1 : 1));
            case NEIGHBOUR_DOWN, NEIGHBOUR_UP ->
                Step.of(Moves.neighbour(state, action == Action.NEIGHBOUR_DOWN ? 1 : -1));
            case NEXT_PANE, PREVIOUS_PANE -> Step.of(tab(state, action == Action.NEXT_PANE ? 1 : -1));
            case TO_SESSIONS -> Step.of(to(state, Pane.SESSIONS));
            case TO_DETAIL -> Step.of(to(state, Pane.DETAIL));
            case TO_DIFF -> Step.of(to(state, Pane.DIFF));
            case TO_LIVE -> Step.of(toLive(state));
            case PREVIOUS_ITERATION, NEXT_ITERATION ->
                Step.of(Moves.iteration(state, action == Action.NEXT_ITERATION ? 1 : -1));
            case ENTER -> Step.of(enter(state));
            case OUT -> Step.of(out(state));
            case BACK -> back(state);
            case LAST_VIEW -> Step.of(state.desk(state.before()));
            case ZOOM -> Step.of(state.desk(state.desk().zoom(!state.desk().zoomed())));
            case SEARCH -> Step.of(Searching.open(state));
            case SEARCH_ALL -> Step.of(state.overlay(new Overlay.EverywhereLook()));
            case NEXT_HIT, PREVIOUS_HIT -> Step.of(Searching.moved(state, action == Action.NEXT_HIT ? 1 : -1));
            case NARROW -> Step.of(Typing.narrow(state));
            case FILTER -> Step.of(Typing.filter(state));
            case CLEAR_FILTERS -> Step.of(clear(state));
            case NEEDS_ME -> Step.of(toggled(state, Term.Key.NEEDS_ME));
            case ONLY_LIVE -> Step.of(toggled(state, Term.Key.LIVE));
            case SORT ->
                Step.of(state.overlay(new Overlay.SortMenu(state.sessions().order())));
            case NEXT_HUNK, PREVIOUS_HUNK -> Step.of(hunk(state, action == Action.NEXT_HUNK ? 1 : -1));
            case NEXT_FILE, PREVIOUS_FILE -> Step.of(file(state, action == Action.NEXT_FILE ? 1 : -1));
            case BASE -> Step.of(DiffKeys.bases(state));
            case SIDES, SPACES, MORE_CONTEXT, LESS_CONTEXT, MARK_LINES, COPY_PATCH, FILES ->
                DiffKeys.acted(state, action);
            case STREAM -> Step.of(stream(state));
            case REPLAY -> Step.of(Replaying.toggled(state));
            case PAUSE, STEP_ON, STEP_BACK, NEXT_STOP, PREVIOUS_STOP, FASTER, SLOWER, END_REPLAY ->
                Step.of(Replaying.acted(state, action));
            case WRAP -> Step.of(wrap(state));
            case RAW -> Step.of(raw(state));
            case NEXT_THEME -> Step.of(theme(state));
            case FOLLOW -> Step.of(follow(state));
            case NEXT_ALERT -> Step.of(nextAlert(state));
            case MUTE -> Step.of(mute(state));
            case STATISTICS -> Step.of(StatsKeys.opened(state));
            case COMPARE -> CompareKeys.marked(state);
            case LONGER, SHORTER -> Step.of(state);
            case TIMES -> Step.of(times(state));
            case DEMO ->
                Step.of(state.watching(state.watching().playing()).notice("starting the demo"), new Cmd.StartDemo());
            case RESCAN -> Step.of(rescan(state), new Cmd.Rescan());
            case REDRAW -> Step.of(state, new Cmd.Redraw());
            case SUSPEND -> Step.of(state, new Cmd.Suspend());
            case HELP -> Step.of(state.overlay(new Overlay.Help(state.context(), TextField.EMPTY, 0)));
            case QUIT -> Step.of(state, new Cmd.Quit());
            case COPY -> Copying.one(state);
            case PALETTE -> Step.of(Commands.open(state));
            case MOUSE -> Pointing.toggled(state);
            case EXPORT -> Step.of(Exporting.menu(state));
            case PIN -> Pinning.toggled(state);
            case PAGER, EDITOR -> Opening.raw(state, action);
            case COPY_MENU -> Step.of(Copying.menu(state));
            case ACCEPT -> accepted(state);
            case CANCEL -> Step.of(Typing.cancelled(state));
            case COMPLETE -> Step.of(Typing.completed(state));
            case SAVE_VIEW -> Step.of(SavedViews.naming(state));
            case ERASE, ERASE_BEHIND, ERASE_WORD, ERASE_ALL, CARET_LEFT, CARET_RIGHT, CARET_START, CARET_END ->
                Step.of(Typing.edited(state, action));
        };
    }

    private static Step accepted(UiState state) {
        if (state.overlay() instanceof Overlay.ViewName naming) {
            return SavedViews.named(state, naming);
        }
        if (state.overlay() instanceof Overlay.CopyMenu menu) {
            return Copying.accepted(state, menu);
        }
        if (state.overlay() instanceof Overlay.Palette palette) {
            return Commands.run(state, palette);
        }
        return state.overlay() instanceof Overlay.ExportMenu menu
                ? Exporting.accepted(state, menu)
                : DiffKeys.accepted(state).map(Step::of).orElseGet(() -> Contents.sought(Typing.accepted(state)));
    }

    private static UiState to(UiState state, Pane pane) {
        return state.overlay(Overlay.NONE).desk(state.desk().focused(pane));
    }

    /** Where there is no room beside, the same key that brings the live view takes it away again. */
    private static UiState toLive(UiState state) {
        boolean there = state.desk().focus() == Pane.LIVE && !state.layout().shows(Pane.DIFF);
        return to(state, there ? Pane.DIFF : Pane.LIVE);
    }

    private static UiState tab(UiState state, int step) {
        List<Pane> order =
                state.desk().zoomed() ? List.of(Pane.values()) : state.layout().order();
        int at = Math.max(0, order.indexOf(state.desk().focus()));
        return to(state, order.get(Math.floorMod(at + step, order.size())));
    }

    private static UiState enter(UiState state) {
        if (state.overlay() instanceof Overlay.Evidence) {
            return state.overlay(Overlay.NONE);
        }
        if (state.overlay() instanceof Overlay.GateLook) {
            return state.notice("Enter decides nothing here; Esc closes");
        }
        return switch (state.desk().focus()) {
            case SESSIONS -> enterSession(state);
            case DETAIL -> enterDetail(state);
            case DIFF ->
                state.diff().rows().size() == 0
                        ? state.notice("there is nothing to unfold")
                        : state.diff(state.diff().folding());
            case LIVE -> to(state, Pane.DIFF);
        };
    }

    private static UiState enterSession(UiState state) {
        return state.sessions()
                .selected()
                .map(id -> entered(state, id))
                .orElseGet(() -> state.notice("no session is shown; "
                        + state.setting().keys().said(Action.CLEAR_FILTERS) + " clears the filter"));
    }

    private static UiState entered(UiState state, SessionId id) {
        boolean asks = state.sessions()
                .selectedRow()
                .filter(row -> StatusWord.of(row.judgement()).needsYou())
                .isPresent();
        SessionsPane list =
                state.sessions().opened(id, state.now(), state.setting().zone());
        UiState next = state.sessions(list).alerts(state.alerts().seen(id));
        return next.detail(next.detail().onBanner(asks)).desk(next.desk().focused(Pane.DETAIL));
    }

    private static UiState enterDetail(UiState state) {
        if (state.detail().document()) {
            return to(state, Pane.DIFF);
        }
        if (state.reading().session().isEmpty()) {
            return state.notice("the session is still being read");
        }
        if (!state.detail().banner()) {
            return state.detail(state.detail().reading(true));
        }
        boolean waits = state.openRow()
                .filter(row -> row.judgement().state() == State.WAITING)
                .filter(row -> row.summary().activity().waiting().isPresent())
                .isPresent();
        return state.overlay(waits ? new Overlay.GateLook(0) : new Overlay.Evidence(0));
    }

    private static UiState out(UiState state) {
        UiState cleared = DiffKeys.unmarked(Searching.cleared(state));
        return cleared != state
                ? cleared
                : popped(state)
                        .orElseGet(() -> state.notice(
                                "this is the list; " + state.setting().keys().said(Action.BACK) + " quits"));
    }

    private static Step back(UiState state) {
        return popped(state).map(Step::of).orElseGet(() -> Step.of(state, new Cmd.Quit()));
    }

    private static Optional<UiState> popped(UiState state) {
        if (state.desk().zoomed()) {
            return Optional.of(state.desk(state.desk().zoom(false)));
        }
        boolean document = state.detail().document();
        return switch (state.desk().focus()) {
            case SESSIONS -> Optional.empty();
            case DETAIL ->
                Optional.of(document ? state.detail(state.detail().reading(false)) : to(state, Pane.SESSIONS));
            case DIFF, LIVE -> Optional.of(to(state, Pane.DETAIL));
        };
    }

    /** What is known to fail is told again, for the person asks. */
    private static UiState rescan(UiState state) {
        int problems = state.watching().problems().size();
        return problems == 0
                ? state.notice("looking again")
                : state.watching(state.watching().telling(problems));
    }

    private static UiState clear(UiState state) {
        return state.sessions().filter().isEmpty()
                ? state.notice("no filter is on")
                : Typing.filtered(state, SessionFilter.NONE);
    }

    private static UiState toggled(UiState state, Term.Key key) {
        SessionFilter filter = state.sessions().filter();
        return Typing.filtered(state, filter.has(key) ? filter.without(key) : filter.with(Term.of(key, "")));
    }

    private static UiState hunk(UiState state, int step) {
        DiffPane diff = state.diff();
        int line = diff.rows().hunk(diff.cursor(), step);
        return line < 0
                ? state.notice(step > 0 ? "no hunk further down" : "no hunk further up")
                : state.diff(diff.jumped(line));
    }

    private static UiState file(UiState state, int step) {
        DiffPane diff = state.diff();
        int line = diff.rows().file(diff.cursor(), step);
        return line < 0
                ? state.notice(step > 0 ? "no file further down" : "no file further up")
                : state.diff(diff.jumped(line));
    }

    private static UiState stream(UiState state) {
        Optional<Session> session = state.reading().session();
        boolean none = !state.live().log()
                && session.filter(s -> !LivePane.newestBody(s).isEmpty()).isEmpty();
        return none
                ? state.notice("no phase log is recorded for this session")
                : Settling.streaming(
                        state.live(state.live().showing(!state.live().log())));
    }

    private static UiState wrap(UiState state) {
        return switch (state.desk().focus()) {
            case DIFF ->
                state.diff(state.diff().wrapped(!state.diff().wrap()))
                        .notice(words(!state.diff().wrap()));
            case LIVE ->
                state.live(state.live().wrapped(!state.live().wrap()))
                        .notice(words(!state.live().wrap()));
            case SESSIONS, DETAIL -> {
                Pager pager = state.detail().pager();
                yield state.detail(state.detail().paged(pager.wrapped(!pager.wrap())))
                        .notice(words(!pager.wrap()));
            }
        };
    }

    private static UiState raw(UiState state) {
        boolean raw = !state.detail().raw();
        return state.detail(state.detail().raw(raw)).notice(raw ? "as written" : "Markdown laid out");
    }

    private static UiState theme(UiState state) {
        Setting setting = state.setting();
        Look[] looks = Look.values();
        Look next = looks[(setting.preferences().look().ordinal() + 1) % looks.length];
        UiState changed = state.setting(setting.preferring(setting.preferences().look(next)));
        boolean same = next.on(setting.colours()) == setting.theme() && next != Look.TERMINAL;
        return changed.notice("theme: " + next.word() + (same ? ", which looks the same with these colours" : ""));
    }

    private static String words(boolean wrap) {
        return wrap ? "wrap on" : "wrap off, h l scroll sideways";
    }

    private static UiState follow(UiState state) {
        LivePane live = state.live().following(!state.live().follow());
        return state.live(live).notice(live.follow() ? "follow on" : "follow off");
    }

    private static UiState nextAlert(UiState state) {
        Optional<SessionId> next =
                state.alerts().next(state.sessions().rows(), state.sessions().selected());
        if (next.isEmpty()) {
            boolean hidden = state.sessions().table().counts().needYou() > 0;
            return state.notice(
                    hidden
                            ? "the alert is muted, or hidden by the filter; "
                                    + state.setting().keys().said(Action.CLEAR_FILTERS) + " clears it"
                            : "no alert");
        }
        UiState there = state.overlay(Overlay.NONE).sessions(state.sessions().at(next.get()));
        return entered(there, next.get());
    }

    private static UiState mute(UiState state) {
        Optional<SessionId> id = state.sessions().selected();
        if (id.isEmpty()) {
            return state.notice("no session is shown");
        }
        Alerts next = state.alerts().muting(id.get());
        return state.alerts(next).notice(next.isMuted(id.get()) ? "muted, m again undoes it" : "no longer muted");
    }

    private static UiState times(UiState state) {
        TimeMode next = state.times().next();
        return state.times(next).notice("times: " + next.word());
    }
}
