package dev.looptop.act;

import dev.looptop.format.Places;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was written, by whom and with what result: {@code audit.jsonl}, only ever appended to. Any thread. */
public final class AuditLog {
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWN_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path file;

    /** The log in this file, which need not exist. */
    public AuditLog(Path file) {
        this.file = file;
    }

    /** The log of this user: {@code looptop/audit.jsonl} in {@code $XDG_STATE_HOME}, else in {@code ~/.local/state}. */
    public static AuditLog of(Places places) {
        Path state = places.variable("XDG_STATE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(places.home().resolve(".local").resolve("state"));
        return new AuditLog(state.resolve("looptop").resolve("audit.jsonl"));
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * Appends one line and brings it to the disk.
     *
     * @throws IOException if it cannot be; the log then holds no half line that hides the next one
     */
    void append(AuditEntry entry) throws IOException {
        Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(OWN_DIRECTORY));
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        Set<StandardOpenOption> opened = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The lock of a file is the whole process's, so its threads keep each other out by themselves.
        synchronized (AuditLog.class) {
            try (FileChannel locked = FileChannel.open(lock, opened, PosixFilePermissions.asFileAttribute(OWN_FILE));
                    FileLock held = locked.lock()) {
                append(entry.line(), held.isValid());
            }
        }
    }

    private void append(String line, boolean locked) throws IOException {
        Set<StandardOpenOption> opened =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel log = FileChannel.open(file, opened, PosixFilePermissions.asFileAttribute(OWN_FILE))) {
            long end = log.size();
            String whole = locked && torn(log, end) ? "\n" + line : line;
            ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
            int length = bytes.remaining();
            if (log.write(bytes, end) < length) {
                log.truncate(end);
                throw new IOException("No space left on device");
            }
            log.force(true);
        }
    }

    /** Whether the last line was cut by a crash. */
    private static boolean torn(FileChannel log, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && log.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    /** Every act, oldest first, as its last line tells it; lines that are none are passed over. */
    public List<AuditEntry> acts() throws IOException {
        Map<String, AuditEntry> acts = new LinkedHashMap<>();
        try {
            for (String line : Files.readString(file).split("\n")) {
                AuditEntry.of(line).ifPresent(entry -> acts.put(entry.id(), entry));
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return new ArrayList<>(acts.values());
    }
}
