package dev.looptop.format.codeloops;

import dev.looptop.format.SessionFile;
import dev.looptop.model.SessionSummary;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as the last look found it.
 *
 * @param extent how far it has come
 * @param mark differs when anything in its rows differs
 * @param changedAt when its rows were seen to change
 */
record DatabaseKnown(
        SessionFile file,
        DatabaseSession session,
        Extent extent,
        SessionSummary summary,
        SameSession same,
        int mark,
        Optional<Instant> changedAt) {}
