package dev.looptop.process;

import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Waiting;
import dev.looptop.model.harness.Harnesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Process facts from {@code /proc}. A session's process is alive when a process of this user carries the session's
 * mark, or when an engine works in the session's directory. It is gone when two looks in a row did not find it, the
 * process table could be read, the session's directory is on this machine and its files are this user's (product.md);
 * else nothing is known. Confined to one
 * thread.
 */
public final class LinuxProcesses implements ProcessFacts {
    private final Path proc;
    private final Harnesses harnesses;
    private final Predicate<Path> ours;
    private final Map<SessionId, Integer> misses = new HashMap<>();
    private ProcTable table = ProcTable.NONE;
    private int looks;
    private boolean unsure;

    /** Facts from {@code /proc} with the engines and marks of these harnesses. */
    public LinuxProcesses(Harnesses harnesses) {
        this(Path.of("/proc"), harnesses, LinuxProcesses::isOfThisUser);
    }

    LinuxProcesses(Path proc, Harnesses harnesses, Predicate<Path> ours) {
        this.proc = proc;
        this.harnesses = harnesses;
        this.ours = ours;
    }

    @Override
    public void look() {
        table = ProcTable.look(proc, harnesses);
        looks++;
        unsure = false;
    }

    @Override
    public boolean unsure() {
        return unsure;
    }

    @Override
    public ProcessSample of(SessionSummary session, Optional<String> mark) {
        OptionalLong pid = pidOf(session, mark);
        Liveness engine = liveness(session, pid);
        return new ProcessSample(
                engine,
                asker(session, engine),
                pid,
                pid.isPresent() ? table.settings().getOrDefault(pid.getAsLong(), Map.of()) : Map.of());
    }

    private OptionalLong pidOf(SessionSummary session, Optional<String> mark) {
        if (mark.isPresent() && table.marks().containsKey(mark.get())) {
            return OptionalLong.of(table.marks().get(mark.get()));
        }
        String directory = trimmed(session.place().directory());
        for (Map.Entry<Long, String> engine : table.engines().entrySet()) {
            boolean worksThere = !directory.isEmpty()
                    && (engine.getValue().equals(directory) || engine.getValue().startsWith(directory + "/"));
            if (worksThere) {
                return OptionalLong.of(engine.getKey());
            }
        }
        return OptionalLong.empty();
    }

    private Liveness liveness(SessionSummary session, OptionalLong pid) {
        SessionId key = session.id();
        if (pid.isPresent()) {
            misses.remove(key);
            return Liveness.ALIVE;
        }
        if (!table.readable() || !isHere(session)) {
            return Liveness.UNKNOWN;
        }
        int firstMissed = misses.computeIfAbsent(key, k -> looks);
        unsure |= looks == firstMissed;
        return looks > firstMissed ? Liveness.GONE : Liveness.UNKNOWN;
    }

    private boolean isHere(SessionSummary session) {
        try {
            Path directory = Path.of(trimmed(session.place().directory()));
            return directory.isAbsolute()
                    && Files.isDirectory(directory)
                    && ours.test(Path.of(session.id().path()));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A process of another user cannot be seen, so that of his sessions nothing is known. */
    private static boolean isOfThisUser(Path path) {
        Path there = path;
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getOwner(there).equals(Files.getOwner(Path.of("/proc/self")));
        } catch (IOException e) {
            return false;
        }
    }

    private static Liveness asker(SessionSummary session, Liveness engine) {
        boolean permission =
                session.activity().waiting().filter(Waiting::permission).isPresent();
        return permission ? Liveness.UNKNOWN : engine;
    }

    private static String trimmed(String directory) {
        return directory.length() > 1 && directory.endsWith("/")
                ? directory.substring(0, directory.length() - 1)
                : directory;
    }
}
