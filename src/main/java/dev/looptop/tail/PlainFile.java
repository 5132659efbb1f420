package dev.looptop.tail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens files that another program wrote. A named pipe, a socket or a device under the name of one is refused: opening a
 * pipe waits for its writer, perhaps for ever, and a device has no end. Every file of a harness is opened here.
 */
public final class PlainFile {
    private static final String REFUSED =
            "it is a named pipe, a socket or a device and no file; move it away, or put the file in its place";

    private PlainFile() {}

    /** Whether a pipe, a socket or a device lies there; links are followed. */
    public static boolean isOther(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isOther();
        } catch (IOException e) {
            return false;
        }
    }

    /** Its bytes from the start; the caller closes the stream. */
    public static InputStream stream(Path file) throws IOException {
        require(file);
        return Files.newInputStream(file);
    }

    /** A channel to read it with; the caller closes it. */
    public static FileChannel channel(Path file) throws IOException {
        require(file);
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    /** All its bytes; for files whose size was looked at. */
    public static byte[] bytes(Path file) throws IOException {
        require(file);
        return Files.readAllBytes(file);
    }

    /** Fails with words for the person where anything but a file or a directory lies; links are followed. */
    public static void require(Path file) throws IOException {
        if (Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
            throw new FileSystemException(file.toString(), null, REFUSED);
        }
    }
}
