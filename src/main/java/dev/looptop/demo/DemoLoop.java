package dev.looptop.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The running demo: some days of history written at once, then sessions that live. Lives until {@link #close}; all its
 * threads are daemons.
 */
public final class DemoLoop implements AutoCloseable {
    /** Played at the start of every demo; each is a script in the resources. */
    static final List<String> SCRIPTS = List.of(
            "history-login",
            "history-cors",
            "history-exit-codes",
            "history-quickstart",
            "history-partition",
            "history-healthz",
            "history-quota",
            "history-dark-mode",
            "live-retry",
            "live-table",
            "live-since",
            "live-rollout",
            "live-signing",
            "live-audit");

    private static final Duration STUCK_AFTER = Duration.ofSeconds(12);
    private static final Duration SHORTEST_STUCK_AFTER = Duration.ofSeconds(3);

    private final Path directory;
    private final boolean directoryMade;
    private final DemoPace pace;
    private final double speed;
    private final Path sessions;
    private final Path bin;
    private final Set<Path> devloopProjects = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Thread, String> failures = new ConcurrentHashMap<>();

    private DemoLoop(Path directory, boolean directoryMade, DemoPace pace, double speed) throws IOException {
        this.directory = directory;
        this.directoryMade = directoryMade;
        this.pace = pace;
        this.speed = speed;
        this.sessions = Files.createDirectories(directory.resolve("codeloops/sessions"));
        this.bin = Files.createDirectories(directory.resolve("bin"));
        Files.createDirectories(directory.resolve("projects"));
    }

    /**
     * Starts the demo.
     *
     * @param directory where it plays; made if it is not there, otherwise it must be empty
     * @param speed how many times faster than written the scripts play; greater than 0
     * @throws IOException if the directory cannot be made or has something in it
     */
    public static DemoLoop start(Path directory, double speed) throws IOException {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be greater than 0");
        }
        boolean made = !Files.exists(directory);
        Files.createDirectories(directory);
        try (Stream<Path> inside = Files.list(directory)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(directory + " is not empty");
            }
        }
        DemoLoop demo = new DemoLoop(directory.toRealPath(), made, DemoPace.real(speed), speed);
        List<DemoScript> scripts = SCRIPTS.stream().map(DemoScript::load).toList();
        Instant now = Instant.now();
        for (DemoScript script : scripts) {
            demo.prepare(script);
            if (!script.live()) {
                demo.write(script, now);
            }
        }
        scripts.stream().filter(DemoScript::live).forEach(demo::play);
        return demo;
    }

    /** Where sessions lie, to be watched: the codeloops directory and each devloop project. */
    public List<Path> roots() {
        List<Path> roots = new ArrayList<>();
        roots.add(sessions);
        devloopProjects.stream().sorted().forEach(roots::add);
        return List.copyOf(roots);
    }

    /** The silence after which a session of the demo may be called stuck, so that nobody waits ten minutes for it. */
    public Duration stuckAfter() {
        Duration wanted = Duration.ofMillis(Math.round(STUCK_AFTER.toMillis() / speed));
        return wanted.compareTo(SHORTEST_STUCK_AFTER) < 0 ? SHORTEST_STUCK_AFTER : wanted;
    }

    /** Why sessions stopped playing other than by their script; empty if all is well. */
    public Collection<String> failures() {
        return List.copyOf(failures.values());
    }

    /** Stops playing and keeps what was written. */
    public void stop() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(3_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops playing and deletes what was written, and the directory if {@link #start} made it. */
    @Override
    public void close() {
        stop();
        try {
            for (String made : List.of("codeloops", "projects", "bin")) {
                delete(directory.resolve(made));
            }
            if (directoryMade) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException left) {
            failures.put(Thread.currentThread(), "could not delete " + directory + ": " + left.getMessage());
        }
    }

    private Path project(DemoScript script) {
        return directory.resolve("projects").resolve(script.head("project", "demo"));
    }

    private static boolean isDevloop(DemoScript script) {
        return script.head("source", "codeloops").equals("devloop");
    }

    private void prepare(DemoScript script) throws IOException {
        Path project = Files.createDirectories(project(script));
        if (isDevloop(script)) {
            devloopProjects.add(project);
            Files.createDirectories(project.resolve(".devloop/sessions"));
            Files.writeString(
                    project.resolve("devloop.config.sh"),
                    "PROJECT_NAME=\"" + project.getFileName()
                            + "\"\nDEVLOOP_MAIN_PROVIDER=\"claude\"\nDEVLOOP_WORKER_PROVIDER=\"copilot\"\n");
        }
    }

    private void write(DemoScript script, Instant now) throws IOException {
        DemoPace past = DemoPace.from(now.minus(script.offset()));
        try {
            if (isDevloop(script)) {
                DevloopPlay play = new DevloopPlay(script, project(script), past);
                play.play(id -> {});
                play.setTimes();
            } else {
                new CodeloopsPlay(script, sessions, project(script), past).play();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(DemoScript script) {
        Thread thread = new Thread(() -> playThrough(script), "demo-" + script.head("project", ""));
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void playThrough(DemoScript script) {
        try {
            pace.pause(script.offset());
            long again = Long.parseLong(script.head("again", "0"));
            do {
                if (isDevloop(script)) {
                    playDevloop(script);
                } else {
                    playCodeloops(script);
                }
                pace.pause(Duration.ofSeconds(again));
            } while (again > 0);
        } catch (InterruptedException closed) {
            // The end of the demo: the session stays as it is, like that of a killed engine.
        } catch (IOException | RuntimeException broken) {
            // An interrupt during a write arrives as a failed write.
            if (!Thread.currentThread().isInterrupted()) {
                failures.put(Thread.currentThread(), script.head("project", "") + ": " + broken);
            }
        }
    }

    /** A session that just falls silent keeps its engine: it is stuck, not gone. */
    private void playCodeloops(DemoScript script) throws IOException, InterruptedException {
        try (EngineStandIn engine = EngineStandIn.start(bin, "codeloops", project(script), Map.of())) {
            new CodeloopsPlay(script, sessions, project(script), pace).play();
            while (script.outcome().isEmpty() && engine.pid() > 0) {
                pace.pause(Duration.ofHours(1));
            }
        }
    }

    private void playDevloop(DemoScript script) throws IOException, InterruptedException {
        List<EngineStandIn> engine = new ArrayList<>();
        try {
            new DevloopPlay(script, project(script), pace).play(id -> engine.add(devloopEngine(script, id)));
        } finally {
            engine.forEach(EngineStandIn::close);
        }
    }

    private EngineStandIn devloopEngine(DemoScript script, String id) {
        Map<String, String> mark = Map.of("DEVLOOP_CURRENT_SESSION_ID", id, "DEVLOOP_APPROVAL_WAIT", "86400");
        try {
            return EngineStandIn.start(bin, "devloop", project(script), mark);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
