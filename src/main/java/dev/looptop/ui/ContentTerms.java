package dev.looptop.ui;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;

/** Conditions of the filter that only the contents of sessions answer: they are looked for once the filter is kept. */
final class ContentTerms {
    private ContentTerms() {}

    /** The step that looks for what the filter asks of contents and was not looked for; none when there is nothing. */
    static Step sought(UiState state) {
        SessionFilter filter = state.sessions().filter();
        List<Term> unsought = filter.unsought();
        if (unsought.isEmpty()) {
            return Step.of(state);
        }
        List<SessionId> sessions = state.sessions().table().sorted().stream()
                .filter(row -> filter.accepts(row, state.now()))
                .map(SessionRow::id)
                .toList();
        SessionFilter seeking = filter;
        for (Term term : unsought) {
            seeking = seeking.finding(term, List.of());
        }
        UiState next = ListFilter.on(state, seeking).notice("looking through " + sessions.size() + " sessions");
        return Step.of(next, new Cmd.FindHolding(unsought, sessions));
    }

    /** Some sessions are known to hold it. */
    static UiState holding(UiState state, Msg.Holding holding) {
        SessionFilter filter = state.sessions().filter().finding(holding.term(), holding.sessions());
        if (filter == state.sessions().filter()) {
            return state;
        }
        UiState next = ListFilter.on(state, filter);
        return holding.words().isEmpty() ? next : next.notice(holding.words());
    }
}
