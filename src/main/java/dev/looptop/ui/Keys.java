package dev.looptop.ui;

import dev.looptop.query.Term;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.text.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a key does: looked up in the table, then one exhaustive switch over the actions. */
public final class Keys {
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
            case NEXT_PANE, PREVIOUS_PANE -> Step.of(Focusing.tab(state, action == Action.NEXT_PANE ? 1 : -1));
            case TO_SESSIONS -> Step.of(Focusing.to(state, Pane.SESSIONS));
            case TO_DETAIL -> Step.of(Focusing.to(state, Pane.DETAIL));
            case TO_DIFF -> Step.of(Focusing.to(state, Pane.DIFF));
            case TO_LIVE -> Step.of(Focusing.toLive(state));
            case PREVIOUS_ITERATION, NEXT_ITERATION ->
                Step.of(Moves.iteration(state, action == Action.NEXT_ITERATION ? 1 : -1));
            case ENTER -> Step.of(Entering.enter(state));
            case OUT -> Step.of(Focusing.out(state));
            case BACK -> Focusing.back(state);
            case LAST_VIEW -> Step.of(state.desk(state.before()));
            case ZOOM -> Step.of(state.desk(state.desk().zoom(!state.desk().zoomed())));
            case SEARCH -> Step.of(Searching.open(state));
            case SEARCH_ALL -> Step.of(state.overlay(new Overlay.EverywhereLook()));
            case NEXT_HIT, PREVIOUS_HIT -> Step.of(Searching.moved(state, action == Action.NEXT_HIT ? 1 : -1));
            case NARROW -> Step.of(Typing.narrow(state));
            case FILTER -> Step.of(Typing.filter(state));
            case CLEAR_FILTERS -> Step.of(Filtering.clear(state));
            case NEEDS_ME -> Step.of(Filtering.toggled(state, Term.Key.NEEDS_ME));
            case ONLY_LIVE -> Step.of(Filtering.toggled(state, Term.Key.LIVE));
            case SORT ->
                Step.of(state.overlay(new Overlay.SortMenu(state.sessions().order())));
            case NEXT_HUNK, PREVIOUS_HUNK -> Step.of(DiffKeys.hunk(state, action == Action.NEXT_HUNK ? 1 : -1));
            case NEXT_FILE, PREVIOUS_FILE -> Step.of(DiffKeys.file(state, action == Action.NEXT_FILE ? 1 : -1));
            case BASE -> Step.of(DiffKeys.bases(state));
            case SIDES, SPACES, MORE_CONTEXT, LESS_CONTEXT, MARK_LINES, COPY_PATCH, FILES ->
                DiffKeys.acted(state, action);
            case STREAM -> Step.of(Showing.stream(state));
            case REPLAY -> Step.of(Replaying.toggled(state));
            case PAUSE, STEP_ON, STEP_BACK, NEXT_STOP, PREVIOUS_STOP, FASTER, SLOWER, END_REPLAY ->
                Step.of(Replaying.acted(state, action));
            case WRAP -> Step.of(Showing.wrap(state));
            case RAW -> Step.of(Showing.raw(state));
            case NEXT_THEME -> Step.of(Showing.theme(state));
            case FOLLOW -> Step.of(Showing.follow(state));
            case NEXT_ALERT -> Step.of(Alerting.next(state));
            case MUTE -> Step.of(Alerting.mute(state));
            case STATISTICS -> Step.of(StatsKeys.opened(state));
            case COMPARE -> CompareKeys.marked(state);
            case LONGER, SHORTER -> Step.of(state);
            case TIMES -> Step.of(Showing.times(state));
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

    /** What is known to fail is told again, for the person asks. */
    private static UiState rescan(UiState state) {
        int problems = state.watching().problems().size();
        return problems == 0
                ? state.notice("looking again")
                : state.watching(state.watching().telling(problems));
    }
}
