package dev.looptop.format.devloop;

import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Event;
import dev.looptop.model.Labels;
import dev.looptop.model.Liveness;
import dev.looptop.model.Permission;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Waiting;
import dev.looptop.model.Workplace;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The permission requests of a project that wait for an answer. One whose asker names its task belongs to that
 * session; the others are one row of the project, so that no request is shown at a session it may not come from.
 */
final class PermissionQueue {
    /** The name of the project's own row. */
    static final String NAME = SeenRequest.QUEUE;

    private final Path root;
    private final ProjectReader project;
    private final Asker asker;

    PermissionQueue(Path root, ProjectReader project, Asker asker) {
        this.root = root;
        this.project = project;
        this.asker = asker;
    }

    /** What this session waits for because of a request of its own. */
    Optional<Waiting> waiting(String task) {
        List<Permission> own = pending().stream()
                .filter(request -> request.session().equals(task))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(waiting(own));
    }

    /** The project's row, while requests wait whose task is not known. */
    Optional<SessionFile> row() {
        List<Permission> others = unnamed();
        Optional<Instant> newest =
                others.stream().flatMap(request -> request.askedAt().stream()).max(Instant::compareTo);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionFile(id(), others.size(), newest.orElse(Instant.EPOCH)));
    }

    /** Reads the project's row. */
    SessionReader reader() {
        return () -> {
            List<Permission> others = unnamed();
            if (others.isEmpty()) {
                throw new NoSuchFileException(id().path(), null, "no permission is asked for any more");
            }
            List<Event> events = others.stream()
                    .map(request -> new Event(
                            request.askedAt(),
                            Event.Kind.GATE_REQUEST,
                            request.tool() + " asks: " + request.command(),
                            ""))
                    .toList();
            return new Session(
                    summary(others),
                    Body.NONE,
                    List.of(),
                    List.of(),
                    others,
                    events,
                    List.of(),
                    Optional.of(project.facts()));
        };
    }

    /** Every request without an answer, oldest first, with what is known of who asks. */
    List<Permission> requests() {
        return project.permissions().stream()
                .map(request -> new Permission(
                        request.id(),
                        request.tool(),
                        request.command(),
                        request.askedAt(),
                        request.pid(),
                        request.path(),
                        asker.liveness(request),
                        asker.task(request).orElse("")))
                .toList();
    }

    /** The same with who listens for an answer to each. */
    List<SeenRequest> seen(Instant now) {
        PermissionListener listeners = project.permissionListener();
        return requests().stream()
                .map(request -> new SeenRequest(root, request, listeners.of(request, asker.hasTerminal(request), now)))
                .toList();
    }

    private List<Permission> pending() {
        return requests().stream()
                .filter(request -> request.asker() != Liveness.GONE)
                .toList();
    }

    private List<Permission> unnamed() {
        return pending().stream().filter(request -> request.session().isEmpty()).toList();
    }

    private SessionId id() {
        return new SessionId(SessionAssembly.SOURCE, NAME, root.resolve(NAME).toString());
    }

    private SessionSummary summary(List<Permission> requests) {
        Path parent = root.getParent() == null ? root : root.getParent();
        Waiting waiting = waiting(requests);
        Times times = new Times(waiting.since(), waiting.since(), Optional.empty(), OptionalDouble.empty());
        return new SessionSummary(
                id(),
                Workplace.of(parent.toString()),
                requests.size() == 1 ? asks(requests.get(0)) : requests.size() + " permission requests",
                Ending.NONE,
                times,
                Crew.NONE,
                Effort.NONE,
                Ties.NONE,
                Labels.NONE,
                new Activity(
                        waiting.since(),
                        Duration.ZERO,
                        "",
                        true,
                        false,
                        false,
                        Activity.Repetition.NONE,
                        Optional.of(waiting)),
                List.of());
    }

    private static String asks(Permission request) {
        return request.tool() + ": " + request.command();
    }

    private static Waiting waiting(List<Permission> requests) {
        Optional<Instant> since =
                requests.stream().flatMap(request -> request.askedAt().stream()).min(Instant::compareTo);
        String asked = requests.stream()
                .map(request -> asks(request) + (requests.size() == 1 ? "" : "  (" + request.id() + ")"))
                .collect(Collectors.joining("\n"));
        String id = requests.get(0).id();
        String others = requests.size() == 1 ? "" : "; each of the others by its own id";
        return new Waiting(
                "permission request",
                since,
                asked,
                "looptop permit " + id + ", or looptop deny " + id + others,
                Optional.empty(),
                true);
    }
}
