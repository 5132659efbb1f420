package dev.looptop.format.devloop;

import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionActs;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.harness.Engine;
import dev.looptop.model.harness.HarnessFacts;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** devloop: a root is a project's {@code .devloop} directory. */
public final class DevloopFormat implements SessionFormat {
    private static final HarnessFacts FACTS = HarnessFacts.of(SessionAssembly.SOURCE)
            .judgedBy("reviewer")
            .resumedBy("devloop resume {id}")
            .revivedBy("devloop resume {id}")
            .runBy(new Engine(Set.of("devloop", "devloop.sh"), Set.of(), GateListener.MARK, GateListener.SETTINGS))
            // Its own terminal program takes it from 5.3.0 on.
            .silentFor("DEVLOOP_STUCK_THRESHOLD_MIN");
    private static final String TREE = ".devloop";
    private static final String CONFIG = "devloop.config.sh";
    private static final List<String> OF_RUNS = List.of("sessions", "events.ndjson", "specs");
    private static final List<String> OF_PROJECTS =
            List.of("daemon.pid", "daemon.log", "inbox.json", "queue.txt", "permission-queue", "provider-health.sh");

    private final ZoneId zone;

    /** Local times in files are read in this machine's zone where nothing else tells their zone. */
    public DevloopFormat() {
        this(ZoneId.systemDefault());
    }

    DevloopFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public HarnessFacts facts() {
        return FACTS;
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        Set<Path> roots = new LinkedHashSet<>();
        Path global = places.home().resolve(TREE).toAbsolutePath().normalize();
        places.variable("DEVLOOP_ROOT").flatMap(DevloopFormat::path).ifPresent(root -> roots.add(root.resolve(TREE)));
        roots.add(upward(places.workingDirectory(), global)
                .orElse(places.workingDirectory().resolve(TREE)));
        roots.addAll(projects(global.resolve("projects.json")));
        roots.removeIf(root -> !root.isAbsolute());
        List<Path> distinct =
                new ArrayList<>(roots.stream().map(Path::normalize).distinct().toList());
        // The global state of every user lies where a project of the home directory would have its own.
        distinct.remove(global);
        return distinct;
    }

    /** The tree of the first directory from here upward that devloop runs in; the user's global state is none. */
    private static Optional<Path> upward(Path start, Path global) {
        for (Path at = start; at != null; at = at.getParent()) {
            Path tree = at.resolve(TREE);
            if (!tree.normalize().equals(global) && (Files.exists(at.resolve(CONFIG)) || hasAny(tree, OF_RUNS))) {
                return Optional.of(tree);
            }
        }
        return Optional.empty();
    }

    private static List<Path> projects(Path file) {
        List<Path> trees = new ArrayList<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) < 4 * 1024 * 1024) {
                for (Map<String, String> project :
                        FlatJson.array(new String(PlainFile.bytes(file), StandardCharsets.UTF_8))) {
                    path(project.getOrDefault("path", "")).ifPresent(path -> trees.add(path.resolve(TREE)));
                }
            }
        } catch (IOException e) {
            return trees;
        }
        return trees;
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean hasAny(Path directory, List<String> names) {
        return names.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    @Override
    public Optional<Path> recognise(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        if (isTree(absolute)) {
            return Optional.of(absolute);
        }
        Path inside = absolute.resolve(TREE);
        if (isTree(inside) || Files.exists(absolute.resolve(CONFIG))) {
            return Optional.of(inside);
        }
        boolean sessions = absolute.endsWith("sessions") && holdsTasks(absolute);
        return sessions ? Optional.ofNullable(absolute.getParent()) : Optional.empty();
    }

    private static boolean isTree(Path directory) {
        boolean named = directory.endsWith(TREE) && (hasAny(directory, OF_RUNS) || hasAny(directory, OF_PROJECTS));
        return named || holdsTasks(directory.resolve("sessions"));
    }

    private static boolean holdsTasks(Path sessions) {
        if (!Files.isDirectory(sessions)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(sessions, "TASK-*")) {
            for (Path entry : entries) {
                if (TaskId.isOne(entry.getFileName().toString()) && Files.isDirectory(entry)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    @Override
    public Optional<Path> awaited(Path directory) {
        return Files.isDirectory(directory) ? Optional.of(directory.resolve(".devloop")) : Optional.empty();
    }

    @Override
    public Optional<SessionActs> acts() {
        return Optional.of(new DevloopActs(zone));
    }

    @Override
    public RootReader root(Path root) {
        return new DevloopRoot(root, zone);
    }
}
