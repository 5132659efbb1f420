package dev.looptop.format.devloop;

import dev.looptop.format.FailureWords;
import dev.looptop.model.Body;
import dev.looptop.model.Problem;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of one session as a walk finds them: its directory, its approvals, its spec, review and baseline. Only plain
 * files count; a link that leads elsewhere is none. Names are relative, such as {@code approvals/plan.json}.
 */
final class SessionFolder {
    private static final int SMALL = 256 * 1024;

    private final Path root;
    private final String id;
    private final Map<String, FileEntry> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> lastValues;
    private boolean there;

    /** A plain file: where, how large, when written. */
    record FileEntry(Path path, long size, Instant modifiedAt) {
        Body body() {
            return size == 0 ? Body.NONE : Body.range(path.toString(), 0, size, Body.Coding.TEXT);
        }
    }

    /**
     * Walks the files of a session.
     *
     * @param root the {@code .devloop} directory
     * @param lastValues states as last read; devloop empties these files for a moment before it writes them
     */
    SessionFolder(Path root, String id, Map<String, String> lastValues) throws IOException {
        this.root = root;
        this.id = id;
        this.lastValues = lastValues;
        Path directory = root.resolve("sessions").resolve(id);
        there = walk(directory, "");
        if (there) {
            walk(directory.resolve("approvals"), "approvals/");
        }
        if (TaskId.isOne(id)) {
            add(root.resolve("specs").resolve(id + ".md"), "spec");
            add(root.resolve("specs").resolve(id + "-review.md"), "review");
            add(root.resolve("specs").resolve(id + ".pre-commit"), "pre-commit");
            add(root.resolve("prompts").resolve(id + "-copilot.txt"), "prompt");
        }
    }

    private boolean walk(Path directory, String prefix) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                // What begins with a dot is somebody's temporary file, and none of the session's.
                if (!entry.getFileName().toString().startsWith(".")) {
                    add(entry, prefix + entry.getFileName());
                }
            }
            return true;
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void add(Path path, String name) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                files.put(
                        name, new FileEntry(path, attributes.size(), FileStamp.moment(attributes.lastModifiedTime())));
            }
        } catch (NoSuchFileException e) {
            files.remove(name);
        } catch (IOException e) {
            problems.add(new Problem(path.toString(), "cannot be looked at", FailureWords.of(e)));
        }
    }

    String id() {
        return id;
    }

    /** The {@code .devloop} directory. */
    Path root() {
        return root;
    }

    /** The session's own directory, there or not. */
    Path directory() {
        return root.resolve("sessions").resolve(id);
    }

    /** Whether the session has a directory. */
    boolean isThere() {
        return there;
    }

    Map<String, FileEntry> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<FileEntry> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** A file as a body; the empty body when it is not there. */
    Body body(String name) {
        return file(name).map(FileEntry::body).orElse(Body.NONE);
    }

    /** The text of a small file, empty when it is not there; of a large one the beginning. */
    String text(String name) {
        FileEntry entry = files.get(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = PlainFile.stream(entry.path())) {
            return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            problems.add(new Problem(entry.path().toString(), "cannot be read", FailureWords.of(e)));
            return "";
        }
    }

    /** A word that is rewritten in place: an empty file is read once more, then the value seen last holds. */
    String value(String name) {
        if (!files.containsKey(name)) {
            lastValues.remove(name);
            return "";
        }
        String value = text(name).strip();
        if (value.isEmpty()) {
            value = text(name).strip();
        }
        if (value.isEmpty()) {
            return lastValues.getOrDefault(name, "");
        }
        lastValues.put(name, value);
        return value;
    }

    /** When the newest of its files was written. */
    Optional<Instant> newest() {
        return files.values().stream().map(FileEntry::modifiedAt).max(Instant::compareTo);
    }

    /** Bytes of all its files. */
    long bytes() {
        return files.values().stream().mapToLong(FileEntry::size).sum();
    }
}
