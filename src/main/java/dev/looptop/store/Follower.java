package dev.looptop.store;

import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Judgement;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows every session that has not ended, by looks and without events, for commands that print lines. Each look
 * stats the roots, reads what changed, and judges. For one thread.
 */
public final class Follower {
    private final List<RootState> roots;
    private final StateJudge judge;
    private final ProcessFacts processes;
    private final SuspendClock clock;
    private final Map<SessionId, SessionFile> seen = new HashMap<>();
    private final Map<SessionId, Followed> followed = new HashMap<>();
    private final Instant startedAt;

    private static final class Followed {
        private final SessionReader reader;
        private Session session;
        private Optional<Judgement> judgement = Optional.empty();

        Followed(SessionReader reader) {
            this.reader = reader;
        }
    }

    /** A session as it is after a look. */
    public record Seen(Session session, Judgement judgement) {}

    /** A follower of these roots; looks at nothing yet. */
    public Follower(List<Root> roots, StateJudge judge, ProcessFacts processes, Clock clock) {
        this.roots = roots.stream().map(RootState::new).toList();
        this.judge = judge;
        this.processes = processes;
        this.clock = new SuspendClock(clock, System::nanoTime);
        this.startedAt = clock.instant();
    }

    /**
     * Looks once. Comes back with every session that has not ended, and with those that ended since the last look; a
     * session that cannot be read now is left out and tried again.
     */
    public List<Seen> look() {
        processes.look();
        List<Seen> all = new ArrayList<>();
        for (RootState root : roots) {
            for (SessionFile file : root.look().sessions()) {
                try {
                    look(root, file).ifPresent(all::add);
                } catch (IOException e) {
                    seen.remove(file.id());
                    followed.remove(file.id());
                }
            }
        }
        return all;
    }

    private Optional<Seen> look(RootState root, SessionFile file) throws IOException {
        boolean news = !file.equals(seen.put(file.id(), file));
        Followed known = followed.get(file.id());
        if (known == null) {
            boolean history = !news || (root.reader().summarise(file).ending().written() && !startedHere(file));
            if (history) {
                return Optional.empty();
            }
            known = new Followed(root.reader().open(file));
            followed.put(file.id(), known);
        }
        if (known.session == null || known.reader.changed()) {
            known.session = known.reader.read();
        }
        Judgement judgement = judged(root, file, known);
        known.judgement = Optional.of(judgement);
        if (!judgement.state().live()) {
            followed.remove(file.id());
        }
        return Optional.of(new Seen(known.session, judgement));
    }

    /** Whether a session came and ended since this follower was made; what ended before is history. */
    private boolean startedHere(SessionFile file) {
        return file.modifiedAt().isAfter(startedAt);
    }

    private Judgement judged(RootState root, SessionFile file, Followed known) {
        Instant now = clock.now();
        Instant awake = known.session
                .summary()
                .activity()
                .lastSign()
                .map(last -> clock.awakeSince(last, now))
                .orElse(now);
        StateJudge own = root.root().stuckAfter().map(judge::stuckAfter).orElse(judge);
        return own.judge(
                known.session.summary(),
                processes.of(known.session.summary(), root.reader().processMark(file)),
                awake,
                known.judgement);
    }
}
