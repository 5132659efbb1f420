package dev.looptop.cli;

/** Ends a command with a message for the user and an exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The user asked for something that is not there or not clear: exit code 2. */
    static Failure usage(String message) {
        return new Failure(2, message, null);
    }

    /** Something failed while working: exit code 1. */
    static Failure working(String message, Throwable cause) {
        return new Failure(1, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
