package dev.looptop.store;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Ask;
import dev.looptop.process.ProcessFacts;
import dev.looptop.process.SuspendClock;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One look at all sessions, for commands that print and end. Process facts are looked at twice so that "gone" can be
 * said at all; times count as already sampled. For one thread.
 */
public final class SessionCatalog {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final Judging judging;
    private final ProcessFacts processes;
    private final List<RootState> roots;
    private final Map<SessionId, Place> places = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A catalog of these roots at this time; reads nothing yet. */
    public SessionCatalog(List<Root> roots, StateJudge judge, ProcessFacts processes, Instant now) {
        this.roots = roots.stream().map(RootState::new).toList();
        this.judging = new Judging(judge, processes, new SuspendClock(Clock.fixed(now, ZoneOffset.UTC), () -> 0));
        this.processes = processes;
    }

    private record Place(RootState root, SessionFile file) {}

    /** A session with what the judge says of it. */
    public record Read(Session session, Judgement judgement) {}

    /** Looks at the roots alone and reads no session; {@link #status} then says what they are. */
    public void look() {
        roots.forEach(RootState::look);
    }

    /** Summarises every session, judged, in no order; one that cannot be read is a row that says so. */
    public List<SessionRow> rows() {
        processes.look();
        long looked = System.nanoTime();
        List<SessionSummary> summaries = new ArrayList<>();
        List<SessionRow> unread = new ArrayList<>();
        for (RootState root : roots) {
            Listing listing = root.look();
            problems.addAll(listing.problems());
            for (SessionFile file : listing.sessions()) {
                places.put(file.id(), new Place(root, file));
            }
            Summaries read = Summaries.of(root.reader(), listing.sessions());
            summaries.addAll(read.found());
            for (Summaries.Unread one : read.unread()) {
                problems.add(UnreadRow.problem(one.file(), one.failure()));
                unread.add(judging.unread(one.file(), one.failure()));
            }
        }
        boolean anyLive = summaries.stream().anyMatch(s -> !s.ending().written());
        if (anyLive) {
            lookAgain(summaries, looked);
        }
        List<SessionRow> rows = new ArrayList<>(unread);
        Covers.shown(summaries).forEach(summary -> rows.add(row(summary)));
        return List.copyOf(rows);
    }

    /** A session that may be live is judged by all its lines, as the monitor does, not by its first and last. */
    private SessionRow row(SessionSummary summary) {
        Judgement judgement = judged(summary);
        if (!judgement.state().live()) {
            return new SessionRow(summary, judgement);
        }
        try {
            Read read = read(summary.id());
            return new SessionRow(read.session().summary(), read.judgement());
        } catch (IOException e) {
            // It was read for its summary: that stands, with why no more is known.
            Problem problem = new Problem(summary.id().path(), "cannot be read whole", FailureWords.of(e.getCause()));
            problems.add(problem);
            return new SessionRow(summary.with(problem), judgement);
        }
    }

    /** The second look, where it can say more; what reading took already lies between the two. */
    private void lookAgain(List<SessionSummary> summaries, long firstLook) {
        for (SessionSummary summary : summaries) {
            Place place = places.get(summary.id());
            judging.sample(place.root(), place.file(), summary);
        }
        if (!processes.unsure()) {
            return;
        }
        long left = BETWEEN_LOOKS.toNanos() - (System.nanoTime() - firstLook);
        try {
            Thread.sleep(Math.max(0, TimeUnit.NANOSECONDS.toMillis(left)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        processes.look();
    }

    private Judgement judged(SessionSummary summary) {
        Place place = places.get(summary.id());
        return judging.of(place.root(), place.file(), summary, Optional.empty());
    }

    /** Reads one session of {@link #rows} whole; the failure of one that cannot be read says which and why. */
    public Read read(SessionId id) throws IOException {
        Place place = places.get(id);
        try {
            Session session = place.root().reader().open(place.file()).read();
            return new Read(session, judged(session.summary()));
        } catch (IOException e) {
            throw new IOException(id.path() + " cannot be read: " + FailureWords.of(e), e);
        }
    }

    /** The open questions of a session that {@link #read} gave, with who listens. */
    public List<Ask> asks(Session session) {
        Place place = places.get(session.id());
        return judging.asks(place.root(), place.file(), session);
    }

    /** What could not be read on the way. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What each root was found to be. */
    public List<RootStatus> status() {
        return roots.stream().map(root -> root.status("")).toList();
    }
}
