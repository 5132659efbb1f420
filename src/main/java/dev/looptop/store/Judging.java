package dev.looptop.store;

import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Judgement;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Ask;
import dev.looptop.process.ProcessFacts;
import dev.looptop.process.SuspendClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings a session before the judge: with the limits of its root, what its processes say, and a clock in which the
 * machine's sleep does not count. The same for the monitor and every command. Confined to one thread.
 */
final class Judging {
    private final StateJudge judge;
    private final ProcessFacts processes;
    private final SuspendClock clock;

    Judging(StateJudge judge, ProcessFacts processes, SuspendClock clock) {
        this.judge = judge;
        this.processes = processes;
        this.clock = clock;
    }

    /** The verdict on a session as it was last read; process facts are those of the last look. */
    Judgement of(RootState root, SessionFile file, SessionSummary session, Optional<Judgement> previous) {
        Instant now = clock.now();
        Instant awake = session.activity()
                .lastSign()
                .map(last -> clock.awakeSince(last, now))
                .orElse(now);
        StateJudge limits = root.root().stuckAfter().map(judge::stuckAfter).orElse(judge);
        return limits.judge(session, sample(root, file, session), awake, previous);
    }

    /** What the last looks say of a session's processes; an ended session is not asked for any. */
    ProcessSample sample(RootState root, SessionFile file, SessionSummary session) {
        return session.ending().written()
                ? ProcessSample.UNKNOWN
                : processes.of(session, root.reader().processMark(file));
    }

    /** The open questions of a session as it was read, with who listens by the last looks. */
    List<Ask> asks(RootState root, SessionFile file, Session session) {
        return root.root()
                .format()
                .acts()
                .map(acts -> acts.asks(root.root().path(), session, sample(root, file, session.summary()), clock.now()))
                .orElse(List.of());
    }
}
