package dev.looptop.format.devloop;

import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Crew;
import dev.looptop.model.Document;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Labels;
import dev.looptop.model.Permission;
import dev.looptop.model.Problem;
import dev.looptop.model.ProjectFacts;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Waiting;
import dev.looptop.model.Workplace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts the facts of one session together: its files as they are now and its events so far. */
final class SessionAssembly {
    static final String SOURCE = "devloop";

    private final SessionFolder folder;
    private final LocalClock clock;
    private final Timeline timeline;
    private final Rounds rounds;
    private final Providers providers;
    private final Supplier<Optional<Waiting>> asked;
    private final Ending ending;
    private final IterationReader iterations;

    SessionAssembly(
            SessionFolder folder,
            List<DevloopEvent> own,
            List<DevloopEvent> ofProject,
            Providers providers,
            Supplier<Optional<Waiting>> asked,
            ZoneId zone) {
        this.folder = folder;
        this.providers = providers;
        this.asked = asked;
        clock = LocalClock.of(folder, zone);
        timeline = Timeline.of(folder, clock, own, ofProject);
        rounds = Rounds.of(timeline.told());
        ending = ending();
        iterations = new IterationReader(folder, rounds, ending);
    }

    /** The status word outranks everything: it is written first, and a resume resets it first. */
    private Ending ending() {
        String status = folder.value("status");
        if (status.isEmpty()) {
            status = rounds.ended().isEmpty() ? endOfSpec() : rounds.ended();
        }
        return Words.ending(status, reviewSummary());
    }

    /**
     * Without session logging only the spec bears the end. A needs-work stands there between rounds too, and says
     * nothing.
     */
    private String endOfSpec() {
        if (rounds.started() && folder.isThere() && folder.file("started_at").isPresent()) {
            return "";
        }
        String status = specField("Status");
        return status.endsWith("approved") ? "approved" : status.endsWith("rejected") ? "rejected" : "";
    }

    private String specField(String name) {
        String mark = "**" + name + "**: ";
        return folder.text("spec")
                .lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .findFirst()
                .orElse("");
    }

    private String reviewSummary() {
        String mark = "**Summary**: ";
        return folder.text("review")
                .lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()).strip())
                .findFirst()
                .orElse("");
    }

    SessionSummary summary() {
        Times times = times();
        List<Problem> problems = problems();
        return new SessionSummary(
                new SessionId(SOURCE, folder.id(), folder.directory().toString()),
                Workplace.of(project().toString()),
                title(),
                ending,
                times,
                new Crew(providers.agents(), providers.models()),
                Effort.NONE
                        .after(rounds.rounds().size())
                        .changing(rounds.rounds().size() > 1 ? Optional.empty() : iterations.workerChanges())
                        .sized(folder.bytes()),
                Ties.NONE,
                Labels.NONE,
                activity(times),
                problems);
    }

    /** The session whole, with the facts and requests of its project. */
    Session session(ProjectFacts project, List<Permission> permissions) {
        List<Event> events = timeline.shown().stream().map(EventText::of).toList();
        List<Gate> gates = iterations.gates();
        return new Session(
                summary(),
                prompt(),
                iterations.iterations(),
                gates,
                permissions,
                events,
                documents(),
                Optional.of(project),
                DecisionFile.all(folder, gates));
    }

    private Path project() {
        Path parent = folder.root().getParent();
        return parent == null ? folder.root() : parent;
    }

    private String feature() {
        return Stream.of(folder.text("feature.txt"), rounds.feature(), specField("Feature"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String title() {
        String first = EventText.firstLine(feature());
        return first.isEmpty() ? "(no start line)" : first;
    }

    private Body prompt() {
        Body file = folder.body("feature.txt");
        return file.isEmpty() ? Body.of(feature()) : file;
    }

    private Times times() {
        Optional<Instant> startedAt = rounds.startedAt()
                .or(() -> clock.instant(folder.text("started_at")))
                .or(() -> TaskId.time(folder.id(), clock.zone()));
        Optional<Instant> endedAt = ending.written()
                ? rounds.endedAt().or(() -> clock.instant(folder.text("finished_at")))
                : Optional.empty();
        Optional<Instant> updatedAt = Stream.of(folder.newest(), rounds.lastSign())
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        return new Times(startedAt, updatedAt, endedAt, Round.between(startedAt, endedAt));
    }

    private Activity activity(Times times) {
        Optional<Round.Part> open = ending.written() ? Optional.empty() : rounds.open();
        String phase = open.filter(part -> !part.isGate()).map(Round.Part::name).orElse("");
        return new Activity(
                times.updatedAt(),
                rounds.longestGap(),
                phase,
                !phase.isEmpty() && Words.silent(phase),
                false,
                false,
                Activity.Repetition.NONE,
                ending.written() ? Optional.empty() : waiting(open));
    }

    /** A gate of its own comes first; then a permission that one of its processes asks for. */
    private Optional<Waiting> waiting(Optional<Round.Part> open) {
        return open.filter(Round.Part::isGate)
                .map(gate -> GateReader.waiting(folder, gate))
                .or(asked);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(folder.problems());
        long unreadable =
                timeline.shown().stream().filter(event -> !event.readable()).count();
        if (unreadable > 0) {
            problems.add(new Problem(
                    folder.directory().resolve("events.ndjson").toString(),
                    unreadable + (unreadable == 1 ? " line is" : " lines are") + " no event",
                    "damaged while written"));
        }
        if (feature().isEmpty()) {
            problems.add(new Problem(folder.directory().toString(), "no start is recorded", ""));
        }
        return problems;
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        add(documents, folder.id() + ".md", Document.Kind.SPEC, "spec");
        add(documents, folder.id() + "-review.md", Document.Kind.REVIEW, "review");
        add(documents, "worker.diff", Document.Kind.PATCH, "worker.diff");
        add(documents, "main.log", Document.Kind.LOG, "main.log");
        for (String name : folder.files().keySet()) {
            if (name.endsWith(".log") && !name.equals("main.log")) {
                add(documents, name, Document.Kind.LOG, name);
            } else if (name.startsWith("diff-feedback-")) {
                add(documents, name, Document.Kind.FEEDBACK, name);
            }
        }
        add(documents, folder.id() + "-copilot.txt", Document.Kind.SPEC, "prompt");
        return documents;
    }

    private void add(List<Document> documents, String shown, Document.Kind kind, String name) {
        folder.file(name)
                .ifPresent(
                        file -> documents.add(new Document(shown, kind, file.body(), Optional.of(file.modifiedAt()))));
    }
}
