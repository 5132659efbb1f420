package dev.looptop.ui;

import dev.looptop.model.Iteration;
import dev.looptop.query.Hit;
import dev.looptop.ui.part.Goal;
import java.util.List;
import java.util.Optional;

/** The way to a line that a search through all sessions found, as far as what has come allows. */
final class Pursuit {
    private Pursuit() {}

    /** One step nearer; the same state when there is nowhere to go. */
    static UiState neared(UiState state, Grants grants) {
        if (state.goal().isEmpty()
                || state.dialogs().top().filter(top -> top.kept()).isPresent()) {
            return state;
        }
        Goal goal = state.goal().get();
        boolean left =
                state.sessions().selected().filter(goal.hit().session()::equals).isEmpty()
                        || state.desk().focus() != goal.pane();
        if (left || state.reading().failed().isPresent()) {
            return state.goal(Optional.empty());
        }
        if (state.reading().session().isEmpty()) {
            return state;
        }
        UiState there = atIteration(state, goal.hit());
        return there != state
                ? there
                : state.panes()
                        .toward(goal, state.scene())
                        .map(answer -> grants.panes(state, answer).state())
                        .orElse(state);
    }

    private static UiState atIteration(UiState state, Hit hit) {
        List<Iteration> iterations = state.reading().iterations();
        for (int index = 0; index < iterations.size(); index++) {
            if (iterations.get(index).number() == hit.iteration()
                    && state.reading().chosen() != index) {
                return state.reading(state.reading().choosing(index));
            }
        }
        return state;
    }
}
