package dev.looptop.store;

import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.act.Ask;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The sessions that a store knows: read, followed, judged, and told of to the sink. Which roots to list again because a
 * session could not be read is noted in {@code toList}. Confined to the store's thread.
 */
final class Roster {
    /** How long a session that somebody waits for is read before what was read is shown. */
    private static final Duration PIECE = Duration.ofMillis(150);

    private final Judging judging;
    private final Consumer<StoreEvent> sink;
    private final Troubles troubles;
    private final Set<RootState> toList;
    private final Map<SessionId, Tracked> sessions = new HashMap<>();
    private final Outbox outbox = new Outbox();
    private final Covers covers = new Covers();
    private Optional<SessionId> open = Optional.empty();
    private Optional<Session> shown = Optional.empty();
    private List<Ask> asks = List.of();
    private boolean openFailed;

    Roster(Judging judging, Consumer<StoreEvent> sink, Troubles troubles, Set<RootState> toList) {
        this.judging = judging;
        this.sink = sink;
        this.troubles = troubles;
        this.toList = toList;
    }

    /** Every known session. */
    Collection<Tracked> all() {
        return sessions.values();
    }

    /** One session, if it is known. */
    Optional<Tracked> get(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Those that have not ended. */
    List<Tracked> live() {
        return sessions.values().stream()
                .filter(t -> t.judgement().state().live())
                .toList();
    }

    /** Reads a session for the first time, of a long one only its beginning. */
    void track(RootState root, SessionFile file) {
        try {
            Optional<SessionSummary> glimpse = root.reader().glimpse(file);
            SessionSummary summary =
                    glimpse.isPresent() ? glimpse.get() : root.reader().summarise(file);
            Judgement judgement = judging.of(root, file, summary, Optional.empty());
            Tracked tracked = new Tracked(root, file, summary, judgement);
            sessions.put(file.id(), tracked);
            troubles.over(file.id().path());
            tracked.glimpsed(glimpse.isPresent());
            if (!tracked.glimpsed() && (judgement.state().live() || isOpen(tracked))) {
                refresh(tracked);
            }
            changed(tracked);
        } catch (NoSuchFileException e) {
            // Removed between listing and reading: that is no trouble, and the next listing does not name it.
            troubles.over(file.id().path());
        } catch (IOException e) {
            unread(root, file, e);
        }
    }

    /** A session that cannot be read is a row that says so; every later listing tries again. */
    private void unread(RootState root, SessionFile file, IOException failure) {
        SessionRow row = judging.unread(file, failure);
        Tracked tracked = new Tracked(root, file, row.summary(), row.judgement());
        tracked.failing(true);
        sessions.put(file.id(), tracked);
        troubles.tell(UnreadRow.problem(file, failure));
        changed(tracked);
    }

    /** Notes a session to be told of, unless another shows it; then that one has news. */
    private void changed(Tracked tracked) {
        SessionId id = tracked.file().id();
        cover(id, tracked.summary().covers());
        Optional<Tracked> whole = covers.of(id).map(sessions::get);
        if (whole.isEmpty()) {
            outbox.changed(tracked);
        } else if (whole.get().reader().isPresent()) {
            refreshIfNews(whole.get());
        }
    }

    private void cover(SessionId whole, List<SessionId> parts) {
        for (SessionId part : covers.put(whole, parts)) {
            if (covers.of(part).filter(sessions::containsKey).isPresent()) {
                outbox.gone(part);
            } else {
                get(part).ifPresent(outbox::changed);
            }
        }
    }

    private boolean isOpen(Tracked tracked) {
        return open.filter(tracked.file().id()::equals).isPresent();
    }

    /** Takes a session out that is no longer there. */
    void forget(SessionId id) {
        sessions.remove(id);
        troubles.over(id.path());
        outbox.gone(id);
        cover(id, List.of());
        if (open.filter(id::equals).isPresent()) {
            sink.accept(new StoreEvent.OpenFailed(id, new Problem(id.path(), "the session was removed", "")));
        }
    }

    /** Follows this session for the user and lets the one before go. */
    void opened(SessionId id) {
        open.map(sessions::get)
                .filter(before -> !before.judgement().state().live())
                .ifPresent(Tracked::letGo);
        open = Optional.of(id);
        openFailed = false;
        Tracked tracked = sessions.get(id);
        if (tracked == null) {
            sink.accept(new StoreEvent.OpenFailed(id, new Problem(id.path(), "the session is not known", "")));
            return;
        }
        refresh(tracked);
    }

    /** Reads what is new of a session, judges it, and tells. */
    void refresh(Tracked tracked) {
        boolean isOpen = isOpen(tracked);
        SessionSummary before = tracked.summary();
        try {
            boolean follow = isOpen
                    || tracked.reader().isPresent()
                    || tracked.judgement().state().live();
            if (follow) {
                Session session = isOpen
                        ? tracked.following().readFor(PIECE)
                        : tracked.following().read();
                boolean whole = !isOpen || !tracked.following().unfinished();
                if (whole) {
                    tracked.glimpsed(false);
                    tracked.summary(session.summary());
                    judge(tracked);
                }
                if (isOpen) {
                    openFailed = false;
                    shown = Optional.of(session);
                    asks = judging.asks(tracked.root(), tracked.file(), session);
                    sink.accept(new StoreEvent.Opened(session, tracked.judgement(), asks));
                }
            } else {
                tracked.summary(tracked.root().reader().summarise(tracked.file()));
                tracked.glimpsed(false);
                judge(tracked);
            }
            if (!isOpen && !tracked.judgement().state().live()) {
                tracked.letGo();
            }
            tracked.failing(false);
            troubles.over(tracked.file().id().path());
            if (!tracked.summary().equals(before) || tracked.hasNews()) {
                changed(tracked);
            }
        } catch (IOException e) {
            failed(tracked, e);
        }
    }

    /**
     * Perhaps it is gone: the first failure has its root listed, and later listings try to read it again. Perhaps it is
     * being written: only the second failure takes what was known of it from its row.
     */
    private void failed(Tracked tracked, IOException failure) {
        tracked.glimpsed(false);
        Problem problem = UnreadRow.problem(tracked.file(), failure);
        boolean first = !tracked.failing();
        tracked.letGo();
        tracked.failing(true);
        if (first) {
            toList.add(tracked.root());
        }
        if (isOpen(tracked) && !openFailed) {
            openFailed = true;
            sink.accept(new StoreEvent.OpenFailed(tracked.file().id(), problem));
        } else if (!isOpen(tracked) && !(failure instanceof NoSuchFileException)) {
            troubles.tell(problem);
        }
        if (!first && !(failure instanceof NoSuchFileException)) {
            SessionRow row = judging.unread(tracked.file(), failure);
            tracked.summary(row.summary());
            tracked.judged(row.judgement());
            changed(tracked);
        }
    }

    private boolean judge(Tracked tracked) {
        return tracked.judged(
                judging.of(tracked.root(), tracked.file(), tracked.summary(), Optional.of(tracked.judgement())));
    }

    /** Judges these sessions anew and tells what changed. */
    void judge(List<Tracked> some) {
        for (Tracked tracked : some) {
            if (judge(tracked)) {
                changed(tracked);
                reopen(tracked);
            } else if (isOpen(tracked) && hasOtherAsks(tracked)) {
                reopen(tracked);
            }
        }
    }

    /** Who listens at a gate changes without a word in the session's files. */
    private boolean hasOtherAsks(Tracked tracked) {
        return shown.filter(session -> session.id().equals(tracked.file().id()))
                .filter(session ->
                        !judging.asks(tracked.root(), tracked.file(), session).equals(asks))
                .isPresent();
    }

    /** Reads what has no event: every session that is followed. */
    void sweepFollowed() {
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

    /** Whether the open session is long and was not read to its end yet. */
    boolean halfRead() {
        return open.map(sessions::get)
                .flatMap(Tracked::reader)
                .filter(SessionReader::unfinished)
                .isPresent();
    }

    /** Reads a further piece of the open session. */
    void readOn() {
        open.map(sessions::get).ifPresent(this::refresh);
    }

    private void reopen(Tracked tracked) {
        if (open.filter(tracked.file().id()::equals).isPresent()) {
            refresh(tracked);
        }
    }

    /** Tells what changed since the last time. */
    void flush() {
        List<SessionRow> changed = outbox.takeChanged();
        List<SessionId> gone = outbox.takeGone();
        if (!changed.isEmpty() || !gone.isEmpty()) {
            sink.accept(new StoreEvent.RowsChanged(changed, gone));
        }
    }
}
