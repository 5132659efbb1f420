package dev.looptop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code looptop completion}: a script for the user's shell. */
@Command(name = "completion", description = "Shell completion: source <(looptop completion bash).")
final class CompletionCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
    String shell = "";

    @Spec
    CommandSpec spec;

    private final Surroundings around;

    CompletionCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        switch (shell) {
            // picocli's script serves zsh too: it loads bashcompinit itself when zsh reads it.
            case "bash", "zsh" -> around.out().print(AutoComplete.bash("looptop", root));
            case "fish" -> fish(root);
            default -> throw Failure.usage("unknown shell '" + shell + "'; one of bash, zsh, fish");
        }
        around.out().flush();
        return 0;
    }

    private void fish(CommandLine root) {
        around.out().println("complete -c looptop -f");
        root.getSubcommands().forEach((name, command) -> {
            List<String> description =
                    List.of(command.getCommandSpec().usageMessage().description());
            String words = description.isEmpty() ? "" : description.get(0).replace("'", "\\'");
            around.out().println("complete -c looptop -n __fish_use_subcommand -a " + name + " -d '" + words + "'");
            command.getCommandSpec().options().forEach(option -> {
                String said = String.join(" ", option.description()).replace("'", "\\'");
                around.out()
                        .println("complete -c looptop -n '__fish_seen_subcommand_from " + name + "' -l "
                                + option.longestName().replaceFirst("^--", "") + " -d '" + said + "'");
            });
        });
    }
}
