package dev.looptop.cli;

import dev.looptop.model.SessionId;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Ask;
import dev.looptop.model.act.Stamp;
import dev.looptop.store.SessionCatalog;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code looptop approve} and {@code looptop reject}: an answer to the gate of a session. */
abstract class GateAnswer implements Callable<Integer> {
    @Mixin
    SessionOptions options = new SessionOptions();

    @Mixin
    ActOptions chosen = new ActOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "An id or its beginning, also source:id.")
    String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GATE",
            description = "plan or diff; without it the one that is open.")
    String gate = "";

    @Option(
            names = "--ahead",
            description = "Leave the answer for a gate that has not opened, or whose engine is gone: it is taken as"
                    + " soon as the gate opens.")
    boolean ahead;

    private final Surroundings around;
    private final Answer answer;

    GateAnswer(Surroundings around, Answer answer) {
        this.around = around;
        this.answer = answer;
    }

    /** Lets the gate's work go on. */
    @Command(
            name = "approve",
            description = "Approve the plan or diff gate of a session; says what its engine makes of it.")
    static final class Approve extends GateAnswer {
        Approve(Surroundings around) {
            super(around, Answer.APPROVE);
        }
    }

    /** Ends the session at the gate. */
    @Command(
            name = "reject",
            description = "Reject the plan or diff gate of a session; says what its engine makes of it.")
    static final class Reject extends GateAnswer {
        Reject(Surroundings around) {
            super(around, Answer.REJECT);
        }
    }

    @Override
    public Integer call() throws IOException {
        SessionCatalog catalog = options.catalog(around);
        SessionId session = new Chooser(around, options, catalog).choose(id).id();
        String word = gate.isEmpty() ? open(catalog, session) : gate;
        return new ActRun(around, options, options.door(around), chosen)
                .of(new Act.AnswerGate(session, word, answer, ahead, Stamp.NONE));
    }

    private String open(SessionCatalog catalog, SessionId session) throws IOException {
        List<Ask> open = catalog.asks(catalog.read(session).session()).stream()
                .filter(ask -> ask.kind() != Ask.Kind.PERMISSION)
                .toList();
        if (open.isEmpty() && ahead) {
            throw Failure.usage("which gate? No gate of " + session.name() + " is open; name plan or diff");
        }
        if (open.isEmpty()) {
            throw Failure.working(
                    "no gate of " + session.name() + " is open; with --ahead and a gate's name the answer is left for"
                            + " when it opens",
                    null);
        }
        return open.get(0).request();
    }
}
