package dev.looptop.act;

import java.io.IOException;
import java.nio.file.Path;

/** The few things that are done to files, each one step; an input, so that a test can have any of them fail. */
public interface FileLayer {
    /** Makes an empty file that was not there, with the mode, owner and group of another where that one exists. */
    void create(Path file, Path like) throws IOException;

    /** Fills a file that was just made. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Brings a file's bytes to the disk. */
    void sync(Path file) throws IOException;

    /**
     * Gives a file a second name.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something has that name
     */
    void link(Path file, Path name) throws IOException;

    /** Gives a file the name of another, which is gone then, in one step. */
    void replace(Path file, Path name) throws IOException;

    /** Removes a name; one that is not there is no failure. */
    void delete(Path file) throws IOException;

    /** Makes a directory below one that exists, with its mode; one that is there is no failure. */
    void directory(Path directory) throws IOException;

    /** Brings the names in a directory to the disk. */
    void syncDirectory(Path directory) throws IOException;
}
