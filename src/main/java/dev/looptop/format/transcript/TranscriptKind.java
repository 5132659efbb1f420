package dev.looptop.format.transcript;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The transcripts of one source among those of all that are known. Any thread. */
public final class TranscriptKind {
    private static final String SUFFIX = ".jsonl";
    private static final int MOST_FILES = 20;

    private final Predicate<Path> own;

    /** Files that a predicate tells, by their content. */
    TranscriptKind(Predicate<Path> own) {
        this.own = own;
    }

    /** Whether a file is one; not when it cannot be read, or nothing in its start tells what it is. */
    public boolean isOf(Path file) {
        return own.test(file);
    }

    /** Whether a directory itself holds transcripts of this kind; looks at no more than twenty files. */
    public boolean isIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            int looked = 0;
            for (Path file : files) {
                if (isOf(file)) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }

    /** Whether one of the directories in this one holds transcripts of this kind; looks into no more than twenty. */
    public boolean isBelow(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, Files::isDirectory)) {
            int looked = 0;
            for (Path folder : folders) {
                if (isIn(folder)) {
                    return true;
                }
                if (++looked >= MOST_FILES) {
                    return false;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
        return false;
    }
}
