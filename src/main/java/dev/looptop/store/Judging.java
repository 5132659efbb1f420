package dev.looptop.store;

import dev.looptop.format.FailureWords;
import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.act.Ask;
import dev.looptop.process.ProcessFacts;
import dev.looptop.process.SuspendClock;
import dev.looptop.tail.FileWall;
import java.io.IOException;
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
        try {
            return FileWall.around(() -> verdict(root, file, session, previous));
        } catch (IOException e) {
            String why = "cannot be judged: " + FailureWords.of(e);
            return new Judgement(
                    State.ENDED, Outcome.UNKNOWN, why, Optional.empty(), List.of(), State.ENDED, clock.now());
        }
    }

    /** The row of a session that cannot be read. */
    SessionRow unread(SessionFile file, IOException failure) {
        return UnreadRow.of(file, failure, clock.now());
    }

    private Judgement verdict(RootState root, SessionFile file, SessionSummary session, Optional<Judgement> previous) {
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
