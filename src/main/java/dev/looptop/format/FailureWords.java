package dev.looptop.format;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why reading failed, in words for the person. */
public final class FailureWords {
    private FailureWords() {}

    /** The reason, with what to do where that is known; never empty, and no class name where words are known. */
    public static String of(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied; allow this user to read it";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there any more";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a directory";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its links lead in a circle";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = failure.getMessage();
        Throwable cause = failure.getCause();
        boolean ownWords = message != null && !message.isBlank() && !message.equals(String.valueOf(cause));
        if (cause != null && cause != failure && !ownWords) {
            return of(cause);
        }
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
