package dev.looptop.store;

import dev.looptop.format.SessionFormat;
import dev.looptop.format.codeloops.CodeloopsFormat;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.RootStatus;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.process.ProcessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A store on real files whose events are awaited, never slept for. */
public final class StoreTrial implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<StoreEvent> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Throwable> crashes = new LinkedBlockingQueue<>();
    private final Map<SessionId, SessionRow> rows = new HashMap<>();
    private final List<StoreEvent> seen = new ArrayList<>();
    private final SessionStore store;

    private StoreTrial(Watch.Source source) {
        this(source, ProcessFacts.UNKNOWN);
    }

    private StoreTrial(Watch.Source source, ProcessFacts processes) {
        store = new SessionStore(
                new StateJudge(Thresholds.DEFAULT),
                processes,
                Clock.fixed(Instant.parse("2026-03-01T10:10:00Z"), ZoneOffset.UTC),
                events::add,
                source,
                Duration.ofMillis(200));
    }

    /** A store on these sessions directories or files, already reading. */
    static StoreTrial on(Path... roots) {
        return on(DirectoryWatch::of, roots);
    }

    static StoreTrial on(Watch.Source source, Path... roots) {
        StoreTrial trial = new StoreTrial(source);
        trial.store.start(Stream.of(roots).map(StoreTrial::root).toList(), trial.crashes::add);
        return trial;
    }

    /** A store on one root of this format. */
    static StoreTrial on(SessionFormat format, Path root) {
        StoreTrial trial = new StoreTrial(DirectoryWatch::of);
        trial.store.start(List.of(new Root(format, root, true, Optional.empty())), trial.crashes::add);
        return trial;
    }

    /** The same with these facts of processes. */
    static StoreTrial on(SessionFormat format, Path root, ProcessFacts processes) {
        StoreTrial trial = new StoreTrial(DirectoryWatch::of, processes);
        trial.store.start(List.of(new Root(format, root, true, Optional.empty())), trial.crashes::add);
        return trial;
    }

    static Root root(Path path) {
        return new Root(new CodeloopsFormat(), path, true, Optional.empty());
    }

    SessionStore store() {
        return store;
    }

    List<StoreEvent> seen() {
        return seen;
    }

    Map<SessionId, SessionRow> rows() {
        return rows;
    }

    /** The next event of this kind that answers; those before it are kept in {@link #seen}. */
    <E extends StoreEvent> E await(Class<E> kind, Predicate<E> wanted) {
        long until = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            StoreEvent event = next(until);
            if (event == null) {
                throw new AssertionError("no such " + kind.getSimpleName() + " within " + DEADLINE + "; rows "
                        + rows.keySet().stream().map(SessionId::name).limit(20).toList() + "; last "
                        + seen.subList(Math.max(0, seen.size() - 5), seen.size()));
            }
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
    }

    /** Waits until the rows are as wanted. */
    void awaitRows(Predicate<Map<SessionId, SessionRow>> wanted) {
        if (!wanted.test(rows)) {
            await(StoreEvent.RowsChanged.class, event -> wanted.test(rows));
        }
    }

    SessionRow awaitRow(String name, Predicate<SessionRow> wanted) {
        awaitRows(all -> all.values().stream().anyMatch(row -> row.id().name().equals(name) && wanted.test(row)));
        return rows.values().stream()
                .filter(row -> row.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void awaitNone(String name) {
        awaitRows(all -> all.keySet().stream().noneMatch(id -> id.name().equals(name)));
    }

    RootStatus awaitRoot(Path path, Predicate<RootStatus> wanted) {
        Predicate<RootStatus> ours = status -> status.path().equals(path.toString()) && wanted.test(status);
        StoreEvent.RootsFound found = await(
                StoreEvent.RootsFound.class, roots -> roots.roots().stream().anyMatch(ours));
        return found.roots().stream().filter(ours).findFirst().orElseThrow();
    }

    private StoreEvent next(long until) {
        try {
            StoreEvent event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!crashes.isEmpty()) {
                throw new AssertionError("the store crashed", crashes.peek());
            }
            if (event == null) {
                return null;
            }
            seen.add(event);
            if (event instanceof StoreEvent.RowsChanged changed) {
                changed.changed().forEach(row -> rows.put(row.id(), row));
                changed.gone().forEach(rows::remove);
            }
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    public static final String START =
            "{\"type\":\"session_start\",\"timestamp\":\"2026-03-01T10:00:00Z\",\"prompt\":\"Add a"
                    + " parser\",\"working_dir\":\"/nowhere/myapp\",\"actor_agent\":\"A\",\"critic_agent\":\"B\"}\n";
    static final String END =
            "{\"type\":\"session_end\",\"outcome\":\"success\",\"iterations\":1,\"timestamp\":\"2026-03-01T10:05:00Z\"}\n";

    static String round(int number) {
        return "{\"type\":\"iteration\",\"iteration_number\":" + number
                + ",\"actor_output\":\"did it\",\"git_diff\":\"\","
                + "\"critic_decision\":\"CONTINUE\",\"timestamp\":\"2026-03-01T10:0" + number + ":30Z\"}\n";
    }

    public static Path session(Path directory, String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name + ".jsonl"), String.join("", lines));
    }

    static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
