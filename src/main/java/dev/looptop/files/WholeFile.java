package dev.looptop.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that are there whole or not at all: written beside, synced, then put in their place. For the user alone (0600
 * in directories of 0700).
 */
public final class WholeFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWN_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private WholeFile() {}

    /** What goes into a file. */
    public interface Content {
        /** Writes it all; the stream is buffered and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a new file; a link where it should be counts as one, too.
     *
     * @throws FileAlreadyExistsException if there is one
     */
    public static void create(Path file, Content content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path written = beside(file, content);
        try {
            // A link fails where a file has come meanwhile; a move would replace it.
            Files.createLink(file, written);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Writes a file in the place of any that is there. */
    public static void replace(Path file, Content content) throws IOException {
        Path written = beside(file, content);
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Makes a directory for the user alone where there is none, with all above it. */
    public static void directories(Path directory) throws IOException {
        Files.createDirectories(directory, OWN_DIRECTORY);
    }

    private static Path beside(Path file, Content content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        directories(directory);
        Path written = Files.createTempFile(directory, ".looptop", ".tmp", OWN_FILE);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(written);
            throw e;
        }
        return written;
    }
}
