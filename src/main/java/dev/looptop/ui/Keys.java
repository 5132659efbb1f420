package dev.looptop.ui;

import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a pressed key is: an action of the table, or text for the field that has the keys. */
final class Keys {
    private Keys() {}

    static Step pressed(UiState state, Key key) {
        if (key.alt()) {
            return escaped(state, key);
        }
        if (state.layout().tooSmall()) {
            return unseen(state, key);
        }
        Optional<Action> action = action(state, key);
        if (action.isPresent()) {
            return Actions.act(state, action.get());
        }
        boolean printable = key.name() == Key.Name.CHARACTER && !key.ctrl() && !key.alt();
        return printable ? typed(state, Character.toString(key.character())) : Step.of(state);
    }

    /** Text for the field that has the keys; nothing where none has. */
    static Step typed(UiState state, String text) {
        Optional<Dialog> field =
                state.dialog().filter(dialog -> dialog.context().isField());
        return field.map(dialog -> Actions.GRANTS.top(state, dialog.typed(text, state.scene())))
                .orElse(Step.of(state));
    }

    private static Optional<Action> action(UiState state, Key key) {
        boolean replay = state.replay().isPresent() && state.dialogs().none();
        Optional<Action> played = replay ? state.setting().keys().lookup(Context.REPLAY, key) : Optional.empty();
        return played.or(() -> state.setting().keys().lookup(state.context(), key));
    }

    /** Alt with a key is Esc and the key. */
    private static Step escaped(UiState state, Key key) {
        Step first = pressed(state, Key.of(Key.Name.ESCAPE));
        Step second = pressed(
                Settlement.fitted(first.state()), new Key(key.name(), key.character(), key.ctrl(), false, key.shift()));
        List<Cmd> commands = new ArrayList<>(first.commands());
        commands.addAll(second.commands());
        return new Step(second.state(), commands);
    }

    private static Step unseen(UiState state, Key key) {
        return key.equals(Key.of('q'))
                ? Step.of(state, new Cmd.Quit())
                : state.setting()
                        .keys()
                        .lookup(Context.ALWAYS, key)
                        .map(action -> Actions.act(state, action))
                        .orElse(Step.of(state));
    }
}
