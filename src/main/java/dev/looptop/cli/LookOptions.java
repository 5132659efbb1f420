package dev.looptop.cli;

import dev.looptop.ui.choice.Look;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How the monitor looks. */
final class LookOptions {
    @Option(names = "--ascii", description = "ASCII glyphs only.")
    boolean ascii;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "terminal (default), dark, light, high-contrast, colour-blind, colour-blind-light or mono.")
    String theme = "";

    /** The look asked for, else the one of the user's file; {@code --color=never} is mono. */
    Look look(String color, Look fromFile) {
        if (color.equals("never")) {
            return Look.MONO;
        }
        if (theme.isEmpty()) {
            return fromFile;
        }
        return Look.ofWord(theme)
                .orElseThrow(() -> Failure.usage("unknown theme '" + theme + "'; one of "
                        + Arrays.stream(Look.values()).map(Look::word).collect(Collectors.joining(", "))));
    }
}
