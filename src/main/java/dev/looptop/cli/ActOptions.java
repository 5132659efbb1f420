package dev.looptop.cli;

import picocli.CommandLine.Option;

/** The options of every command that writes. */
final class ActOptions {
    @Option(names = "--dry-run", description = "Print what would be written, to the byte, and write nothing.")
    boolean dryRun;

    @Option(names = "--yes", description = "Go on where something is lost, without a question.")
    boolean yes;
}
