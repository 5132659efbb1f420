package dev.looptop.ui.list;

import dev.looptop.model.SessionRow;
import java.util.Optional;

/**
 * One row of the session list: a heading or a session.
 *
 * @param heading the group's name, empty for a session
 * @param count sessions in the group
 * @param session the session, empty for a heading
 * @param ghost whether the session has left the filter or is gone, and stays only because the cursor is on it
 */
public record ListRow(String heading, int count, Optional<SessionRow> session, boolean ghost) {
    /** A heading. */
    static ListRow heading(String name, int count) {
        return new ListRow(name, count, Optional.empty(), false);
    }

    /** A session. */
    static ListRow of(SessionRow row, boolean ghost) {
        return new ListRow("", 0, Optional.of(row), ghost);
    }
}
