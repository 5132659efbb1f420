package dev.looptop.tail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
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

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * When a file was written, in the years 0 to 9999: a file system can hold moments between which no span fits into a
     * number.
     */
    public static Instant moment(FileTime time) {
        Instant at = time.toInstant();
        return at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    }

    /** The stamp of a file now, {@link #ABSENT} when it is not there; other failures are thrown. */
    public static FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return new FileStamp(
                    attributes.size(), moment(attributes.lastModifiedTime()), key == null ? "" : key.toString());
        } catch (NoSuchFileException e) {
            return ABSENT;
        }
    }
}
