package dev.looptop.store;

import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.act.Ask;
import java.util.List;

/** What the store tells. */
public sealed interface StoreEvent {
    /** Sessions appeared, changed or went. */
    record RowsChanged(List<SessionRow> changed, List<SessionId> gone) implements StoreEvent {
        public RowsChanged {
            changed = List.copyOf(changed);
            gone = List.copyOf(gone);
        }
    }

    /** How far the first reading is. */
    record Indexed(int done, int total) implements StoreEvent {}

    /** The open session was read or changed, or who listens at one of its open questions did. */
    record Opened(Session session, Judgement judgement, List<Ask> asks) implements StoreEvent {
        public Opened {
            asks = List.copyOf(asks);
        }
    }

    /** The open session is gone or cannot be read. */
    record OpenFailed(SessionId session, Problem problem) implements StoreEvent {}

    /** What was found where and how it is watched. */
    record RootsFound(List<RootStatus> roots) implements StoreEvent {
        public RootsFound {
            roots = List.copyOf(roots);
        }
    }

    /** Something could not be read or watched. */
    record Troubled(Problem problem) implements StoreEvent {}
}
