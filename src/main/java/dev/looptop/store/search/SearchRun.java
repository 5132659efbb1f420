package dev.looptop.store.search;

import dev.looptop.format.FailureWords;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.query.TextPattern;
import dev.looptop.store.Root;
import dev.looptop.tail.FileWall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One search through many sessions, in the order given. It reads with readers of its own, so that it runs beside the
 * store. Files are first looked through as bytes, by two threads ahead of the one that reads; only sessions that may
 * hold the text are taken apart. {@link #over} is called once; {@link #cancel} from any thread.
 */
public final class SearchRun {
    private static final int SCANNERS = 2;
    private static final int AHEAD = 256;

    private final List<Root> roots;
    private final TextPattern pattern;
    private final ByteNeedle needle;
    private final Map<SessionId, Place> places = new HashMap<>();
    private volatile boolean cancelled;

    private record Place(RootReader reader, SessionFile file) {}

    private record Candidate(SessionId session, Optional<Place> place, Future<Boolean> mayHold) {}

    /** What is told while a search runs, on the thread that runs it. */
    public interface Listener {
        /** A session holds these; never empty. */
        void found(List<Hit> hits);

        /** So many sessions have been looked through. */
        void searched(int done);

        /** A session could not be looked through. */
        void failed(Problem problem);
    }

    /** A search for a pattern in sessions of these roots; reads nothing yet. */
    public SearchRun(List<Root> roots, TextPattern pattern) {
        this.roots = List.copyOf(roots);
        this.pattern = pattern;
        this.needle = ByteNeedle.of(pattern.plain(), pattern.foldsCase());
    }

    /** Ends the search as soon as it can. */
    public void cancel() {
        cancelled = true;
    }

    /** Looks through these sessions; returns when all are done or the search was cancelled. */
    public void over(List<SessionId> sessions, Listener listener) {
        ExecutorService scanners = Executors.newFixedThreadPool(SCANNERS, work -> {
            Thread thread = new Thread(work, "looptop-scan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            list(sessions);
            Deque<Candidate> ahead = new ArrayDeque<>();
            int next = 0;
            for (int done = 0; done < sessions.size() && !cancelled; done++) {
                while (next < sessions.size() && ahead.size() < AHEAD) {
                    ahead.add(candidate(sessions.get(next++), scanners));
                }
                look(ahead.remove(), listener);
                listener.searched(done + 1);
            }
        } finally {
            scanners.shutdownNow();
        }
    }

    private void list(List<SessionId> sessions) {
        for (Root root : roots) {
            boolean wanted = sessions.stream()
                    .anyMatch(id -> id.source().equals(root.format().source()));
            if (cancelled || !wanted) {
                continue;
            }
            RootReader reader = root.reader();
            try {
                for (SessionFile file : reader.list().sessions()) {
                    places.putIfAbsent(file.id(), new Place(reader, file));
                }
            } catch (IOException e) {
                // The store tells of a root that cannot be listed; its sessions are then not there to be searched.
                continue;
            }
        }
    }

    private Candidate candidate(SessionId session, ExecutorService scanners) {
        Optional<Place> place = Optional.ofNullable(places.get(session));
        List<Path> plain = place.map(p -> p.reader().plainTexts(p.file())).orElse(List.of());
        return new Candidate(session, place, scanners.submit(() -> FileWall.around(() -> mayHold(plain))));
    }

    private boolean mayHold(List<Path> plain) throws IOException {
        if (plain.isEmpty() || needle.isEmpty()) {
            return true;
        }
        for (Path file : plain) {
            if (needle.isIn(file, () -> cancelled)) {
                return true;
            }
        }
        return false;
    }

    private void look(Candidate candidate, Listener listener) {
        if (candidate.place().isEmpty()) {
            return;
        }
        Place place = candidate.place().get();
        try {
            if (candidate.mayHold().get() && !cancelled) {
                List<Hit> hits = FileWall.around(() -> hits(place));
                if (!hits.isEmpty()) {
                    listener.found(hits);
                }
            }
        } catch (IOException e) {
            listener.failed(problem(candidate, FailureWords.of(e)));
        } catch (ExecutionException e) {
            listener.failed(problem(candidate, FailureWords.of(e.getCause())));
        } catch (InterruptedException e) {
            cancelled = true;
            Thread.currentThread().interrupt();
        }
    }

    private List<Hit> hits(Place place) throws IOException {
        Session session = place.reader().open(place.file()).read();
        try {
            return new SessionSearch(pattern, () -> cancelled).in(session);
        } catch (TextPattern.Spent e) {
            throw new IOException("the expression takes too long on it; make it simpler", e);
        } catch (StackOverflowError e) {
            throw new IOException("the expression is too deep for a line of it; make it simpler", e);
        }
    }

    private static Problem problem(Candidate candidate, String why) {
        return new Problem(candidate.session().path(), "could not be searched", why);
    }
}
