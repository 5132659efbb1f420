package dev.looptop.format.devloop;

import dev.looptop.model.Liveness;
import dev.looptop.model.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process behind a permission request. A request names no task; its asker's environment does, because the engine
 * hands its mark to every child (formats/devloop.md, sections 4.4 and 5).
 */
final class Asker {
    private static final String MARK = GateListener.MARK + "=";
    private static final int MOST_BYTES = 1 << 18;
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final Path proc;

    Asker(Path proc) {
        this.proc = proc;
    }

    /**
     * Whether the process that asked still runs. A process that started after the request only has the same number;
     * without a number nothing is known, and the request counts.
     */
    boolean waits(Permission request) {
        return liveness(request) != Liveness.GONE;
    }

    /** The same, where not knowing is told apart. */
    Liveness liveness(Permission request) {
        if (request.pid().isEmpty()) {
            return Liveness.UNKNOWN;
        }
        boolean there = ProcessHandle.of(request.pid().getAsLong())
                .filter(process -> {
                    Optional<Instant> started = process.info().startInstant();
                    Optional<Instant> asked = request.askedAt().map(at -> at.plus(CLOCK_STEP));
                    return started.isEmpty()
                            || asked.isEmpty()
                            || !started.get().isAfter(asked.get());
                })
                .isPresent();
        return there ? Liveness.ALIVE : Liveness.GONE;
    }

    /** Whether the process that asked has a terminal of its own, at which it asks first. */
    boolean hasTerminal(Permission request) {
        if (request.pid().isEmpty()) {
            return false;
        }
        Path stat = proc.resolve(Long.toString(request.pid().getAsLong())).resolve("stat");
        try {
            String line = Files.readString(stat);
            // The name of the program stands in brackets and may hold any; behind it: state, parent, group, session.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return fields.length > 4 && !fields[4].equals("0");
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** The task whose process asks; empty when its environment cannot be read or names none. */
    Optional<String> task(Permission request) {
        if (request.pid().isEmpty()) {
            return Optional.empty();
        }
        Path environment =
                proc.resolve(Long.toString(request.pid().getAsLong())).resolve("environ");
        try (InputStream in = Files.newInputStream(environment)) {
            String all = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            for (String entry : all.split("\0")) {
                if (entry.startsWith(MARK)) {
                    return Optional.of(entry.substring(MARK.length())).filter(TaskId::isOne);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
