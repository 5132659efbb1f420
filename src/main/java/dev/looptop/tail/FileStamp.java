package dev.looptop.tail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What tells whether a file is as it was.
 *
 * @param size bytes
 * @param modifiedAt modification time
 * @param fileKey device and inode as text, empty where the file system has none
 */
public record FileStamp(long size, Instant modifiedAt, String fileKey) {
    /** The stamp of a file that is not there. */
    public static final FileStamp ABSENT = new FileStamp(-1, Instant.EPOCH, "");

    /** The stamp of a file now, {@link #ABSENT} when it is not there; other failures are thrown. */
    public static FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new FileStamp(
                    attributes.size(), attributes.lastModifiedTime().toInstant(), key == null ? "" : key.toString());
        } catch (NoSuchFileException e) {
            return ABSENT;
        }
    }
}
