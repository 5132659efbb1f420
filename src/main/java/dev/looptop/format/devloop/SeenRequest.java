package dev.looptop.format.devloop;

import dev.looptop.model.Permission;
import dev.looptop.model.SessionId;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Listener;
import dev.looptop.model.act.Polled;
import dev.looptop.model.act.Stamp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One permission request as it is now, with who listens for its answer. */
record SeenRequest(Path root, Permission request, Listener listener) {
    /** The name of the row of a project whose requests belong to no session. */
    static final String QUEUE = "permission-queue";

    /** Where its answer goes: beside it, under its own name. */
    Path response() {
        return Path.of(request.path()).resolveSibling(request.id() + ".response");
    }

    /** Whether it says what it asks for. */
    boolean readable() {
        return !request.tool().isEmpty() || !request.command().isEmpty();
    }

    Stamp stamp() {
        return new Stamp(List.of(SeenGate.fact(Path.of(request.path())), SeenGate.fact(response())));
    }

    /** The session on whose behalf it asks; the project's row where that is not known. */
    SessionId session() {
        String task = request.session();
        return task.isEmpty()
                ? new SessionId(
                        SessionAssembly.SOURCE, QUEUE, root.resolve(QUEUE).toString())
                : new SessionId(
                        SessionAssembly.SOURCE,
                        task,
                        root.resolve("sessions").resolve(task).toString());
    }

    Ask ask() {
        List<Answer> heard = readable() ? List.of(Answer.ALLOW, Answer.DENY) : List.of(Answer.DENY);
        return new Ask(
                session(),
                Ask.Kind.PERMISSION,
                request.id(),
                request.askedAt(),
                request.tool() + ": " + request.command(),
                listener.polled() == Polled.NOBODY ? List.of() : heard,
                response().toString(),
                listener,
                Optional.empty(),
                root.toString(),
                stamp());
    }
}
