package dev.looptop.cli;

import dev.looptop.model.SessionRow;
import dev.looptop.monitor.PickerLoop;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.SortOrder;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;

/** The one session that {@code show}, {@code diff} and {@code tail} are about: by id, or picked on a terminal. */
final class Chooser {
    private final Surroundings around;
    private final SessionOptions options;
    private final SessionCatalog catalog;

    Chooser(Surroundings around, SessionOptions options, SessionCatalog catalog) {
        this.around = around;
        this.options = options;
        this.catalog = catalog;
    }

    /** The session with this id; with none, what the user picks. */
    SessionRow choose(String id) {
        SessionFilter filter = options.filter(around);
        List<SessionRow> rows = catalog.rows();
        List<SessionRow> left = new Selection(catalog, filter, around.clock().instant()).of(rows);
        if (!id.isEmpty()) {
            return new SessionLookup(left, around.zone()).find(id);
        }
        if (left.isEmpty()) {
            throw Failure.usage("no session to choose from; see 'looptop roots'");
        }
        if (!around.terminalIn() || !around.terminalOut()) {
            throw Failure.usage("which session? give an id; 'looptop list' names them");
        }
        List<SessionRow> newest =
                left.stream().sorted(SortOrder.NEWEST.comparator()).toList();
        try {
            return PickerLoop.pick(newest, around.places().environment(), around.zone())
                    .orElseThrow(() -> Failure.usage("nothing was chosen"));
        } catch (IOException e) {
            throw Failure.working("the terminal cannot be used: " + e.getMessage() + "; give an id", e);
        }
    }
}
