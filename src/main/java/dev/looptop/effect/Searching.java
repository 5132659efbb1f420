package dev.looptop.effect;

import dev.looptop.model.Problem;
import dev.looptop.query.Hit;
import dev.looptop.store.Root;
import dev.looptop.store.search.SearchRun;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.SearchProgress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs searches through all sessions one after the other; a later one cancels the one before, typed text settles first. */
final class Searching implements AutoCloseable {
    private static final long SETTLED_MILLIS = 90;
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Supplier<List<Root>> roots;
    private final Mailbox mailbox;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "looptop-search");
        daemon.setDaemon(true);
        return daemon;
    });
    private Optional<SearchRun> current = Optional.empty();

    Searching(Supplier<List<Root>> roots, Mailbox mailbox) {
        this.roots = roots;
        this.mailbox = mailbox;
    }

    /** Starts a search; on the UI thread. */
    void start(Cmd.SearchAll search) {
        stop();
        SearchRun run = new SearchRun(roots.get(), search.pattern());
        current = Optional.of(run);
        thread.schedule(() -> run(run, search), SETTLED_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends the search under way; on the UI thread. */
    void stop() {
        current.ifPresent(SearchRun::cancel);
        current = Optional.empty();
    }

    private void run(SearchRun run, Cmd.SearchAll search) {
        try {
            Told told = new Told(search);
            run.over(search.sessions(), told);
            told.end();
        } catch (RuntimeException | Error failure) {
            mailbox.crashed(failure);
        }
    }

    @Override
    public void close() {
        stop();
        thread.shutdownNow();
    }

    /** Tells the interface, of progress no more often than it is painted. */
    private final class Told implements SearchRun.Listener {
        private final Cmd.SearchAll search;
        private long nextProgress;
        private int done;
        private String trouble = "";

        Told(Cmd.SearchAll search) {
            this.search = search;
        }

        @Override
        public void found(List<Hit> hits) {
            mailbox.post(new Msg.Found(search.run(), hits));
        }

        @Override
        public void searched(int sessions) {
            done = sessions;
            if (System.nanoTime() >= nextProgress) {
                nextProgress = System.nanoTime() + PROGRESS_NANOS;
                tell(true);
            }
        }

        @Override
        public void failed(Problem problem) {
            trouble = problem.source() + ": " + problem.line();
        }

        void end() {
            tell(false);
        }

        private void tell(boolean running) {
            mailbox.post(new Msg.Searched(
                    search.run(), new SearchProgress(done, search.sessions().size(), running, trouble)));
        }
    }
}
