package dev.looptop.ui;

import dev.looptop.cell.CleanText;
import dev.looptop.cell.TextWidth;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Message;
import dev.looptop.model.Problem;
import dev.looptop.model.ProjectFacts;
import dev.looptop.model.Session;
import dev.looptop.model.SessionRow;
import dev.looptop.model.SpanWords;
import dev.looptop.model.State;
import dev.looptop.model.Step;
import dev.looptop.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything of the open session as lines of text, the chosen iteration in full. */
final class DetailText {
    private static final int MOST_EVENTS = 400;

    private final UiState state;
    private final Reading reading;
    private final Moments moments;
    private final int columns;
    private final List<DocLine> lines = new ArrayList<>();

    private DetailText(UiState state, int columns) {
        this.state = state;
        this.columns = columns;
        this.reading = state.reading();
        this.moments = state.moments();
    }

    /** The lines for this state in this many columns; a quiet word while the session is being read. */
    static List<DocLine> lines(UiState state, int columns) {
        DetailText text = new DetailText(state, columns);
        if (state.reading().session().isEmpty()) {
            String word = state.reading().failed().map(Problem::line).orElse("reading the session");
            return List.of(DocLine.of(CleanText.line(word), Role.DIM));
        }
        text.session(state.reading().session().get());
        return text.lines;
    }

    private void session(Session session) {
        head(session);
        section("Prompt");
        prose("prompt", session.prompt(), "no prompt is recorded");
        reading.iteration().ifPresent(this::iteration);
        Texts.documents(session).forEach(this::document);
        gates(session.gates());
        permissions(session);
        session.project().ifPresent(this::project);
        events(session.events());
        problems(session.summary().problems());
        session.project().ifPresent(facts -> facts.logs().forEach(this::document));
    }

    private void head(Session session) {
        add(Role.STRONG, session.summary().title());
        Judgement judgement = reading.judgement().orElseThrow();
        StatusWord word = StatusWord.of(judgement);
        lines.add(new DocLine(
                word.glyph(state.setting().ascii()) + " " + word.longWord() + "  ",
                CleanText.line(judgement.why()),
                word.role()));
        reading.failed().ifPresent(problem -> add(Role.LIMIT, problem.line() + "; this is what was read before"));
        field("session", session.id().name() + "  (" + session.id().source() + ")");
        field("directory", state.setting().shown(session.summary().place().directory()));
        field("agents", String.join(" → ", session.summary().agents()));
        field("models", String.join(", ", session.summary().models()));
        field("started", when(session.summary().times().startedAt()));
        field("ended", when(session.summary().times().endedAt()));
        lasted(session);
        String words = session.summary().ending().word();
        field("outcome", words);
        session.summary()
                .confidence()
                .ifPresent(value -> field("confidence", String.format(Locale.ROOT, "%.0f %%", value * 100)));
        recorded(session);
        session.summary().costUsd().ifPresent(usd -> field("cost", String.format(Locale.ROOT, "$%.2f", usd)));
        field("tags", String.join(", ", session.summary().tags()));
        Remedy.of(new SessionRow(session.summary(), judgement)).ifPresent(how -> field("do now", how));
        if (judgement.state() == State.WAITING) {
            session.summary().activity().waiting().ifPresent(waiting -> field("settled by", waiting.settledBy()));
        }
        field("file", state.setting().shown(session.id().path()));
        String end = session.summary().ending().detail();
        if (!end.isBlank()) {
            section("How it ended");
            prose(LoadedText.of(end, true, ""));
        }
    }

    /** What only some harnesses and records know. */
    private void recorded(Session session) {
        Labels labels = session.summary().labels();
        field("harness", labels.harness());
        field("run type", labels.runType());
        field("category", labels.category());
        session.summary().tokens().ifPresent(tokens -> field("tokens", String.format(Locale.ROOT, "%,d", tokens)));
        session.summary().parent().ifPresent(parent -> field("forked from", parent));
        session.summary()
                .covers()
                .forEach(part -> field("also in", state.setting().shown(part.path())));
    }

    /** How long it took; of one that has not ended, how long it has been going, by the minute. */
    private void lasted(Session session) {
        Times times = session.summary().times();
        if (!reading.judgement().orElseThrow().state().live()) {
            times.durationSecs()
                    .ifPresent(secs -> field("lasted", SpanWords.exact(Duration.ofMillis((long) (secs * 1000)))));
            return;
        }
        times.startedAt()
                .map(start -> Duration.between(start, state.shownAt()))
                .filter(span -> !span.isNegative())
                .ifPresent(span -> field("so far", SpanWords.of(span)));
    }

    private void iteration(Iteration iteration) {
        lines.add(DocLine.BLANK);
        String label = iteration.label().isEmpty() ? "" : " · " + iteration.label();
        String verdict = Verdicts.word(iteration);
        String time = iteration.durationSecs().isPresent()
                ? " · "
                        + SpanWords.exact(Duration.ofMillis(
                                (long) (iteration.durationSecs().getAsDouble() * 1000)))
                : "";
        add(Role.ACCENT, "Iteration " + iteration.number() + label + " · " + verdict + time);
        iteration.exitCode().ifPresent(code -> field("exit code", Integer.toString(code)));
        field("note", iteration.note());
        field("repeats", numbers(iteration.repeats()));
        field("undoes", numbers(iteration.undoes()));
        int number = iteration.number();
        said(critic() + " on iteration " + number, "feedback:" + number, iteration.feedback());
        if (iteration.messages().isEmpty()) {
            said("Actor output", "output:" + number, iteration.output());
        }
        messages(iteration);
        part("Actor errors", "errors:" + number, iteration.errors());
        steps(iteration);
    }

    private void messages(Iteration iteration) {
        int first = Texts.firstMessage(iteration);
        if (first > 0) {
            section(first + " older messages are in the live pane, 4");
        }
        for (int index = first; index < iteration.messages().size(); index++) {
            Message message = iteration.messages().get(index);
            String time = message.at().map(moments::second).map(at -> "  " + at).orElse("");
            String who = Character.toUpperCase(message.who().charAt(0))
                    + message.who().substring(1);
            said(who + time, "message:" + iteration.number() + ":" + index, message.text());
        }
    }

    private void steps(Iteration iteration) {
        if (iteration.steps().isEmpty()) {
            return;
        }
        boolean talk = !iteration.messages().isEmpty();
        section((talk ? "Tool calls of turn " : "Phases of iteration ") + iteration.number());
        for (Step step : iteration.steps()) {
            String took = step.durationSecs().isPresent()
                    ? SpanWords.exact(
                            Duration.ofMillis((long) (step.durationSecs().getAsDouble() * 1000)))
                    : "";
            String from = step.startedAt().map(moments::second).orElse("");
            lines.add(new DocLine(
                    TextWidth.padRight(from, 8) + "  ",
                    CleanText.line(TextWidth.padRight(step.name(), 12) + "  " + TextWidth.padRight(step.status(), 10)
                            + "  " + took),
                    Role.TEXT));
        }
        for (int index = 0; index < iteration.steps().size(); index++) {
            Step step = iteration.steps().get(index);
            if (!step.input().isEmpty()) {
                section("Input of " + step.name());
                plain(LoadedText.of(step.input().inline(), true, ""));
            }
            part("Log of " + step.name(), "log:" + iteration.number() + ":" + index, step.log());
        }
    }

    private void document(Document document) {
        if (document.kind() == Document.Kind.LOG || document.kind() == Document.Kind.PATCH) {
            part(document.name(), Texts.DOCUMENT + document.name(), document.body());
            return;
        }
        said(document.name(), Texts.DOCUMENT + document.name(), document.body());
    }

    private void gates(List<Gate> gates) {
        if (gates.isEmpty()) {
            return;
        }
        section("Gates");
        for (Gate gate : gates) {
            String answer = gate.open()
                    ? "open"
                    : gate.decision() + (gate.decidedBy().isEmpty() ? "" : " by " + gate.decidedBy());
            lines.add(new DocLine(
                    TextWidth.padRight(gate.requestedAt().map(moments::second).orElse(""), 8) + "  ",
                    CleanText.line(gate.name() + " gate, iteration " + gate.iteration() + ": " + answer),
                    gate.open() ? Role.WAITING : Role.TEXT));
            LoadedText.of(gate.summary(), true, "")
                    .lines()
                    .forEach(line -> lines.add(new DocLine("          ", line, Role.DIM)));
        }
    }

    private void permissions(Session session) {
        if (session.permissions().isEmpty()) {
            return;
        }
        section("Permissions asked for");
        session.permissions().forEach(p -> add(Role.TEXT, p.tool() + "  " + p.command()));
    }

    private void project(ProjectFacts facts) {
        section("Project " + state.setting().shown(facts.directory()));
        facts.queue().forEach(task -> field("queued", task));
        facts.inbox()
                .forEach(item ->
                        field(item.resolution().isEmpty() ? "inbox" : "answered", item.type() + ": " + item.message()));
        facts.providers()
                .forEach(p -> field(p.role(), p.limited() ? "limited, " + p.override() + " stands in" : "healthy"));
        facts.daemon().ifPresent(daemon -> field("daemon", daemon(daemon)));
        facts.allowed().forEach(rule -> field("allowed", rule));
        facts.denied().forEach(rule -> field("denied", rule));
        field("documents", String.join(", ", facts.references()));
    }

    private static String daemon(ProjectFacts.Daemon daemon) {
        String alive = switch (daemon.alive()) {
            case ALIVE -> "alive";
            case GONE -> daemon.pid().isPresent() ? "gone" : "not running";
            case UNKNOWN -> "not known whether it runs";
        };
        String pid = daemon.pid().isPresent() ? ", pid " + daemon.pid().getAsLong() : "";
        String restarts = daemon.restarts() == 0
                ? ""
                : ", " + daemon.restarts() + (daemon.restarts() == 1 ? " restart" : " restarts");
        String last = daemon.lastLine().isBlank() ? "" : "; last line: " + daemon.lastLine();
        return alive + pid + restarts + (daemon.gaveUp() ? ", gave up" : "") + last;
    }

    private void events(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        section("Events");
        int first = Math.max(0, events.size() - MOST_EVENTS);
        if (first > 0) {
            add(Role.DIM, first + " older ones are in the live pane, 4");
        }
        for (Event event : events.subList(first, events.size())) {
            String time = event.at().map(moments::second).orElse("");
            Role role = event.kind() == Event.Kind.ERROR ? Role.FAILED : Role.TEXT;
            lines.add(new DocLine(TextWidth.padRight(time, 8) + "  ", CleanText.line(event.text()), role));
        }
    }

    private void problems(List<Problem> problems) {
        if (!problems.isEmpty()) {
            section("What could not be read");
            problems.forEach(problem -> add(Role.TEXT, problem.line()));
        }
    }

    private void part(String title, String slot, Body body) {
        if (!body.isEmpty()) {
            section(title);
            body(slot, body, "", this::plain);
        }
    }

    /** A text that somebody wrote, and not a program: Markdown is laid out. */
    private void said(String title, String slot, Body body) {
        if (!body.isEmpty()) {
            section(title);
            prose(slot, body, "");
        }
    }

    private void prose(String slot, Body body, String none) {
        body(slot, body, none, this::prose);
    }

    private void prose(LoadedText text) {
        if (state.detail().raw()) {
            plain(text);
        } else {
            lines.addAll(Prose.lines(text.lines(), columns, state.setting()));
        }
    }

    private void plain(LoadedText text) {
        text.lines().forEach(line -> lines.add(DocLine.text(line)));
    }

    private void body(String slot, Body body, String none, Consumer<LoadedText> laidOut) {
        if (body.isEmpty()) {
            add(Role.DIM, none);
            return;
        }
        Optional<LoadedText> text = reading.text(slot);
        if (text.isEmpty()) {
            add(Role.DIM, "reading");
            return;
        }
        laidOut.accept(text.get());
        if (!text.get().trouble().isEmpty()) {
            add(Role.DIM, text.get().trouble());
        } else if (!text.get().complete()) {
            add(Role.DIM, "only a part is shown; all of it: " + state.setting().shown(body.path()));
        }
    }

    private void section(String title) {
        lines.add(DocLine.BLANK);
        add(Role.DIM, title);
    }

    private void field(String name, String value) {
        if (!value.isBlank()) {
            lines.add(new DocLine(TextWidth.padRight(name, 12), CleanText.line(value), Role.TEXT));
        }
    }

    private void add(Role role, String text) {
        lines.add(DocLine.of(CleanText.line(text), role));
    }

    private String when(Optional<Instant> at) {
        return at.map(moments::full).orElse("");
    }

    private String critic() {
        return reading.critic();
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : "iteration "
                        + String.join(
                                ", ", numbers.stream().map(String::valueOf).toList());
    }
}
