package dev.looptop.store;

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
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * All sessions of some roots, kept up to date. One thread reads: first every root newest first, then whatever events
 * name, with sweeps behind them because events can be lost. Sessions that have not ended are followed whole and judged
 * every second; of the others only a summary is kept. Everything it finds goes to the sink as a {@link StoreEvent}.
 */
public final class SessionStore implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LIVE_SWEEP = Duration.ofSeconds(5);
    private static final Duration ROOT_SWEEP = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(2);
    private static final Duration PROCESS_LOOK = Duration.ofSeconds(3);
    private static final Duration RELIST_PAUSE = Duration.ofMillis(300);
    private static final Duration BATCH = Duration.ofMillis(40);

    private final StateJudge judge;
    private final ProcessFacts processes;
    private final SuspendClock clock;
    private final Consumer<StoreEvent> sink;
    private final Watching watching;
    private final List<RootState> roots = new ArrayList<>();
    private final Map<SessionId, Tracked> sessions = new HashMap<>();
    private final Set<RootState> toList = new HashSet<>();
    private final ConcurrentLinkedQueue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final Outbox outbox = new Outbox();
    private final Troubles troubles;
    private Optional<SessionId> open = Optional.empty();
    private volatile boolean closed;
    private long nextBeat;
    private long nextLiveSweep;
    private long nextRootSweep;
    private long nextProcessLook;
    private long lastListed;

    /** A store that reads nothing before {@link #start}. */
    public SessionStore(StateJudge judge, ProcessFacts processes, Clock clock, Consumer<StoreEvent> sink) {
        this(judge, processes, clock, sink, DirectoryWatch::of, WATCH_PAUSE);
    }

    /** The same with events from elsewhere, tried again {@code watchPause} after they failed. */
    SessionStore(
            StateJudge judge,
            ProcessFacts processes,
            Clock clock,
            Consumer<StoreEvent> sink,
            Watch.Source events,
            Duration watchPause) {
        this.judge = judge;
        this.processes = processes;
        this.clock = new SuspendClock(clock, System::nanoTime);
        this.sink = sink;
        this.troubles = new Troubles(problem -> sink.accept(new StoreEvent.Troubled(problem)));
        this.watching = new Watching(events, wake::release, watchPause);
    }

    /** Starts the reading thread on these roots; a failure of the thread itself goes to {@code crashed}. */
    public void start(List<Root> first, Consumer<Throwable> crashed) {
        request(() -> add(first));
        Thread thread = new Thread(this::run, "looptop-store");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((t, failure) -> crashed.accept(failure));
        thread.start();
    }

    /** Reads a session whole and follows it; the one opened before is let go. Any thread. */
    public void open(SessionId session) {
        request(() -> opened(session));
    }

    /** Looks at every root again. Any thread. */
    public void rescan() {
        request(this::listAll);
    }

    /** Adds roots. Any thread. */
    public void addRoots(List<Root> more) {
        request(() -> add(more));
    }

    /** Ends the reading thread and the watcher. Any thread. */
    @Override
    public void close() {
        closed = true;
        wake.release();
        watching.close();
    }

    private void request(Runnable work) {
        requests.add(work);
        wake.release();
    }

    private void run() {
        while (!closed) {
            for (Runnable work = requests.poll(); work != null; work = requests.poll()) {
                work.run();
            }
            takeEvents();
            beat();
            flush();
            await();
        }
    }

    private void await() {
        try {
            long pause = toList.isEmpty() ? BEAT.toMillis() : RELIST_PAUSE.toMillis();
            if (wake.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void add(List<Root> more) {
        for (Root root : more) {
            boolean known = roots.stream().anyMatch(state -> state.root().equals(root));
            if (!known) {
                roots.add(new RootState(root));
            }
        }
        listAll();
    }

    private void listAll() {
        toList.clear();
        list(roots);
        nextRootSweep = System.nanoTime() + ROOT_SWEEP.toNanos();
    }

    /** Looks at roots, forgets what went, reads what is new or changed, newest first. */
    private void list(List<RootState> listed) {
        lastListed = System.nanoTime();
        watching.watch(roots);
        Set<SessionId> present = new HashSet<>();
        List<Tracked> stale = new ArrayList<>();
        List<Map.Entry<RootState, SessionFile>> fresh = new ArrayList<>();
        for (RootState root : listed) {
            Listing listing = root.look();
            for (SessionFile file : listing.sessions()) {
                present.add(file.id());
                Tracked known = sessions.get(file.id());
                if (known == null) {
                    fresh.add(Map.entry(root, file));
                } else if (known.failing()
                        || known.file().size() != file.size()
                        || !known.file().modifiedAt().equals(file.modifiedAt())) {
                    known.file(file);
                    stale.add(known);
                }
            }
        }
        Set<RootState> looked = listed.stream()
                .filter(root -> root.standing() != RootStatus.Standing.UNREADABLE)
                .collect(Collectors.toSet());
        List<SessionId> gone = sessions.values().stream()
                .filter(t ->
                        looked.contains(t.root()) && !present.contains(t.file().id()))
                .map(t -> t.file().id())
                .toList();
        gone.forEach(this::forget);
        fresh.sort(Comparator.comparing(
                        (Map.Entry<RootState, SessionFile> e) -> e.getValue().modifiedAt())
                .reversed());
        index(fresh, stale);
        sink.accept(new StoreEvent.RootsFound(
                roots.stream().map(r -> r.status(watching.word())).toList()));
    }

    private void index(List<Map.Entry<RootState, SessionFile>> fresh, List<Tracked> stale) {
        stale.forEach(this::refresh);
        int done = 0;
        long nextFlush = System.nanoTime();
        processes.look();
        for (Map.Entry<RootState, SessionFile> entry : fresh) {
            if (closed) {
                return;
            }
            if (!sessions.containsKey(entry.getValue().id())) {
                track(entry.getKey(), entry.getValue());
            }
            done++;
            if (System.nanoTime() >= nextFlush) {
                sink.accept(new StoreEvent.Indexed(done, fresh.size()));
                flush();
                nextFlush = System.nanoTime() + BATCH.toNanos();
                answerWhileIndexing();
            }
        }
        flush();
        sink.accept(new StoreEvent.Indexed(fresh.size(), fresh.size()));
    }

    /** A session that the user opens is read at once, also in the middle of the first reading. */
    private void answerWhileIndexing() {
        for (Runnable work = requests.poll(); work != null; work = requests.poll()) {
            work.run();
        }
    }

    private void track(RootState root, SessionFile file) {
        try {
            SessionSummary summary = root.reader().summarise(file);
            Judgement judgement = judged(root, file, summary, Optional.empty());
            Tracked tracked = new Tracked(root, file, summary, judgement);
            sessions.put(file.id(), tracked);
            troubles.over(file.id().path());
            if (judgement.state().live() || isOpen(tracked)) {
                refresh(tracked);
            }
            outbox.changed(tracked);
        } catch (NoSuchFileException e) {
            // Removed between listing and reading: that is no trouble, and the next listing does not name it.
            troubles.over(file.id().path());
        } catch (IOException e) {
            troubles.tell(new Problem(file.id().path(), "session cannot be read", e.toString()));
        }
    }

    private boolean isOpen(Tracked tracked) {
        return open.filter(tracked.file().id()::equals).isPresent();
    }

    private void forget(SessionId id) {
        sessions.remove(id);
        troubles.over(id.path());
        outbox.gone(id);
        if (open.filter(id::equals).isPresent()) {
            sink.accept(new StoreEvent.OpenFailed(id, new Problem(id.path(), "the session was removed", "")));
        }
    }

    private void opened(SessionId id) {
        open.map(sessions::get)
                .filter(before -> !before.judgement().state().live())
                .ifPresent(Tracked::letGo);
        open = Optional.of(id);
        Tracked tracked = sessions.get(id);
        if (tracked == null) {
            sink.accept(new StoreEvent.OpenFailed(id, new Problem(id.path(), "the session is not known", "")));
            return;
        }
        refresh(tracked);
    }

    /** Reads what is new of a session, judges it, and tells. */
    private void refresh(Tracked tracked) {
        boolean isOpen = isOpen(tracked);
        SessionSummary before = tracked.summary();
        try {
            boolean follow = isOpen
                    || tracked.reader().isPresent()
                    || tracked.judgement().state().live();
            if (follow) {
                Session session = tracked.following().read();
                tracked.summary(session.summary());
                judge(tracked);
                if (isOpen) {
                    sink.accept(new StoreEvent.Opened(session, tracked.judgement()));
                }
            } else {
                tracked.summary(tracked.root().reader().summarise(tracked.file()));
                judge(tracked);
            }
            if (!isOpen && !tracked.judgement().state().live()) {
                tracked.letGo();
            }
            tracked.failing(false);
            troubles.over(tracked.file().id().path());
            if (!tracked.summary().equals(before) || tracked.hasNews()) {
                outbox.changed(tracked);
            }
        } catch (IOException e) {
            failed(tracked, e);
        }
    }

    /** Perhaps it is gone: the first failure has its root listed, and later listings try to read it again. */
    private void failed(Tracked tracked, IOException failure) {
        Problem problem = new Problem(tracked.file().id().path(), "cannot be read", failure.toString());
        boolean first = !tracked.failing();
        tracked.letGo();
        tracked.failing(true);
        if (first) {
            toList.add(tracked.root());
        }
        if (first && isOpen(tracked)) {
            sink.accept(new StoreEvent.OpenFailed(tracked.file().id(), problem));
        } else if (!isOpen(tracked) && !(failure instanceof NoSuchFileException)) {
            troubles.tell(problem);
        }
    }

    private boolean judge(Tracked tracked) {
        return tracked.judged(
                judged(tracked.root(), tracked.file(), tracked.summary(), Optional.of(tracked.judgement())));
    }

    private Judgement judged(RootState root, SessionFile file, SessionSummary summary, Optional<Judgement> previous) {
        Instant now = clock.now();
        Instant awake = summary.activity()
                .lastSign()
                .map(last -> clock.awakeSince(last, now))
                .orElse(now);
        Optional<String> mark = root.reader().processMark(file);
        return judgeOf(root).judge(summary, processes.of(summary, mark), awake, previous);
    }

    private StateJudge judgeOf(RootState root) {
        return root.root().stuckAfter().map(judge::stuckAfter).orElse(judge);
    }

    private void takeEvents() {
        if (watching.overflowed()) {
            toList.addAll(roots);
            if (!watching.trouble().isEmpty()) {
                troubles.tell(new Problem("file events", "do not come, so files are polled", watching.trouble()));
            }
        }
        Touched touched = Touched.of(watching.takeDirty(), roots);
        if (!touched.isEmpty()) {
            List<Tracked> concerned =
                    sessions.values().stream().filter(touched::concerns).toList();
            concerned.forEach(this::refresh);
            toList.addAll(touched.toList());
        }
        boolean due = System.nanoTime() - lastListed >= RELIST_PAUSE.toNanos();
        if (!toList.isEmpty() && due) {
            List<RootState> now = List.copyOf(toList);
            toList.clear();
            list(now);
        }
    }

    private void beat() {
        long now = System.nanoTime();
        if (now < nextBeat) {
            return;
        }
        nextBeat = now + BEAT.toNanos();
        boolean restarted = watching.restartIfFailed();
        List<Tracked> live = sessions.values().stream()
                .filter(t -> t.judgement().state().live())
                .toList();
        if (now >= nextProcessLook && !live.isEmpty()) {
            processes.look();
            nextProcessLook = now + PROCESS_LOOK.toNanos();
        }
        if (now >= nextLiveSweep || !watching.events()) {
            nextLiveSweep = now + LIVE_SWEEP.toNanos();
            sweepFollowed();
        }
        for (Tracked tracked : live) {
            if (judge(tracked)) {
                outbox.changed(tracked);
                reopen(tracked);
            }
        }
        boolean appeared = roots.stream().anyMatch(r -> r.exists() != existed(r));
        boolean poll = !watching.events() && now - lastListed >= POLL.toNanos();
        if (appeared || restarted || poll || watching.isOutOfDate(roots) || now >= nextRootSweep) {
            listAll();
        }
    }

    private static boolean existed(RootState root) {
        return root.standing() != RootStatus.Standing.MISSING;
    }

    /** Reads what has no event: every session that is followed. */
    private void sweepFollowed() {
        for (Tracked tracked : List.copyOf(sessions.values())) {
            if (tracked.reader().isPresent()) {
                refreshIfNews(tracked);
            }
        }
    }

    private void refreshIfNews(Tracked tracked) {
        SessionSummary before = tracked.summary();
        try {
            if (tracked.following().changed()) {
                refresh(tracked);
            }
        } catch (IOException e) {
            tracked.summary(before);
            refresh(tracked);
        }
    }

    private void reopen(Tracked tracked) {
        if (open.filter(tracked.file().id()::equals).isPresent()) {
            refresh(tracked);
        }
    }

    private void flush() {
        List<SessionRow> changed = outbox.takeChanged();
        List<SessionId> gone = outbox.takeGone();
        if (!changed.isEmpty() || !gone.isEmpty()) {
            sink.accept(new StoreEvent.RowsChanged(changed, gone));
        }
    }

    /** What is to be told with the next flush. */
    private static final class Outbox {
        private final Map<SessionId, Tracked> changed = new HashMap<>();
        private final Set<SessionId> gone = new HashSet<>();

        void changed(Tracked tracked) {
            changed.put(tracked.file().id(), tracked);
            gone.remove(tracked.file().id());
        }

        void gone(SessionId id) {
            changed.remove(id);
            gone.add(id);
        }

        List<SessionRow> takeChanged() {
            List<SessionRow> rows = new ArrayList<>();
            for (Tracked tracked : changed.values()) {
                rows.add(tracked.row());
                tracked.told();
            }
            changed.clear();
            return rows;
        }

        List<SessionId> takeGone() {
            List<SessionId> taken = List.copyOf(gone);
            gone.clear();
            return taken;
        }
    }
}
