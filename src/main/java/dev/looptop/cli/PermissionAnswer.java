package dev.looptop.cli;

import dev.looptop.act.ActDoor;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Stamp;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code looptop permit} and {@code looptop deny}: an answer to what an agent asks to run. */
abstract class PermissionAnswer implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    ActOptions chosen = new ActOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "REQUEST",
            description = "A request's id or its beginning; without it the only one that waits.")
    String request = "";

    private final Surroundings around;
    private final Answer answer;

    PermissionAnswer(Surroundings around, Answer answer) {
        this.around = around;
        this.answer = answer;
    }

    /** Lets the agent run it. */
    @Command(name = "permit", description = "Permit what an agent asks to run; says whether it took the answer.")
    static final class Permit extends PermissionAnswer {
        Permit(Surroundings around) {
            super(around, Answer.ALLOW);
        }
    }

    /** Keeps the agent from running it. */
    @Command(name = "deny", description = "Deny what an agent asks to run; says whether it took the answer.")
    static final class Deny extends PermissionAnswer {
        Deny(Surroundings around) {
            super(around, Answer.DENY);
        }
    }

    @Override
    public Integer call() {
        ActDoor door = options.door(around);
        Ask ask = meant(door.requests());
        return new ActRun(around, options, door, chosen)
                .of(new Act.AnswerPermission(ask.session(), ask.request(), answer, seen(ask)));
    }

    /** Who names a request has read it somewhere; who names none has only what was found just now. */
    private Stamp seen(Ask ask) {
        return request.isEmpty() ? ask.stamp() : Stamp.NONE;
    }

    private Ask meant(List<Ask> requests) {
        List<Ask> waiting =
                requests.stream().filter(ask -> !ask.answers().isEmpty()).toList();
        List<Ask> exact =
                requests.stream().filter(ask -> ask.request().equals(request)).toList();
        List<Ask> found = request.isEmpty()
                ? waiting
                : !exact.isEmpty()
                        ? exact
                        : requests.stream()
                                .filter(ask -> ask.request().startsWith(request))
                                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty() && request.isEmpty()) {
            throw Failure.working("no permission request waits", null);
        }
        throw Failure.usage(
                found.isEmpty()
                        ? "no permission request '" + request + "' waits" + named(waiting)
                        : found.size() + " requests wait; name one:" + lines(found));
    }

    private static String named(List<Ask> waiting) {
        return waiting.isEmpty() ? "; none does" : "; there are:" + lines(waiting);
    }

    private static String lines(List<Ask> asks) {
        return asks.stream()
                .map(ask -> "\n  " + ask.request() + "  " + ask.summary().replace('\n', ' '))
                .collect(Collectors.joining());
    }
}
