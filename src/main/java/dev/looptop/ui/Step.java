package dev.looptop.ui;

import dev.looptop.ui.part.Cmd;
import java.util.List;

/** What one message does: the state after it and the effects it asks for. */
public record Step(UiState state, List<Cmd> commands) {
    public Step {
        commands = List.copyOf(commands);
    }

    /** A new state, no effect. */
    public static Step of(UiState state) {
        return new Step(state, List.of());
    }

    /** A new state and one effect. */
    public static Step of(UiState state, Cmd command) {
        return new Step(state, List.of(command));
    }
}
