package dev.looptop.cli;

import dev.looptop.terminal.Monitor;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How the monitor looks. */
final class LookOptions {
    @Option(names = "--ascii", description = "ASCII glyphs only.")
    boolean ascii;

    @Option(names = "--theme", paramLabel = "NAME", description = "terminal (default), dark, light or mono.")
    String theme = "terminal";

    /** The look asked for; {@code --color=never} is mono. */
    Monitor.Look look(String color) {
        if (color.equals("never")) {
            return Monitor.Look.MONO;
        }
        try {
            return Monitor.Look.valueOf(theme.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("unknown theme '" + theme + "'; one of terminal, dark, light, mono");
        }
    }
}
