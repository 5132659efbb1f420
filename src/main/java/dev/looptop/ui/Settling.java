package dev.looptop.ui;

import dev.looptop.cell.Rect;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.SessionId;
import dev.looptop.ui.desk.Layout;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.detail.DetailPage;
import dev.looptop.ui.detail.DetailPane;
import dev.looptop.ui.live.LivePane;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows from a state whatever brought it about: panes fitted to their places, and what is missing asked for. */
final class Settling {
    /** To the iteration, to the text, to the line: a goal needs no more. */
    private static final int MOST_STEPS = 6;

    private static final Rect HIDDEN = new Rect(0, 0, 60, 12);

    private Settling() {}

    /** The state with its panes fitted, and the given commands with those that fetch what is missing. */
    static Step settled(Step step) {
        List<Cmd> commands = new ArrayList<>(step.commands());
        UiState state = fetched(step.state(), commands);
        UiState near = Goal.neared(state);
        for (int steps = 0; near != state && steps < MOST_STEPS; steps++) {
            state = fetched(near, commands);
            near = Goal.neared(state);
        }
        return new Step(StatsKeys.following(state), commands);
    }

    private static UiState fetched(UiState before, List<Cmd> commands) {
        UiState state = opening(before, commands);
        state = patching(fitted(state), commands);
        return fitted(fetching(state, commands));
    }

    /** The state with every pane fitted to its place. */
    static UiState fitted(UiState state) {
        Layout layout = state.layout();
        if (layout.tooSmall()) {
            return state;
        }
        Rect list = inner(layout, Pane.SESSIONS);
        Rect detail = inner(layout, Pane.DETAIL);
        Rect diff = inner(layout, Pane.DIFF);
        Rect live = inner(layout, Pane.LIVE);
        UiState next =
                layout.shows(Pane.SESSIONS) ? state.sessions(state.sessions().sized(list.height())) : state;
        next = layout.shows(Pane.DIFF) ? next.diff(next.diff().sized(diff.width(), diff.height())) : next;
        int lead = next.live().log() ? 0 : LivePane.LEAD;
        next = next.live(next.live().sized(live.width() - lead, live.height()));
        return next.detail(next.detail().fitted(shown(next), detail.width(), detail.height()));
    }

    private static DetailPage.Shown shown(UiState state) {
        return new DetailPage.Shown(
                state.reading(),
                state.setting(),
                state.now(),
                state.shownAt(),
                state.times(),
                state.detail().raw());
    }

    /** The state with the live pane's lines made anew from the open session. */
    static UiState streaming(UiState state) {
        Reading reading = state.reading();
        LivePane live = state.live();
        if (reading.session().isEmpty()) {
            return state;
        }
        if (live.log()) {
            return reading.text(Texts.LIVE)
                    .map(text -> state.live(live.filled(LivePane.lines(text))))
                    .orElse(state);
        }
        return state.live(live.filled(LivePane.events(reading.session().get())));
    }

    private static Rect inner(Layout layout, Pane pane) {
        return layout.place(pane).orElse(HIDDEN).inset(pane == Pane.SESSIONS ? 1 : 2, 1);
    }

    private static UiState opening(UiState state, List<Cmd> commands) {
        Optional<SessionId> selected = state.sessions().selected();
        if (selected.equals(state.reading().id())) {
            return state;
        }
        selected.ifPresent(id -> commands.add(new Cmd.Open(id)));
        return state.replay(Optional.empty())
                .reading(state.reading().opening(selected))
                .live(state.live().opening())
                .diff(state.diff().wanting(Optional.empty(), Optional.empty()))
                .detail(DetailPane.EMPTY.onBanner(state.detail().banner()));
    }

    private static UiState patching(UiState state, List<Cmd> commands) {
        Optional<Iteration> iteration = state.reading().patched();
        Optional<SessionId> id = state.reading().id();
        if (iteration.isEmpty() || id.isEmpty()) {
            return state.diff().wanted().isEmpty()
                    ? state
                    : state.diff(state.diff().wanting(Optional.empty(), Optional.empty()));
        }
        PatchKey key =
                new PatchKey(id.get(), iteration.get().number(), state.diff().base());
        Optional<Change> change = Optional.of(iteration.get().change());
        boolean asked = state.diff().wanted().filter(key::equals).isPresent()
                && state.diff().change().equals(change);
        if (asked) {
            return state;
        }
        commands.add(new Cmd.LoadPatch(key));
        return state.diff(state.diff().wanting(Optional.of(key), change));
    }

    private static UiState fetching(UiState state, List<Cmd> commands) {
        Reading reading = state.reading();
        for (Texts.Wanted wanted : Texts.lacking(state)) {
            reading = reading.asking(wanted.slot(), wanted.body());
            if (!wanted.body().isInline()) {
                String slot = reading.slot(wanted.slot());
                commands.add(new Cmd.LoadText(slot, wanted.body(), Texts.MOST_BYTES, wanted.fromEnd()));
            }
        }
        return reading == state.reading() ? state : streaming(state.reading(reading));
    }
}
