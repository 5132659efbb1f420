package dev.looptop.format.devloop;

import dev.looptop.format.FailureWords;
import dev.looptop.format.Listing;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Problem;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One project's {@code .devloop} directory. */
final class DevloopRoot implements RootReader {
    private final Path root;
    private final ZoneId zone;
    private final ProjectStream stream;
    private final ProjectReader project;
    private final PermissionQueue permissions;
    private final Map<String, Map<String, String>> lastValues = new HashMap<>();

    DevloopRoot(Path root, ZoneId zone) {
        this.root = root;
        this.zone = zone;
        stream = new ProjectStream(root.resolve("events.ndjson"));
        project = new ProjectReader(root, zone);
        permissions = new PermissionQueue(root, project, new Asker(Path.of("/proc")));
    }

    /** Every permission request that has no answer, oldest first, with who listens for one. */
    List<SeenRequest> requests(Instant now) {
        return permissions.seen(now);
    }

    @Override
    public Listing list() throws IOException {
        List<Problem> problems = new ArrayList<>();
        refreshStream(problems);
        Set<String> names = new TreeSet<>(stream.sessions());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve("sessions"))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            // Before the first run there are no sessions, and with logging off there never are.
            lastValues.clear();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        lastValues.keySet().retainAll(names);
        List<SessionFile> sessions = new ArrayList<>();
        for (String name : names) {
            try {
                sessions.add(file(name));
            } catch (IOException e) {
                problems.add(new Problem(
                        root.resolve("sessions").resolve(name).toString(), "cannot be listed", FailureWords.of(e)));
            }
        }
        permissions.row().ifPresent(sessions::add);
        return new Listing(sessions, problems);
    }

    private void refreshStream(List<Problem> problems) {
        String file = root.resolve("events.ndjson").toString();
        try {
            stream.refresh();
        } catch (IOException e) {
            problems.add(new Problem(file, "cannot be read", FailureWords.of(e)));
        }
        if (stream.unreadable() > 0) {
            problems.add(new Problem(
                    file,
                    stream.unreadable() + (stream.unreadable() == 1 ? " line is" : " lines are") + " no event",
                    "runs at the same time can break each other's long lines"));
        }
    }

    private SessionFile file(String name) throws IOException {
        SessionFolder folder = new SessionFolder(root, name, new HashMap<>());
        Optional<Instant> lastEvent = stream.lastAt(name);
        Instant newest = folder.newest()
                .or(() -> directoryTime(folder))
                .filter(at -> lastEvent.filter(at::isBefore).isEmpty())
                .or(() -> lastEvent)
                .orElse(Instant.EPOCH);
        return new SessionFile(
                new SessionId(SessionAssembly.SOURCE, name, folder.directory().toString()), 0, newest);
    }

    private static Optional<Instant> directoryTime(SessionFolder folder) {
        try {
            return folder.isThere()
                    ? Optional.of(FileStamp.moment(Files.getLastModifiedTime(folder.directory())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public SessionSummary summarise(SessionFile session) throws IOException {
        return isQueue(session)
                ? permissions.reader().read().summary()
                : reader(session).summary();
    }

    @Override
    public SessionReader open(SessionFile session) {
        return isQueue(session) ? permissions.reader() : reader(session);
    }

    private static boolean isQueue(SessionFile session) {
        return session.id().name().equals(PermissionQueue.NAME);
    }

    private DevloopReader reader(SessionFile session) {
        String name = session.id().name();
        Map<String, String> values = lastValues.computeIfAbsent(name, key -> new HashMap<>());
        return new DevloopReader(root, name, stream, project, permissions, values, zone);
    }

    @Override
    public List<Path> watched() {
        return List.of(root);
    }

    @Override
    public Set<String> touched(Path changed) {
        if (!changed.startsWith(root)) {
            return Set.of();
        }
        Path inside = root.relativize(changed);
        if (inside.getNameCount() < 2) {
            return Set.of();
        }
        String name = inside.getName(1).toString();
        return switch (inside.getName(0).toString()) {
            case "sessions" -> Set.of(name);
            case "specs", "prompts" ->
                name.length() >= 20 && TaskId.isOne(name.substring(0, 20)) ? Set.of(name.substring(0, 20)) : Set.of();
            default -> Set.of();
        };
    }

    @Override
    public Optional<String> processMark(SessionFile session) {
        return isQueue(session)
                ? Optional.empty()
                : Optional.of(GateListener.MARK + "=" + session.id().name());
    }
}
