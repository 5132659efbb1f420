package dev.looptop.store;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.process.ProcessFacts;
import dev.looptop.process.SuspendClock;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows every session that has not ended, by looks and without events, for commands that print lines. Each look
 * stats the roots, reads what changed, and judges. For one thread.
 */
public final class Follower {
    private final List<RootState> roots;
    private final Judging judging;
    private final ProcessFacts processes;
    private final Troubles troubles;
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

    /** A follower of these roots; looks at nothing yet. What cannot be read goes to {@code trouble}, once. */
    public Follower(
            List<Root> roots, StateJudge judge, ProcessFacts processes, Clock clock, Consumer<Problem> trouble) {
        this.roots = roots.stream().map(RootState::new).toList();
        this.judging = new Judging(judge, processes, new SuspendClock(clock, System::nanoTime));
        this.processes = processes;
        this.troubles = new Troubles(trouble);
        this.startedAt = clock.instant();
    }

    /**
     * Looks once. Comes back with every session that has not ended, and with those that ended since the last look; a
     * session that cannot be read now is told of, left out, and tried again.
     */
    public List<Seen> look() {
        processes.look();
        List<Seen> all = new ArrayList<>();
        for (RootState root : roots) {
            Listing listing = root.look();
            listing.problems().forEach(troubles::tell);
            for (SessionFile file : listing.sessions()) {
                try {
                    look(root, file).ifPresent(all::add);
                    troubles.over(file.id().path());
                } catch (IOException e) {
                    failed(file, e);
                }
            }
        }
        return all;
    }

    private void failed(SessionFile file, IOException failure) {
        seen.remove(file.id());
        followed.remove(file.id());
        if (!(failure instanceof NoSuchFileException)) {
            troubles.tell(new Problem(file.id().path(), "cannot be read", FailureWords.of(failure)));
        }
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
        Judgement judgement = judging.of(root, file, known.session.summary(), known.judgement);
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
}
