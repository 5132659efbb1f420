package dev.looptop.effect;

import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.ui.part.Msg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Messages on their way to the UI thread. Any thread posts, one takes. */
public final class Mailbox {
    private final LinkedBlockingQueue<Msg> queue = new LinkedBlockingQueue<>();
    private final AtomicReference<Throwable> crash = new AtomicReference<>();

    public void post(Msg message) {
        queue.add(message);
    }

    /** A thread ended with a failure that nobody foresaw: the program must end. The first one is kept. */
    public void crashed(Throwable failure) {
        crash.compareAndSet(null, failure);
        queue.add(new Msg.Resumed());
    }

    public Optional<Throwable> crash() {
        return Optional.ofNullable(crash.get());
    }

    /** Waits for a message, at most this long, and takes all that are there; several changes of rows become one. */
    public List<Msg> take(long millis) throws InterruptedException {
        Msg first = queue.poll(Math.max(0, millis), TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        List<Msg> all = new ArrayList<>();
        all.add(first);
        queue.drainTo(all);
        return joined(all);
    }

    private static List<Msg> joined(List<Msg> all) {
        List<Msg> joined = new ArrayList<>();
        List<Msg.RowsChanged> rows = new ArrayList<>();
        for (Msg message : all) {
            if (message instanceof Msg.RowsChanged changed) {
                rows.add(changed);
                continue;
            }
            flush(rows, joined);
            joined.add(message);
        }
        flush(rows, joined);
        return joined;
    }

    private static void flush(List<Msg.RowsChanged> rows, List<Msg> joined) {
        if (rows.isEmpty()) {
            return;
        }
        Map<SessionId, SessionRow> changed = new LinkedHashMap<>();
        Set<SessionId> gone = new LinkedHashSet<>();
        for (Msg.RowsChanged one : rows) {
            one.changed().forEach(row -> {
                changed.put(row.id(), row);
                gone.remove(row.id());
            });
            one.gone().forEach(id -> {
                changed.remove(id);
                gone.add(id);
            });
        }
        joined.add(new Msg.RowsChanged(List.copyOf(changed.values()), List.copyOf(gone)));
        rows.clear();
    }
}
