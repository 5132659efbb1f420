package dev.looptop;

import dev.looptop.cli.RootCommand;

/** Starts looptop. */
public final class Main {
    private Main() {}

    /** Runs the command line and exits with its code (0 fine, 1 failure while working, 2 usage). */
    public static void main(String[] arguments) {
        System.exit(RootCommand.run(arguments));
    }
}
