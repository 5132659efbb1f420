package dev.looptop.effect;

import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.format.FailureWords;
import dev.looptop.git.GitDiff;
import dev.looptop.json.BodyReader;
import dev.looptop.model.Judgement;
import dev.looptop.model.Problem;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.store.SessionStore;
import dev.looptop.store.change.EarlierHunks;
import dev.looptop.store.change.FilesAfter;
import dev.looptop.store.change.IterationPatch;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.reading.PatchKey;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Performs effects off the UI thread; each is answered by a message, failure included. A session passed over quickly
 * is not read, and a patch that is no longer wanted is dropped.
 */
public final class CmdRunner implements AutoCloseable {
    private static final long SETTLED_MILLIS = 25;
    private static final Problem FINE = new Problem("", "", "");

    private final SessionStore store;
    private final Mailbox mailbox;
    private final Runnable demo;
    private final GitDiff git = new GitDiff();
    private final AtomicReference<Optional<SessionId>> toOpen = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<PatchKey>> wanted = new AtomicReference<>(Optional.empty());
    private final Outside outside;
    private final ExecutorService notices;
    private final ExecutorService copies;
    private final Searching searching;
    private final HoldingSearch holding;
    private final Comparing comparing;
    private final ScheduledExecutorService opening;
    private final ExecutorService texts;
    private final ExecutorService patches;
    private volatile Optional<Session> open = Optional.empty();
    private volatile Optional<Judgement> judged = Optional.empty();

    /** A runner over this store; {@code demo} starts the demo loop and may block. */
    public CmdRunner(SessionStore store, Mailbox mailbox, Outside outside, Runnable demo) {
        this.store = store;
        this.mailbox = mailbox;
        this.demo = demo;
        this.outside = outside;
        this.notices = Executors.newSingleThreadExecutor(daemon("looptop-notices"));
        this.copies = Executors.newSingleThreadExecutor(daemon("looptop-copy"));
        this.searching = new Searching(store::roots, mailbox);
        this.holding = new HoldingSearch(store::roots, mailbox);
        this.comparing = new Comparing(store::roots, mailbox);
        this.opening = Executors.newSingleThreadScheduledExecutor(daemon("looptop-open"));
        this.texts = Executors.newSingleThreadExecutor(daemon("looptop-texts"));
        this.patches = Executors.newSingleThreadExecutor(daemon("looptop-patches"));
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The session whose patches may be asked for. */
    public void opened(Session session, Judgement judgement) {
        open = Optional.of(session);
        judged = Optional.of(judgement);
    }

    /** Performs one effect; those that belong to the screen itself are the event loop's. */
    public void run(Cmd command) {
        if (command instanceof Cmd.Open opened) {
            toOpen.set(Optional.of(opened.session()));
            wanted.set(Optional.empty());
            opening.schedule(() -> openIfStill(opened.session()), SETTLED_MILLIS, TimeUnit.MILLISECONDS);
        } else if (command instanceof Cmd.LoadText load) {
            guarded(texts, () -> text(load));
        } else if (command instanceof Cmd.LoadPatch load) {
            wanted.set(Optional.of(load.key()));
            guarded(patches, () -> patch(load.key()));
        } else if (command instanceof Cmd.LoadLines load) {
            guarded(patches, () -> lines(load));
        } else if (command instanceof Cmd.SearchAll search) {
            searching.start(search);
        } else if (command instanceof Cmd.FindHolding find) {
            holding.start(find);
        } else if (command instanceof Cmd.Compare compare) {
            comparing.start(compare);
        } else if (command instanceof Cmd.StopSearch) {
            searching.stop();
        } else if (command instanceof Cmd.Copy copy) {
            guarded(copies, () -> mailbox.post(new Msg.Told(outside.clipboard().copy(copy.text(), copy.what()))));
        } else if (command instanceof Cmd.CopyJson copy) {
            guarded(copies, () -> whole(copy.session(), this::copyJson));
        } else if (command instanceof Cmd.Export export) {
            guarded(
                    copies,
                    () -> whole(
                            export.session(),
                            (session, judgement) -> tell(outside.exports().write(session, judgement, export))));
        } else if (command instanceof Cmd.Notify notify) {
            guarded(
                    notices,
                    () -> outside.notifier()
                            .tell(notify.notice())
                            .forEach(problem -> mailbox.post(new Msg.Troubled(problem))));
        } else if (command instanceof Cmd.ReadViews) {
            guarded(texts, () -> views(outside.views().read()));
        } else if (command instanceof Cmd.SaveView view) {
            guarded(copies, () -> views(outside.views().with(view.name(), view.words())));
        } else if (command instanceof Cmd.ReadPins) {
            guarded(texts, () -> pinned(outside.pins().read()));
        } else if (command instanceof Cmd.Pin pin) {
            guarded(copies, () -> pinned(outside.pins().with(pin.session(), pin.on())));
        } else if (command instanceof Cmd.Rescan) {
            store.rescan();
        } else if (command instanceof Cmd.StartDemo) {
            guarded(texts, demo);
        }
    }

    private void tell(String words) {
        mailbox.post(new Msg.Told(words));
    }

    private void views(ViewFile.Views views) {
        mailbox.post(new Msg.ViewsSaved(views.words()));
        if (!views.trouble().isEmpty()) {
            tell(views.trouble());
        }
    }

    private void pinned(PinFile.Pins pins) {
        mailbox.post(new Msg.Pinned(pins.sessions()));
        if (!pins.trouble().isEmpty()) {
            tell(pins.trouble());
        }
    }

    private void whole(SessionId id, BiConsumer<Session, Judgement> work) {
        Optional<Session> session = open.filter(one -> one.id().equals(id));
        Optional<Judgement> judgement = judged;
        if (session.isEmpty() || judgement.isEmpty()) {
            tell("the session is still being read");
        } else {
            work.accept(session.get(), judgement.get());
        }
    }

    private void copyJson(Session session, Judgement judgement) {
        try {
            tell(outside.clipboard().copy(outside.exports().json(session, judgement), "the session as JSON"));
        } catch (IOException e) {
            tell("the session could not be copied: " + FailureWords.of(e));
        }
    }

    private void guarded(ExecutorService thread, Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error failure) {
                mailbox.crashed(failure);
            }
        });
    }

    private void openIfStill(SessionId session) {
        if (toOpen.get().filter(session::equals).isPresent()) {
            store.open(session);
        }
    }

    private void text(Cmd.LoadText load) {
        try {
            BodyReader.Text text = load.fromEnd()
                    ? BodyReader.end(load.body(), load.maxBytes())
                    : BodyReader.start(load.body(), load.maxBytes());
            mailbox.post(new Msg.TextLoaded(load.slot(), text.text(), text.complete(), FINE));
        } catch (IOException e) {
            Problem problem = new Problem(load.body().path(), "cannot be read", FailureWords.of(e));
            mailbox.post(new Msg.TextLoaded(load.slot(), "", false, problem));
        }
    }

    private void patch(PatchKey key) {
        if (!isWanted(key)) {
            return;
        }
        Optional<Session> session = open.filter(s -> s.id().equals(key.session()));
        if (session.isEmpty()) {
            mailbox.post(new Msg.PatchLoaded(key, Patch.EMPTY, "the session is not open any more"));
            return;
        }
        IterationPatch source = new IterationPatch(session.get(), git);
        try {
            IterationPatch.Answer answer = switch (key.base().kind()) {
                case OWN -> source.own(key.iteration());
                case START -> source.soFar(key.iteration());
                case SINCE -> source.between(key.base().iteration(), key.iteration());
            };
            mailbox.post(new Msg.PatchLoaded(key, answer.patch(), answer.reason()));
            mark(key, source, answer.patch());
        } catch (IOException e) {
            mailbox.post(new Msg.PatchLoaded(key, Patch.EMPTY, "the diff cannot be read: " + FailureWords.of(e)));
        }
    }

    /** The patch is on the screen by now; which of its hunks come back may take longer, and ends when it is left. */
    private void mark(PatchKey key, IterationPatch source, Patch own) {
        if (!key.base().equals(PatchKey.Base.THIS_ITERATION)) {
            return;
        }
        HunkMarks marks = new EarlierHunks(source).marks(key.iteration(), own, () -> isWanted(key));
        if (isWanted(key)) {
            mailbox.post(new Msg.PatchMarked(key, marks));
        }
    }

    private boolean isWanted(PatchKey key) {
        return wanted.get().filter(key::equals).isPresent();
    }

    private void lines(Cmd.LoadLines load) {
        PatchKey key = load.key();
        Optional<Session> session = open.filter(s -> s.id().equals(key.session()));
        if (session.isEmpty()) {
            mailbox.post(new Msg.LinesLoaded(key, Map.of(), "the session is not open any more"));
            return;
        }
        FilesAfter.Answer answer =
                new FilesAfter(session.get(), git).of(key.iteration(), load.patch(), () -> isWanted(key));
        mailbox.post(new Msg.LinesLoaded(key, answer.lines(), answer.reason()));
    }

    @Override
    public void close() {
        searching.close();
        holding.close();
        comparing.close();
        opening.shutdownNow();
        texts.shutdownNow();
        patches.shutdownNow();
        copies.shutdownNow();
        notices.shutdownNow();
    }
}
