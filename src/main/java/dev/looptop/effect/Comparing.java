package dev.looptop.effect;

import dev.looptop.store.Root;
import dev.looptop.store.change.PairReader;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Reads two sessions for a comparison, one comparison after the other; one that is no longer wanted is not read. */
final class Comparing implements AutoCloseable {
    private final Supplier<List<Root>> roots;
    private final Mailbox mailbox;
    private final AtomicReference<Cmd.Compare> wanted = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "looptop-compare");
        daemon.setDaemon(true);
        return daemon;
    });

    Comparing(Supplier<List<Root>> roots, Mailbox mailbox) {
        this.roots = roots;
        this.mailbox = mailbox;
    }

    /** Starts a comparison; on the UI thread. */
    void start(Cmd.Compare compare) {
        wanted.set(compare);
        List<Root> places = roots.get();
        thread.execute(() -> read(compare, places));
    }

    private void read(Cmd.Compare compare, List<Root> places) {
        if (wanted.get() != compare) {
            return;
        }
        try {
            PairReader reader = new PairReader(places);
            mailbox.post(new Msg.Compared(reader.read(compare.left()), reader.read(compare.right())));
        } catch (RuntimeException | Error failure) {
            mailbox.crashed(failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
