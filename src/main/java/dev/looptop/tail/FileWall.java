package dev.looptop.tail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;

/**
 * The wall around the reading of one file. Whatever the work behind it throws, a fault of ours, too deep a nesting, too
 * little memory, comes out as an {@link IOException} with words for the person, so that a single bad file is one that
 * cannot be read and never the end of a list, a thread or the program.
 */
public final class FileWall {
    private FileWall() {}

    /** Something that is read. */
    public interface Work<T> {
        /** Reads it; an {@link IOException} says why it cannot be. */
        T result() throws IOException;
    }

    /** What the work gives; its {@link IOException} as it is, all else that it throws as one. */
    public static <T> T around(Work<T> work) throws IOException {
        try {
            return work.result();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | Error failure) {
            throw new IOException(words(failure), failure);
        }
    }

    /** What the work gives; {@code otherwise} when it throws anything. */
    public static <T> T around(Work<T> work, T otherwise) {
        try {
            return around(work);
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static String words(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "it is nested too deeply to be read; move it away";
        }
        if (failure instanceof OutOfMemoryError) {
            return "it needs more memory than looptop has; start it with more (java -Xmx1g -jar looptop.jar), or move"
                    + " the file away";
        }
        return "looptop failed on it (" + failure.getClass().getSimpleName() + place(failure)
                + "); move it away, and report this with it";
    }

    /** The line of ours that failed, for a report. */
    private static String place(Throwable failure) {
        for (StackTraceElement at : failure.getStackTrace()) {
            if (at.getClassName().startsWith("dev.looptop.")) {
                return " at " + at.getFileName() + ":" + at.getLineNumber();
            }
        }
        return "";
    }
}
