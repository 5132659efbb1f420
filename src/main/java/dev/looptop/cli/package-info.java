/**
 * The command line: one class a subcommand, the options they share, and what they print. Comes in: arguments and
 * {@link dev.looptop.cli.Surroundings}; goes out: text or JSON on the output, one-line messages on the error output, an
 * exit code (0 fine, 1 failure while working, 2 usage, unknown or ambiguous id). For the main thread.
 */
package dev.looptop.cli;
