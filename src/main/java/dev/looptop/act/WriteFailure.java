package dev.looptop.act;

import dev.looptop.format.FailureWords;
import dev.looptop.model.Problem;
import dev.looptop.model.act.ActResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a write did not come about, in words for the user. */
final class WriteFailure {
    private WriteFailure() {}

    /**
     * The result of a write that failed.
     *
     * @param where the file that was to be written
     * @param placed whether it is in its place all the same, so that a refusal would be a lie
     */
    static ActResult of(String where, IOException failure, boolean placed) {
        if (placed) {
            return new ActResult.Failed(
                    new Problem(where, "it was written, but may not survive a power cut", FailureWords.of(failure)));
        }
        String said = reason(failure).toLowerCase(Locale.ROOT);
        if (failure instanceof FileAlreadyExistsException) {
            return new ActResult.Refused(
                    "it changed since you looked: " + where + " is there now", "look again and decide anew");
        }
        if (failure instanceof AccessDeniedException) {
            return new ActResult.Refused(
                    where + " may not be written by this user", "allow it (chmod, chown), or act as its owner");
        }
        if (said.contains("read-only")) {
            return new ActResult.Refused(where + " lies on a file system that is read-only", "mount it writable");
        }
        if (said.contains("no space") || said.contains("quota")) {
            return new ActResult.Refused(where + " does not fit: " + reason(failure), "free some space and try again");
        }
        if (failure instanceof NoSuchFileException) {
            return new ActResult.Refused(where + " has no directory any more", "look again");
        }
        return new ActResult.Failed(
                new Problem(where, "it could not be written, and nothing was changed", FailureWords.of(failure)));
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getMessage();
        return reason == null ? "" : reason;
    }
}
