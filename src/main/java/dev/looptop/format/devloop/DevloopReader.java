package dev.looptop.format.devloop;

import dev.looptop.format.SessionReader;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one session again and again; its event streams are followed, its small files are read anew. */
final class DevloopReader implements SessionReader {
    private final Path root;
    private final String name;
    private final ProjectStream stream;
    private final ProjectReader project;
    private final PermissionQueue permissions;
    private final Map<String, String> lastValues;
    private final ZoneId zone;
    private final EventFile events;
    private List<String> lastLook = List.of();
    private boolean seen;

    /**
     * A reader of one session.
     *
     * @param name a directory's name or a valid task id, never a text out of a file
     * @param lastValues states as last read, shared by the readers of the same session
     */
    DevloopReader(
            Path root,
            String name,
            ProjectStream stream,
            ProjectReader project,
            PermissionQueue permissions,
            Map<String, String> lastValues,
            ZoneId zone) {
        this.root = root;
        this.name = name;
        this.stream = stream;
        this.project = project;
        this.permissions = permissions;
        this.lastValues = lastValues;
        this.zone = zone;
        events = new EventFile(root.resolve("sessions").resolve(name).resolve("events.ndjson"));
    }

    @Override
    public boolean changed() throws IOException {
        return !look().equals(lastLook);
    }

    /** What its own files and those of the project that concern it look like: name, size and time of each. */
    private List<String> look() throws IOException {
        List<String> look = new ArrayList<>();
        Path session = root.resolve("sessions").resolve(name);
        for (Path directory : List.of(session, session.resolve("approvals"), root, root.resolve("permission-queue"))) {
            if (!Files.isDirectory(directory)) {
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                for (Path entry : entries) {
                    look.add(entry + " " + FileStamp.of(entry));
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        for (String suffix : List.of(".md", "-review.md", ".pre-commit")) {
            look.add(suffix + " " + FileStamp.of(root.resolve("specs").resolve(name + suffix)));
        }
        return look;
    }

    @Override
    public Session read() throws IOException {
        lastLook = look();
        return assembly().session(project.facts(), permissions.requests());
    }

    SessionSummary summary() throws IOException {
        return assembly().summary();
    }

    private SessionAssembly assembly() throws IOException {
        if (!isName(name)) {
            throw new NoSuchFileException(name, null, "not the name of a session");
        }
        // The engine writes to the project's stream first, so what is read of it here is in the session's own by then.
        stream.refresh();
        events.refresh();
        SessionFolder folder = new SessionFolder(root, name, lastValues);
        boolean known = folder.isThere() || stream.knows(name);
        if (!known || (seen && !folder.isThere())) {
            throw new NoSuchFileException(
                    folder.directory().toString(), null, "the session directory is gone; devloop prunes old ones");
        }
        seen = folder.isThere();
        return new SessionAssembly(
                folder,
                events.events(),
                stream.events(name),
                project.configuredProviders(),
                () -> permissions.waiting(name),
                zone);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && !name.startsWith(".") && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }
}
