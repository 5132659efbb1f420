package dev.looptop.compare;

import dev.looptop.diff.Patch;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import java.util.List;
import java.util.Optional;

/**
 * One of two sessions that are compared.
 *
 * @param row what the list knows
 * @param session all of it; empty when it could not be read
 * @param prompt a hash of the whole prompt, empty when there is none
 * @param patch the last state of every file that it touched
 * @param trouble why there is no patch, or why the session could not be read; empty when there is one
 */
public record Side(SessionRow row, Optional<Session> session, String prompt, Patch patch, String trouble) {
    /** A session that could not be read. */
    public static Side unread(SessionRow row, String trouble) {
        return new Side(row, Optional.empty(), "", Patch.EMPTY, trouble);
    }

    /** The row with what reading it whole brought to light. */
    SessionRow known() {
        return session.map(all -> new SessionRow(all.summary(), row.judgement()))
                .orElse(row);
    }

    /** Its iterations; none where it could not be read. */
    public List<Iteration> iterations() {
        return session.map(Session::iterations).orElse(List.of());
    }
}
