package dev.looptop.cli;

import dev.looptop.act.ActDoor;
import dev.looptop.act.AuditEntry;
import dev.looptop.act.AuditLog;
import dev.looptop.act.WritePolicy;
import dev.looptop.config.ReadOnly;
import dev.looptop.config.Settings;
import dev.looptop.config.SettingsFile;
import dev.looptop.config.Spans;
import dev.looptop.judge.StateJudge;
import dev.looptop.judge.Thresholds;
import dev.looptop.model.Problem;
import dev.looptop.model.State;
import dev.looptop.process.LinuxProcesses;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.store.Root;
import dev.looptop.store.RootFinder;
import dev.looptop.store.SessionCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options that every command shares: where to look, which sessions, how to print. */
final class SessionOptions {
    private static final Set<Term.Key> NO_FILTER_WHEN_EMPTY =
            EnumSet.of(Term.Key.PROJECT, Term.Key.MODEL, Term.Key.RUN_TYPE, Term.Key.CATEGORY, Term.Key.HARNESS);

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Look here only: a sessions directory, a store file, a project. Repeatable.")
    List<String> roots = new ArrayList<>();

    @Option(names = "--project", paramLabel = "NAME", description = "Project by name, or by path.")
    List<String> projects = new ArrayList<>();

    @Option(names = "--outcome", paramLabel = "WORD", description = "Outcome: our word or the harness's own.")
    List<String> outcomes = new ArrayList<>();

    @Option(names = "--state", paramLabel = "WORD", description = "running, waiting, quiet, stuck or ended.")
    List<String> states = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            completionCandidates = SourceWords.class,
            description = "${COMPLETION-CANDIDATES}.")
    List<String> sources = new ArrayList<>();

    @Option(names = "--agent", paramLabel = "NAME", description = "Part of an agent's name.")
    List<String> agents = new ArrayList<>();

    @Option(names = "--model", paramLabel = "NAME", description = "Part of a model's name.")
    List<String> models = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "Sessions with this tag.")
    List<String> tags = new ArrayList<>();

    @Option(names = "--run-type", paramLabel = "NAME", description = "How it was run, as a record says.")
    List<String> runTypes = new ArrayList<>();

    @Option(names = "--category", paramLabel = "NAME", description = "What sort of work, as a record says.")
    List<String> categories = new ArrayList<>();

    @Option(names = "--harness", paramLabel = "NAME", description = "The agent's program, as a record says.")
    List<String> harnesses = new ArrayList<>();

    @Option(
            names = {"--after", "--since"},
            paramLabel = "DATE",
            description = "Started at or after: 2025-01-31, 2025-01-31T10:00, today, yesterday, 7d, 12h, '2 hours ago',"
                    + " all.")
    List<String> after = new ArrayList<>();

    @Option(names = "--before", paramLabel = "DATE", description = "Started at or before the end of this.")
    List<String> before = new ArrayList<>();

    @Option(names = "--search", paramLabel = "TEXT", description = "Words in prompt, title, id or project.")
    List<String> search = new ArrayList<>();

    @Option(names = "--live", description = "Only sessions that have not ended.")
    boolean live;

    @Option(
            names = "--stuck-after",
            paramLabel = "SPAN",
            description = "Silence that counts: 30s, 10m, 1h (default 10m).")
    String stuckAfter = "";

    @Option(names = "--color", paramLabel = "WHEN", description = "always, never or auto (default).")
    String color = "auto";

    @Option(names = "--read-only", description = "Write nothing where other programs keep sessions.")
    boolean readOnly;

    @Option(names = "--raw", description = "Leave text of sessions as it is, control characters included.")
    boolean raw;

    @Option(names = "--debug", description = "Add the trace to messages.")
    boolean debug;

    private Optional<Settings> settings = Optional.empty();

    /** The limits of the judge that file, environment and options ask for; the later go before the earlier. */
    Thresholds thresholds(Surroundings around) {
        Settings settings = settings(around);
        Thresholds usual = Thresholds.DEFAULT;
        Thresholds fromFile = new Thresholds(
                settings.stuckAfter().orElse(usual.stuckAfter()), settings.stuckPerSource(), usual.givenUpAfter());
        Thresholds fromEnvironment = fromFile.withEnvironment(around.places().environment(), AllFormats.harnesses());
        return stuckAfter.isEmpty() ? fromEnvironment : fromEnvironment.withStuckAfter(span(stuckAfter));
    }

    /** What the user's file says; read once. */
    Settings settings(Surroundings around) {
        if (settings.isEmpty()) {
            settings = Optional.of(
                    SettingsFile.of(around.places()).read(AllFormats.harnesses().sources()));
        }
        return settings.get();
    }

    /** What may be written, by options, environment and the user's file; each can only take away. */
    WritePolicy policy(Surroundings around) {
        ReadOnly chosen = settings(around).readOnly();
        Optional<String> variable = around.places()
                .variable("LOOPTOP_READ_ONLY")
                .filter(value -> !List.of("0", "false", "no").contains(value));
        Optional<String> by = readOnly
                ? Optional.of("--read-only")
                : variable.map(value -> "LOOPTOP_READ_ONLY")
                        .or(() -> chosen.everywhere() ? Optional.of("'read-only' in the settings") : Optional.empty());
        RootFinder finder = new RootFinder(AllFormats.inOrder(), around.places());
        return new WritePolicy(by, chosen.roots().stream().map(finder::place).toList());
    }

    /** The door to what these options look at, for a command that acts. */
    ActDoor door(Surroundings around) {
        List<Root> roots = found(around, List.of()).roots();
        return door(around, () -> roots, "command");
    }

    /** The door to these places; {@code by} is what acts, for the audit log. */
    ActDoor door(Surroundings around, Supplier<List<Root>> places, String by) {
        return new ActDoor(
                places,
                new LinuxProcesses(AllFormats.harnesses()),
                policy(around),
                AuditLog.of(around.places()),
                new AuditEntry.Actor(System.getProperty("user.name", ""), by),
                around.clock());
    }

    static Duration span(String text) {
        return Spans.of(text)
                .orElseThrow(() -> Failure.usage("'" + text + "' is not a span of time; write 30s, 10m or 1h"));
    }

    /** The filter that the options ask for. */
    SessionFilter filter(Surroundings around) {
        Instant now = around.clock().instant();
        states.stream().filter(word -> State.ofWord(word).isEmpty()).findFirst().ifPresent(word -> {
            throw Failure.usage("unknown state '" + word + "'; one of running, waiting, quiet, stuck, ended");
        });
        List<Term> terms = new ArrayList<>();
        add(terms, Term.Key.PROJECT, projects, around, now);
        add(terms, Term.Key.OUTCOME, outcomes, around, now);
        add(terms, Term.Key.STATE, states, around, now);
        add(terms, Term.Key.SOURCE, sources, around, now);
        add(terms, Term.Key.AGENT, agents, around, now);
        add(terms, Term.Key.MODEL, models, around, now);
        add(terms, Term.Key.TAG, tags, around, now);
        add(terms, Term.Key.RUN_TYPE, runTypes, around, now);
        add(terms, Term.Key.CATEGORY, categories, around, now);
        add(terms, Term.Key.HARNESS, harnesses, around, now);
        add(terms, Term.Key.AFTER, after, around, now);
        add(terms, Term.Key.BEFORE, before, around, now);
        add(terms, Term.Key.TEXT, search, around, now);
        if (live) {
            terms.add(Term.of(Term.Key.LIVE, ""));
        }
        return new SessionFilter(terms);
    }

    private static void add(List<Term> terms, Term.Key key, List<String> values, Surroundings around, Instant now) {
        for (String value : values) {
            if (value.isEmpty() && NO_FILTER_WHEN_EMPTY.contains(key)) {
                continue;
            }
            Optional<Term> term = SessionFilter.term(key, value, now, around.zone());
            terms.add(term.orElseThrow(() -> Failure.usage("'" + value + "' is not a date; write 2025-01-31,"
                    + " 2025-01-31T10:00, today, yesterday, 7d or 12h")));
        }
    }

    /**
     * The roots that the options name, or the usual ones and those of the user's file; named places that hold nothing
     * end the command.
     */
    RootFinder.Found found(Surroundings around, List<String> more) {
        RootFinder finder = new RootFinder(AllFormats.inOrder(), around.places());
        List<String> named = new ArrayList<>(roots);
        named.addAll(more);
        if (!named.isEmpty()) {
            return finder.named(named);
        }
        List<Root> all = new ArrayList<>(finder.defaults().roots());
        Set<String> known = new HashSet<>();
        all.forEach(root -> known.add(root.format().source() + root.path()));
        finder.named(settings(around).roots()).roots().stream()
                .filter(root -> known.add(root.format().source() + root.path()))
                .forEach(all::add);
        return new RootFinder.Found(all, List.of());
    }

    /** What is wrong with the user's file, places that hold nothing included. */
    List<Problem> wrong(Surroundings around) {
        String file = SettingsFile.of(around.places()).path().toString();
        Settings settings = settings(around);
        List<Problem> wrong = new ArrayList<>();
        settings.faults().forEach(fault -> wrong.add(new Problem(file, fault.said(), "")));
        new RootFinder(AllFormats.inOrder(), around.places())
                .named(settings.roots())
                .problems()
                .forEach(problem ->
                        wrong.add(new Problem(file, "roots: " + problem.source() + ": " + problem.line(), "")));
        return wrong;
    }

    /** A one-shot look at the sessions of the roots. Named places that hold nothing end the command. */
    SessionCatalog catalog(Surroundings around) {
        RootFinder.Found found = found(around, List.of());
        found.problems().stream().findFirst().ifPresent(problem -> {
            throw Failure.usage(problem.source() + ": " + problem.line());
        });
        int faults = settings(around).faults().size();
        if (faults > 0) {
            around.err()
                    .println("looptop: " + SettingsFile.of(around.places()).path() + ": " + faults
                            + (faults == 1 ? " fault" : " faults") + ", see 'looptop config --check'");
        }
        StateJudge judge = new StateJudge(thresholds(around), AllFormats.harnesses());
        return new SessionCatalog(
                found.roots(),
                judge,
                new LinuxProcesses(AllFormats.harnesses()),
                around.clock().instant());
    }

    /** Whether to colour the output. */
    boolean colour(Surroundings around) {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> around.colour();
            default -> throw Failure.usage("--color is always, never or auto, not '" + color + "'");
        };
    }
}
