package dev.looptop.store;

import dev.looptop.format.Listing;
import dev.looptop.format.SessionFile;
import dev.looptop.judge.StateJudge;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.SessionId;
import dev.looptop.process.ProcessFacts;
import dev.looptop.process.SuspendClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private static final Duration PROCESS_LOOK = Duration.ofSeconds(5);
    private static final Duration RELIST_PAUSE = Duration.ofMillis(300);
    private static final Duration BATCH = Duration.ofMillis(40);
    private static final int SESSIONS_A_BATCH = 2_000;
    private static final int MOST_BATCHES = 12;

    private final ProcessFacts processes;
    private final Consumer<StoreEvent> sink;
    private final Watching watching;
    private final List<RootState> roots = new ArrayList<>();
    private final Set<RootState> toList = new HashSet<>();
    private final ConcurrentLinkedQueue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final Semaphore wake = new Semaphore(0);
    private final Troubles troubles;
    private final Roster roster;
    private volatile List<Root> known = List.of();
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
        this.processes = processes;
        this.sink = sink;
        this.troubles = new Troubles(problem -> sink.accept(new StoreEvent.Troubled(problem)));
        this.roster = new Roster(
                new Judging(judge, processes, new SuspendClock(clock, System::nanoTime)), sink, troubles, toList);
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
        request(() -> roster.opened(session));
    }

    /** Looks at every root again. Any thread. */
    public void rescan() {
        request(this::listAll);
    }

    /** Adds roots. Any thread. */
    public void addRoots(List<Root> more) {
        request(() -> add(more));
    }

    /** The roots that are watched. Any thread. */
    public List<Root> roots() {
        return known;
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
            if (roster.halfRead()) {
                roster.readOn();
                wake.release();
            }
            roster.flush();
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
        known = roots.stream().map(RootState::root).toList();
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
                Tracked known = roster.get(file.id()).orElse(null);
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
        List<SessionId> gone = roster.all().stream()
                .filter(t ->
                        looked.contains(t.root()) && !present.contains(t.file().id()))
                .map(t -> t.file().id())
                .toList();
        gone.forEach(roster::forget);
        fresh.sort(Comparator.comparing(
                        (Map.Entry<RootState, SessionFile> e) -> e.getValue().modifiedAt())
                .reversed());
        index(fresh, stale);
        sink.accept(new StoreEvent.RootsFound(
                roots.stream().map(r -> r.status(watching.word())).toList()));
    }

    private void index(List<Map.Entry<RootState, SessionFile>> fresh, List<Tracked> stale) {
        stale.forEach(roster::refresh);
        int looked = 0;
        long nextFlush = System.nanoTime();
        List<Tracked> glimpsed = new ArrayList<>();
        processes.look();
        for (Map.Entry<RootState, SessionFile> entry : fresh) {
            if (closed) {
                return;
            }
            SessionId id = entry.getValue().id();
            if (roster.get(id).isEmpty()) {
                roster.track(entry.getKey(), entry.getValue());
            }
            roster.get(id).filter(Tracked::glimpsed).ifPresent(glimpsed::add);
            looked++;
            int done = looked - glimpsed.size();
            if (System.nanoTime() >= nextFlush) {
                sink.accept(new StoreEvent.Indexed(done, fresh.size()));
                roster.flush();
                nextFlush = System.nanoTime() + pause(looked).toNanos();
            }
            answerWhileIndexing();
        }
        roster.flush();
        readOn(glimpsed, fresh.size());
        sink.accept(new StoreEvent.Indexed(fresh.size(), fresh.size()));
    }

    /** Reads all of those of which only the beginning was read, newest first. */
    private void readOn(List<Tracked> glimpsed, int all) {
        for (int at = 0; at < glimpsed.size() && !closed; at++) {
            sink.accept(new StoreEvent.Indexed(all - glimpsed.size() + at, all));
            if (glimpsed.get(at).glimpsed()) {
                roster.refresh(glimpsed.get(at));
            }
            roster.flush();
            answerWhileIndexing();
        }
    }

    /**
     * How long sessions are gathered before they are told of. Whoever takes them sorts them into all that came before,
     * so the more there are the more is told at once; the first page comes at once whatever there is.
     */
    private static Duration pause(int done) {
        return BATCH.multipliedBy(Math.max(1, Math.min(MOST_BATCHES, done / SESSIONS_A_BATCH)));
    }

    /** A session that the user opens is read at once, also in the middle of the first reading. */
    private void answerWhileIndexing() {
        for (Runnable work = requests.poll(); work != null; work = requests.poll()) {
            work.run();
        }
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
                    roster.all().stream().filter(touched::concerns).toList();
            concerned.forEach(roster::refresh);
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
        List<Tracked> live = roster.live();
        if (now >= nextProcessLook && !live.isEmpty()) {
            processes.look();
            nextProcessLook = now + PROCESS_LOOK.toNanos();
        }
        if (now >= nextLiveSweep || !watching.events()) {
            nextLiveSweep = now + LIVE_SWEEP.toNanos();
            roster.sweepFollowed();
        }
        roster.judge(live);
        boolean appeared = roots.stream().anyMatch(r -> r.exists() != existed(r));
        boolean poll = !watching.events() && now - lastListed >= POLL.toNanos();
        if (appeared || restarted || poll || watching.isOutOfDate(roots) || now >= nextRootSweep) {
            listAll();
        }
    }

    private static boolean existed(RootState root) {
        return root.standing() != RootStatus.Standing.MISSING;
    }
}
