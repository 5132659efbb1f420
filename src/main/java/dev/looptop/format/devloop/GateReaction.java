package dev.looptop.format.devloop;

import dev.looptop.format.RootReader;
import dev.looptop.format.SessionActs;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionReader;
import dev.looptop.model.SessionId;
import dev.looptop.model.act.Act;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Plan;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Follows a session for what its engine makes of an answer; only what is new is read. */
final class GateReaction implements SessionActs.Reaction {
    private final DevloopRoot reader;
    private final Path root;
    private final Act.AnswerGate act;
    private final Plan plan;
    private SessionReader following;
    private GateOutcome outcome;
    private boolean doubted;

    GateReaction(DevloopRoot reader, Path root, Act.AnswerGate act, Plan plan) {
        this.reader = reader;
        this.root = root;
        this.act = act;
        this.plan = plan;
    }

    /**
     * An engine writes its decision before its status, but events are read before the status: what was just decided can
     * look as if the run had ended without an answer, so that is believed only after a further look.
     */
    @Override
    public Optional<ActResult.Done> shown() throws IOException {
        boolean unanswered = outcome().unanswered();
        boolean again = unanswered && doubted;
        doubted = unanswered;
        return unanswered && !again ? Optional.empty() : outcome.reaction();
    }

    @Override
    public ActResult.Done lies() throws IOException {
        return outcome().written();
    }

    private GateOutcome outcome() throws IOException {
        if (following == null) {
            SessionFile file = file(reader, act.session())
                    .orElseThrow(() -> new NoSuchFileException(act.session().path(), null, "the session is gone"));
            following = reader.open(file);
        }
        if (outcome == null || following.changed()) {
            outcome = new GateOutcome(act, plan, SeenGate.of(root, following.read(), act.gate()));
        }
        return outcome;
    }

    /** A session in the list of its root. */
    static Optional<SessionFile> file(RootReader reader, SessionId session) throws IOException {
        return reader.list().sessions().stream()
                .filter(file -> file.id().equals(session))
                .findFirst();
    }
}
