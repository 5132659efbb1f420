package dev.looptop.store;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sessions are to be told of with the next flush. Confined to the store's thread. */
final class Outbox {
    private final Map<SessionId, Tracked> changed = new HashMap<>();
    private final Set<SessionId> gone = new HashSet<>();

    void changed(Tracked tracked) {
        changed.put(tracked.file().id(), tracked);
        gone.remove(tracked.file().id());
    }

    void gone(SessionId id) {
        changed.remove(id);
        gone.add(id);
    }

    List<SessionRow> takeChanged() {
        List<SessionRow> rows = new ArrayList<>();
        for (Tracked tracked : changed.values()) {
            rows.add(tracked.row());
            tracked.told();
        }
        changed.clear();
        return rows;
    }

    List<SessionId> takeGone() {
        List<SessionId> taken = List.copyOf(gone);
        gone.clear();
        return taken;
    }
}
