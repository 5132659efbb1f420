package dev.looptop.effect;

import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.query.Hit;
import dev.looptop.query.Term;
import dev.looptop.query.TextPattern;
import dev.looptop.store.Root;
import dev.looptop.store.search.SearchRun;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks which sessions hold what conditions of the filter ask of their contents, one condition after the other. */
final class HoldingSearch implements AutoCloseable {
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(120);

    private final Supplier<List<Root>> roots;
    private final Mailbox mailbox;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "looptop-holding");
        daemon.setDaemon(true);
        return daemon;
    });
    private final List<SearchRun> current = new ArrayList<>();

    HoldingSearch(Supplier<List<Root>> roots, Mailbox mailbox) {
        this.roots = roots;
        this.mailbox = mailbox;
    }

    /** Starts looking; what was looked for before is let go. On the UI thread. */
    void start(Cmd.FindHolding find) {
        current.forEach(SearchRun::cancel);
        current.clear();
        for (Term term : find.terms()) {
            SearchRun run = new SearchRun(roots.get(), TextPattern.of(term));
            current.add(run);
            thread.execute(() -> run(run, term, find.sessions()));
        }
    }

    private void run(SearchRun run, Term term, List<SessionId> sessions) {
        try {
            Told told = new Told(term, sessions.size());
            run.over(sessions, told);
            told.end();
        } catch (RuntimeException | Error failure) {
            mailbox.crashed(failure);
        }
    }

    @Override
    public void close() {
        current.forEach(SearchRun::cancel);
        thread.shutdownNow();
    }

    /** Gathers sessions and hands them on some times a second. */
    private final class Told implements SearchRun.Listener {
        private final Term term;
        private final int total;
        private final List<SessionId> fresh = new ArrayList<>();
        private Optional<Problem> problem = Optional.empty();
        private long nextTold;
        private int done;

        Told(Term term, int total) {
            this.term = term;
            this.total = total;
        }

        @Override
        public void found(List<Hit> hits) {
            boolean holds = term.key() != Term.Key.FILE || hits.stream().anyMatch(hit -> hit.place() == Hit.Place.DIFF);
            if (holds) {
                fresh.add(hits.get(0).session());
            }
        }

        @Override
        public void searched(int sessions) {
            done = sessions;
            if (System.nanoTime() >= nextTold) {
                nextTold = System.nanoTime() + TELL_NANOS;
                tell("looked through " + done + " of " + total + " sessions for " + term.label());
            }
        }

        @Override
        public void failed(Problem failed) {
            problem = Optional.of(failed);
        }

        void end() {
            tell(problem.map(failed -> failed.source() + ": " + failed.line())
                    .orElse(done < total ? "" : "looked through all " + total + " sessions for " + term.label()));
        }

        private void tell(String words) {
            mailbox.post(new Msg.Holding(term, List.copyOf(fresh), words));
            fresh.clear();
        }
    }
}
