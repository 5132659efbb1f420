package dev.looptop.cli;

import dev.looptop.format.Places;
import dev.looptop.store.RootFinder;
import dev.looptop.ui.choice.Look;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** {@code looptop}: the monitor, and the way to every other command. */
@Command(
        name = "looptop",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        description = "htop for coding-agent loops: what every session of every harness is doing now.",
        footer = {"", "Without a command: the full-screen monitor. Keys: press ? there."})
public final class RootCommand implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "ROOT",
            description = "Watch these places only: sessions directories, store files, projects.")
    List<String> roots = new ArrayList<>();

    @Option(names = "--plain", description = "Lines instead of a screen, as 'looptop tail'.")
    boolean plain;

    @Option(names = "--once", description = "Print what the monitor would show, once.")
    boolean once;

    @Mixin
    LookOptions look = new LookOptions();

    private final Surroundings around;

    RootCommand(Surroundings around) {
        this.around = around;
    }

    /** The version from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"looptop " + (version == null ? "(not packaged)" : version)};
        }
    }

    /** Runs a command line of this process; returns its exit code. Never throws. */
    public static int run(String... arguments) {
        Surroundings around;
        try {
            around = Surroundings.ofProcess();
        } catch (Places.Homeless homeless) {
            System.err.println("looptop: " + homeless.getMessage());
            return 1;
        }
        return run(around, arguments);
    }

    /** Runs a command line in these surroundings; returns its exit code. Never throws. */
    public static int run(Surroundings around, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(around));
        subcommands(around, List.of(arguments)).forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .addMixin("help", CommandLine.Model.CommandSpec.forAnnotatedObject(new HelpOption())));
        line.setOut(new PrintWriter(around.out(), true));
        line.setErr(new PrintWriter(around.err(), true));
        line.setParameterExceptionHandler((failure, args) -> usage(around, failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(around, failure, debug(parsed)));
        int code = executed(around, line, arguments);
        around.out().flush();
        return code;
    }

    /** picocli lets errors through, such as too little memory: they are told in a line like every other failure. */
    private static int executed(Surroundings around, CommandLine line, String... arguments) {
        try {
            return line.execute(
                    EarlyOptions.behindTheirCommand(line, List.of(arguments)).toArray(String[]::new));
        } catch (Failure usage) {
            return failed(around, usage, List.of(arguments).contains("--debug"));
        } catch (Error failure) {
            if (List.of(arguments).contains("--debug")) {
                failure.printStackTrace(around.err());
            }
            return told(around, failure);
        }
    }

    /**
     * The subcommands that these arguments can mean: those named, and all where help or completion is asked for. Taking
     * every command's options apart would be a third of the start.
     */
    private static List<Object> subcommands(Surroundings around, List<String> arguments) {
        Map<String, Supplier<Object>> known = new LinkedHashMap<>();
        known.put("list", () -> new ListCommand(around));
        known.put("show", () -> new ShowCommand(around));
        known.put("diff", () -> new DiffCommand(around));
        known.put("stats", () -> new StatsCommand(around));
        known.put("compare", () -> new CompareCommand(around));
        known.put("search", () -> new SearchCommand(around));
        known.put("runs", () -> new RunsCommand(around));
        known.put("cost", () -> new CostCommand(around));
        known.put("discover", () -> new DiscoverCommand(around));
        known.put("approve", () -> new GateAnswer.Approve(around));
        known.put("reject", () -> new GateAnswer.Reject(around));
        known.put("permit", () -> new PermissionAnswer.Permit(around));
        known.put("deny", () -> new PermissionAnswer.Deny(around));
        known.put("audit", () -> new AuditCommand(around));
        known.put("tail", () -> new TailCommand(around));
        known.put("replay", () -> new ReplayCommand(around));
        known.put("demo", () -> new DemoCommand(around));
        known.put("roots", () -> new RootsCommand(around));
        known.put("export", () -> new ExportCommand(around));
        known.put("config", () -> new ConfigCommand(around));
        known.put("completion", () -> new CompletionCommand(around));
        boolean all = arguments.stream()
                .anyMatch(word -> word.equals("completion") || word.startsWith("-h") || word.startsWith("--h"));
        return known.entrySet().stream()
                .filter(command -> all || arguments.contains(command.getKey()))
                .map(command -> command.getValue().get())
                .toList();
    }

    /** {@code --help} for every subcommand. */
    @Command
    static final class HelpOption {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean asked;
    }

    private static int usage(Surroundings around, CommandLine.ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        around.err().println("looptop: " + failure.getMessage() + "; see '" + command + " --help'");
        return 2;
    }

    private static int failed(Surroundings around, Exception failure, boolean debug) {
        if (failure instanceof Printer.PipeClosed) {
            return 0;
        }
        if (debug) {
            failure.printStackTrace(around.err());
        }
        if (failure instanceof Failure known) {
            around.err().println("looptop: " + known.getMessage());
            return known.exitCode();
        }
        return told(around, failure);
    }

    private static int told(Surroundings around, Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        around.err()
                .println("looptop: " + message.lines().findFirst().orElse("failed") + " ("
                        + failure.getClass().getSimpleName() + "; --debug shows where)");
        return 1;
    }

    private static boolean debug(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("--debug");
    }

    @Override
    public Integer call() throws IOException {
        look.look(options.color, Look.TERMINAL);
        boolean dumb = around.places().variable("TERM").filter("dumb"::equals).isPresent();
        boolean screen = around.terminalIn() && around.terminalOut();
        if (once || (!plain && !screen)) {
            return new ListCommand(around, rooted()).call();
        }
        if (plain || dumb) {
            return new TailCommand(around, rooted()).call();
        }
        RootFinder.Found found = options.found(around, roots);
        found.problems().stream().findFirst().ifPresent(problem -> {
            throw Failure.usage(problem.source() + ": " + problem.line());
        });
        try (DemoRoots demo = new DemoRoots(1)) {
            return new MonitorStart(around, options, look).run(found.roots(), options.thresholds(around), demo);
        }
    }

    /** The options with the places that were given as plain arguments. */
    private SessionOptions rooted() {
        options.roots.addAll(roots);
        return options;
    }
}
