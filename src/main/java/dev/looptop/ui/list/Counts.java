package dev.looptop.ui.list;

import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import java.util.Collection;

/** How many sessions are in each state, over all that are known. */
public record Counts(int all, int waiting, int stuck, int quiet, int running, int done, int failed) {
    /** No session. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Counts these sessions. */
    public static Counts of(Collection<SessionRow> rows) {
        int[] states = new int[State.values().length];
        int done = 0;
        int failed = 0;
        for (SessionRow row : rows) {
            Judgement judgement = row.judgement();
            states[judgement.state().ordinal()]++;
            done += judgement.outcome() == Outcome.SUCCESS ? 1 : 0;
            failed += judgement.outcome() == Outcome.FAILED ? 1 : 0;
        }
        return new Counts(
                rows.size(),
                states[State.WAITING.ordinal()],
                states[State.STUCK.ordinal()],
                states[State.QUIET.ordinal()],
                states[State.RUNNING.ordinal()],
                done,
                failed);
    }

    /** How many ask for a person. */
    public int needYou() {
        return waiting + stuck;
    }
}
