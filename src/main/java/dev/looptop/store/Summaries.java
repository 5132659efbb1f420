package dev.looptop.store;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.model.SessionSummary;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Summaries of many sessions of one root, and what could not be read of them. Long lists are read by two threads where
 * the format allows it.
 */
record Summaries(List<SessionSummary> found, List<Unread> unread) {
    /** Below this a second thread costs more than it saves. */
    private static final int WORTH_TWO = 1_000;

    Summaries {
        found = List.copyOf(found);
        unread = List.copyOf(unread);
    }

    /** A session that is there and cannot be read. */
    record Unread(SessionFile file, IOException failure) {}

    /** Reads all of them; returns when all are read. */
    static Summaries of(RootReader reader, List<SessionFile> files) {
        boolean two = files.size() >= WORTH_TWO && Runtime.getRuntime().availableProcessors() > 1;
        Optional<RootReader> twin = two ? reader.twin() : Optional.empty();
        if (twin.isEmpty()) {
            return each(reader, files);
        }
        int half = files.size() / 2;
        FutureTask<Summaries> second = new FutureTask<>(() -> each(twin.get(), files.subList(half, files.size())));
        Thread thread = new Thread(second, "looptop-summaries");
        thread.setDaemon(true);
        thread.start();
        Summaries first = each(reader, files.subList(0, half));
        return first.and(result(second));
    }

    private static Summaries result(FutureTask<Summaries> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sessions were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Summaries each(RootReader reader, List<SessionFile> files) {
        List<SessionSummary> found = new ArrayList<>(files.size());
        List<Unread> unread = new ArrayList<>();
        for (SessionFile file : files) {
            try {
                found.add(reader.summarise(file));
            } catch (NoSuchFileException e) {
                // Removed between listing and reading: there is nothing to show.
                continue;
            } catch (IOException e) {
                unread.add(new Unread(file, e));
            }
        }
        return new Summaries(found, unread);
    }

    private Summaries and(Summaries more) {
        List<SessionSummary> all = new ArrayList<>(found);
        all.addAll(more.found);
        List<Unread> allUnread = new ArrayList<>(unread);
        allUnread.addAll(more.unread);
        return new Summaries(all, allUnread);
    }
}
