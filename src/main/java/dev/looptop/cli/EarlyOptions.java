package dev.looptop.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that stand before a command, as in {@code looptop --root DIR list}: they hold for it as if they stood behind
 * it, or are an error where it does not know them. The parser would give them to the monitor, which is not run then, and
 * so drop them.
 */
final class EarlyOptions {
    private final CommandSpec monitor;
    private final List<String> arguments;

    private EarlyOptions(CommandSpec monitor, List<String> arguments) {
        this.monitor = monitor;
        this.arguments = arguments;
    }

    /**
     * The arguments with their command first; as they are where they name none.
     *
     * @throws Failure for what stands before the command and is not for it
     */
    static List<String> behindTheirCommand(CommandLine line, List<String> arguments) {
        EarlyOptions early = new EarlyOptions(line.getCommandSpec(), arguments);
        for (int at = 0; at < arguments.size() && !arguments.get(at).equals("--"); at++) {
            CommandLine command = line.getSubcommands().get(arguments.get(at));
            if (command != null && early.endsBefore(command.getCommandSpec(), at)) {
                return early.moved(command.getCommandSpec(), at);
            }
        }
        return arguments;
    }

    /** Whether the word at a place is no value of an option before it. */
    private boolean endsBefore(CommandSpec command, int place) {
        int at = 0;
        while (at < place) {
            at += width(command, at);
        }
        return at == place;
    }

    /** How many words an option takes, its value included; 1 for everything else. */
    private int width(CommandSpec command, int at) {
        String word = arguments.get(at);
        OptionSpec option = known(command, word);
        option = option == null ? known(monitor, word) : option;
        boolean apart = option != null
                && option.arity().max() > 0
                && List.of(option.names()).contains(word);
        return apart ? 2 : 1;
    }

    /** The option that a word is, with its value in the same word or without; null when the command has none such. */
    private static OptionSpec known(CommandSpec command, String word) {
        String name = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        OptionSpec option = command.findOption(name);
        boolean attached = option == null && word.length() > 2 && word.startsWith("-") && !word.startsWith("--");
        return attached ? command.findOption(word.substring(0, 2)) : option;
    }

    private List<String> moved(CommandSpec command, int place) {
        int at = 0;
        while (at < place) {
            String word = arguments.get(at);
            if (known(monitor, word) != null && known(monitor, word).versionHelp()) {
                return arguments;
            }
            if (known(command, word) == null) {
                throw refused(command, word);
            }
            at += width(command, at);
        }
        List<String> moved = new ArrayList<>(List.of(arguments.get(place)));
        moved.addAll(arguments.subList(0, place));
        moved.addAll(arguments.subList(place + 1, arguments.size()));
        return moved;
    }

    private Failure refused(CommandSpec command, String word) {
        String name = command.name();
        String help = "; see 'looptop " + name + " --help'";
        if (!word.startsWith("-")) {
            return Failure.usage("'" + word + "' before '" + name + "' is no option; write --root " + word + ", or './"
                    + name + "' for a place of that name");
        }
        return Failure.usage(
                known(monitor, word) == null
                        ? "unknown option '" + word + "' before '" + name + "'" + help
                        : "'" + name + "' has no option '" + word + "', which is the monitor's" + help);
    }
}
