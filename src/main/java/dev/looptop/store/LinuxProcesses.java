package dev.looptop.store;

import dev.looptop.model.Liveness;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Process facts from {@code /proc}. A session's process is alive when a process of this user carries the session's
 * mark, or when an engine works in the session's directory. It is gone when two looks in a row did not find it, the
 * process table could be read and the session's directory is on this machine; else nothing is known. Confined to one
 * thread.
 */
public final class LinuxProcesses implements ProcessFacts {
    private final Path proc;
    private final Set<String> markNames;
    private final Map<String, Integer> misses = new HashMap<>();
    private ProcTable table = new ProcTable(false, Map.of(), Map.of());
    private int looks;

    /** Facts from {@code /proc} with devloop's mark. */
    public LinuxProcesses() {
        this(Path.of("/proc"), Set.of("DEVLOOP_CURRENT_SESSION_ID"));
    }

    LinuxProcesses(Path proc, Set<String> markNames) {
        this.proc = proc;
        this.markNames = Set.copyOf(markNames);
    }

    @Override
    public void look() {
        table = ProcTable.look(proc, markNames);
        looks++;
    }

    @Override
    public ProcessSample of(SessionSummary session, Optional<String> mark) {
        OptionalLong pid = pidOf(session, mark);
        Liveness engine = liveness(session, pid);
        return new ProcessSample(engine, asker(session, engine), pid);
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
        String key = session.id().path();
        if (pid.isPresent()) {
            misses.remove(key);
            return Liveness.ALIVE;
        }
        boolean here = Files.isDirectory(Path.of(trimmed(session.place().directory())))
                && session.place().directory().startsWith("/");
        if (!table.readable() || !here) {
            return Liveness.UNKNOWN;
        }
        int firstMissed = misses.computeIfAbsent(key, k -> looks);
        return looks > firstMissed ? Liveness.GONE : Liveness.UNKNOWN;
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
