package dev.looptop.cli;

import dev.looptop.json.BodyReader;
import dev.looptop.model.Body;
import dev.looptop.model.Decision;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Liveness;
import dev.looptop.model.Message;
import dev.looptop.model.Permission;
import dev.looptop.model.ProjectFacts;
import dev.looptop.model.Session;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** One whole session as text or as Markdown. */
final class SessionText {
    private final Printer printer;
    private final ZoneId zone;
    private final boolean markdown;

    SessionText(Printer printer, ZoneId zone, boolean markdown) {
        this.printer = printer;
        this.zone = zone;
        this.markdown = markdown;
    }

    /** Everything: facts, prompt, gates, the given iterations, documents. */
    void session(Session session, Judgement judgement, List<Iteration> iterations) throws IOException {
        SessionSummary summary = session.summary();
        heading(1, printer.clean(summary.title()));
        facts(summary, judgement);
        section("Prompt", session.prompt());
        if (!summary.ending().detail().isEmpty()) {
            section("Summary", Body.of(summary.ending().detail()));
        }
        gates(session.gates());
        decisions(session.decisions());
        permissions(session.permissions());
        for (Iteration iteration : iterations) {
            iteration(iteration);
        }
        for (Document document : session.documents()) {
            if (document.kind() != Document.Kind.PATCH) {
                section(document.name(), document.body());
            }
        }
        events(session.events());
        if (session.project().isPresent()) {
            project(session.project().get());
        }
    }

    private void permissions(List<Permission> permissions) {
        if (permissions.isEmpty()) {
            return;
        }
        heading(2, "Permission requests of the project");
        for (Permission request : permissions) {
            String expired = request.asker() == Liveness.GONE ? "  expired: the process that asked is gone" : "";
            printer.line("  " + printer.clean(request.id() + "  " + request.tool() + "  " + request.command()) + "  "
                    + Words.second(request.askedAt(), zone) + expired);
        }
    }

    private void events(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        heading(2, "Events");
        for (Event event : events) {
            printer.line("  " + Words.second(event.at(), zone) + "  " + printer.clean(event.text()));
        }
    }

    private void project(ProjectFacts facts) throws IOException {
        heading(2, "Project");
        fact("directory", printer.clean(facts.directory()));
        facts.queue().forEach(task -> fact("queue", printer.clean(task)));
        for (ProjectFacts.InboxItem item : facts.inbox()) {
            String resolution = item.resolution().isEmpty() ? "open" : item.resolution();
            fact(
                    "inbox",
                    printer.clean(item.type() + " " + item.session() + ": " + item.message()) + " (" + resolution
                            + ")");
        }
        for (ProjectFacts.Provider provider : facts.providers()) {
            String health = provider.limited() ? "limited, " + provider.override() + " in its place" : "healthy";
            fact("provider", printer.clean(provider.role() + ": " + health));
        }
        facts.daemon().ifPresent(daemon -> fact("daemon", printer.clean(daemon(daemon))));
        facts.allowed().forEach(rule -> fact("allowed", printer.clean(rule)));
        facts.denied().forEach(rule -> fact("denied", printer.clean(rule)));
        facts.references().forEach(name -> fact("reference", printer.clean(name)));
        for (Document log : facts.logs()) {
            section(log.name(), log.body());
        }
    }

    private static String daemon(ProjectFacts.Daemon daemon) {
        String pid =
                daemon.alive() == Liveness.ALIVE ? "alive, pid " + daemon.pid().orElse(0) : "not running";
        String restarts = daemon.restarts() + (daemon.restarts() == 1 ? " restart" : " restarts");
        return pid + ", " + restarts + (daemon.gaveUp() ? ", gave up" : "") + ": " + daemon.lastLine();
    }

    /** The signals behind a verdict with values and limits. */
    void why(Judgement judgement) {
        heading(2, "Why " + judgement.state().word());
        fact("grounds", printer.clean(judgement.why()));
        if (judgement.evidence().isEmpty()) {
            printer.line("  no signal is weighed: the harness wrote an end");
            return;
        }
        Table table = new Table("  FAMILY", "SIGNAL", " VALUE", " LIMIT", "COUNTS");
        for (Evidence signal : judgement.evidence()) {
            table.row(
                    Table.Cell.of("  " + signal.family().word()),
                    Table.Cell.of(printer.clean(signal.signal())),
                    Table.Cell.of(printer.clean(signal.value())),
                    Table.Cell.of(printer.clean(signal.limit())),
                    new Table.Cell(signal.counts() ? "yes" : "no", signal.counts() ? Ink.ALARM : Ink.DIM));
        }
        table.print(printer);
    }

    private void facts(SessionSummary summary, Judgement judgement) {
        fact("id", printer.clean(summary.id().source() + ":" + summary.id().name()));
        String outcome = summary.ending().word().isEmpty()
                ? judgement.outcome().word()
                : summary.ending().word();
        String state = judgement.state().word() + (judgement.state().live() ? "" : ", " + outcome);
        fact("state", Ink.of(judgement).on(printer.clean(state), printer.coloured()));
        fact("why", printer.clean(judgement.why()));
        summary.activity().waiting().ifPresent(waiting -> fact("settle", printer.clean(waiting.settledBy())));
        fact("project", printer.clean(summary.place().project()));
        fact("directory", printer.clean(summary.place().directory()));
        fact("agents", printer.clean(String.join(" → ", summary.agents())));
        fact("models", printer.clean(String.join(" → ", summary.models())));
        fact("started", Words.second(summary.times().startedAt(), zone));
        fact("ended", Words.second(summary.times().endedAt(), zone));
        fact("duration", Words.span(summary.times().durationSecs()));
        String max = summary.maxIterations().isPresent()
                ? " of " + summary.maxIterations().getAsInt()
                : "";
        fact("iterations", summary.iterations() + max);
        if (summary.confidence().isPresent()) {
            fact("confidence", Math.round(summary.confidence().getAsDouble() * 100) + "%");
        }
        summary.changes().ifPresent(c -> fact("changes", c.files() + " files +" + c.added() + " -" + c.removed()));
        fact("path", printer.clean(summary.id().path()));
        summary.problems().forEach(problem -> fact("problem", printer.clean(problem.line())));
    }

    private void gates(List<Gate> gates) {
        if (gates.isEmpty()) {
            return;
        }
        heading(2, "Gates");
        for (Gate gate : gates) {
            String answer = gate.open() ? "open" : gate.decision() + " by " + gate.decidedBy();
            printer.line("  " + printer.clean(gate.name() + " gate, iteration " + gate.iteration() + ": " + answer)
                    + "  " + Words.second(gate.requestedAt(), zone));
            printer.block(gate.summary(), "    ");
        }
    }

    /** An answer in a file is taken by the next gate of its name, whether one was by it before or not. */
    private void decisions(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        heading(2, "Decisions in files");
        for (Decision decision : decisions) {
            String source = decision.source().isEmpty() ? "" : " by " + decision.source();
            String state = decision.taken() ? ": taken" : ": lies ready, taken as soon as the gate opens";
            printer.line("  " + printer.clean(decision.gate() + " gate, " + decision.answer() + source) + state + "  "
                    + Words.second(decision.at(), zone));
        }
    }

    private void iteration(Iteration iteration) throws IOException {
        String label = iteration.label().isEmpty() ? "" : " (" + iteration.label() + ")";
        String verdict = iteration.open() ? "running" : iteration.verdictWord();
        heading(
                2,
                printer.clean("Iteration " + iteration.number() + label + (verdict.isEmpty() ? "" : ": " + verdict)));
        fact("ended", Words.second(iteration.endedAt(), zone));
        fact("duration", Words.span(iteration.durationSecs()));
        iteration.changes().ifPresent(c -> fact("changes", c.files() + " files +" + c.added() + " -" + c.removed()));
        if (iteration.exitCode().isPresent()) {
            fact("exit code", Integer.toString(iteration.exitCode().getAsInt()));
        }
        fact("repeats", numbers(iteration.repeats()));
        fact("undoes", numbers(iteration.undoes()));
        fact("note", printer.clean(iteration.note()));
        for (Step step : iteration.steps()) {
            fact(step.kind().name().toLowerCase(Locale.ROOT), step(step));
        }
        if (iteration.messages().isEmpty()) {
            section("Actor output", iteration.output());
        }
        for (Message message : iteration.messages()) {
            section(
                    Character.toUpperCase(message.who().charAt(0))
                            + message.who().substring(1),
                    message.text());
        }
        section("Actor errors", iteration.errors());
        section("Feedback", iteration.feedback());
    }

    private String step(Step step) {
        OptionalDouble seconds = step.durationSecs();
        return printer.clean(step.name() + " " + step.status()) + (seconds.isEmpty() ? "" : "  " + Words.span(seconds));
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    private void section(String name, Body body) throws IOException {
        if (body.isEmpty()) {
            return;
        }
        heading(3, printer.clean(name));
        try (BufferedReader text = new BufferedReader(BodyReader.open(body))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                printer.block(line.isEmpty() ? "\n" : line, markdown ? "" : "  ");
            }
        }
    }

    private void heading(int level, String text) {
        if (level > 1) {
            printer.blank();
        }
        printer.heading(markdown ? "#".repeat(level) + " " + text : text);
    }

    private void fact(String name, String value) {
        if (value.isEmpty() || value.equals("-")) {
            return;
        }
        if (markdown) {
            printer.line("- **" + name + "**: " + value);
        } else {
            String padded = String.format("  %-11s", name);
            printer.line(Ink.DIM.on(padded, printer.coloured()) + " " + value);
        }
    }
}
