package dev.looptop.ui;

import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import dev.looptop.ui.part.Scene;
import dev.looptop.ui.part.Wanted;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a state whatever brought it about: parts fitted to their places, what is missing asked for, dialogs
 * closed that have nothing left to be about.
 */
final class Settlement {
    /** To the iteration, to the text, to the line: a goal needs no more. */
    private static final int MOST_STEPS = 6;

    /** The most that is read of one text, in bytes. */
    private static final int MOST_BYTES = 256 * 1024;

    /** A pane that is brought to a line wishes no action. */
    private static final Grants NO_ACTS = new Grants((state, action) -> Step.of(state));

    private Settlement() {}

    /** The state with its parts fitted, and the given commands with those that fetch what is missing. */
    static Step settled(Step step) {
        List<Cmd> commands = new ArrayList<>(step.commands());
        UiState state = fetched(step.state(), commands);
        UiState near = Pursuit.neared(state, NO_ACTS);
        for (int steps = 0; near != state && steps < MOST_STEPS; steps++) {
            state = fetched(near, commands);
            near = Pursuit.neared(state, NO_ACTS);
        }
        return new Step(dialogs(state), commands);
    }

    private static UiState fetched(UiState before, List<Cmd> commands) {
        UiState state = opening(before, commands);
        state = patching(fitted(state), commands);
        return fitted(fetching(state, commands));
    }

    /** The state with every pane fitted to its place. */
    static UiState fitted(UiState state) {
        return state.layout().tooSmall() ? state : state.panes(state.panes().fitted(state.layout(), state.scene()));
    }

    private static UiState dialogs(UiState state) {
        UiState next = state;
        for (int at = state.dialogs().open().size() - 1; at >= 0; at--) {
            Scene scene = next.scene();
            Dialog dialog = next.dialogs().open().get(at);
            Optional<String> over = dialog.over(scene);
            next = over.isPresent()
                    ? next.dialogs(next.dialogs().without(at)).notice(over.get())
                    : next.dialogs(next.dialogs().with(at, dialog.fitted(scene)));
        }
        return next;
    }

    private static UiState opening(UiState state, List<Cmd> commands) {
        Optional<SessionId> selected = state.sessions().selected();
        if (selected.equals(state.reading().id())) {
            return state;
        }
        selected.ifPresent(id -> commands.add(new Cmd.Open(id)));
        return state.replay(Optional.empty())
                .reading(state.reading().opening(selected))
                .panes(state.panes().opening());
    }

    private static UiState patching(UiState state, List<Cmd> commands) {
        Optional<Iteration> iteration = state.reading().patched();
        Optional<SessionId> id = state.reading().id();
        if (iteration.isEmpty() || id.isEmpty()) {
            return state.diff().wanted().isEmpty()
                    ? state
                    : state.panes(state.panes().diff(state.diff().wanting(Optional.empty(), Optional.empty())));
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
        return state.panes(state.panes().diff(state.diff().wanting(Optional.of(key), change)));
    }

    private static UiState fetching(UiState state, List<Cmd> commands) {
        Reading reading = state.reading();
        for (Wanted wanted : wanted(state)) {
            if (reading.lacks(wanted.slot(), wanted.body())) {
                reading = reading.asking(wanted.slot(), wanted.body());
                if (!wanted.body().isInline()) {
                    String slot = reading.slot(wanted.slot());
                    commands.add(new Cmd.LoadText(slot, wanted.body(), MOST_BYTES, wanted.fromEnd()));
                }
            }
        }
        return reading == state.reading() ? state : state.reading(reading);
    }

    /** The prompt and the critic's words, which are always wanted, and what the parts show. */
    private static List<Wanted> wanted(UiState state) {
        Optional<Session> session = state.reading().session();
        if (session.isEmpty()) {
            return List.of();
        }
        List<Wanted> wanted = new ArrayList<>();
        wanted.add(new Wanted("prompt", session.get().prompt(), false));
        state.reading().judged().ifPresent(i -> wanted.add(new Wanted("feedback:" + i.number(), i.feedback(), false)));
        Scene scene = state.scene();
        wanted.addAll(state.panes().wants(scene));
        state.dialogs().open().forEach(dialog -> wanted.addAll(dialog.wants(scene)));
        return wanted;
    }
}
