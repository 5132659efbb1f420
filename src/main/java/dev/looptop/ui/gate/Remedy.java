package dev.looptop.ui.gate;

import dev.looptop.model.Evidence;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.harness.Harnesses;
import java.util.Optional;

/** What the person can do about a session whose engine is gone, in the harness's own words. */
public final class Remedy {
    private Remedy() {}

    /** The command, empty while the engine lives or where the harness has none. */
    public static Optional<String> of(SessionRow row, Harnesses harnesses) {
        if (row.judgement().state() != State.STUCK || !gone(row)) {
            return Optional.empty();
        }
        return harnesses
                .of(row.id().source())
                .commands()
                .reviving(row.id().name(), row.summary().place().directory());
    }

    /** Whether the process is known to be gone. */
    public static boolean gone(SessionRow row) {
        return row.judgement().evidence().stream().anyMatch(e -> e.family() == Evidence.Family.PROCESS && e.counts());
    }
}
