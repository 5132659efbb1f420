package dev.looptop.format.devloop;

import dev.looptop.model.Body;
import dev.looptop.model.Gate;
import dev.looptop.model.Waiting;
import java.time.Instant;
import java.util.Optional;

/** Gates as the model has them. Paths in events may be of another machine: they are shown, ours are read. */
final class GateReader {
    private GateReader() {}

    static Gate gate(SessionFolder folder, Round round, Round.Part part, boolean ended) {
        String decision = part.isOpen() && ended ? Rounds.UNANSWERED : part.status();
        String file = part.decisionFile().isEmpty() ? ownFile(folder, part) : part.decisionFile();
        return new Gate(
                part.gate(),
                round.number(),
                part.startedAt(),
                part.summary(),
                detail(folder, part.gate()),
                file,
                decision,
                part.endedAt(),
                part.source());
    }

    private static Body detail(SessionFolder folder, String gate) {
        return switch (gate) {
            case "plan" -> folder.body("spec");
            case "diff" -> folder.body("worker.diff");
            default -> Body.NONE;
        };
    }

    private static String ownFile(SessionFolder folder, Round.Part gate) {
        String name = gate.gate().equals("plan") || gate.gate().equals("diff") ? gate.gate() : "plan";
        return folder.directory().resolve("approvals").resolve(name + ".json").toString();
    }

    /** What an open gate waits for and how it is settled (package, "Gates"). */
    static Waiting waiting(SessionFolder folder, Round.Part gate) {
        String settledBy = DecisionFile.GATES.contains(gate.gate())
                ? "looptop approve " + folder.id() + " " + gate.gate() + ", or reject; an engine that asks at its"
                        + " terminal is answered there; after a time-out: devloop resume " + folder.id()
                : "answer it in the engine's terminal";
        return new Waiting(gate.name(), gate.startedAt(), gate.summary(), settledBy, answeredAt(folder, gate), false);
    }

    /** An answer older than the request is one to an earlier request. */
    private static Optional<Instant> answeredAt(SessionFolder folder, Round.Part gate) {
        String name = "approvals/" + gate.gate() + ".json";
        boolean valid = DecisionFile.answer(folder.text(name)).isPresent();
        return folder.file(name)
                .map(SessionFolder.FileEntry::modifiedAt)
                .filter(at -> valid
                        && gate.startedAt().filter(asked -> at.isBefore(asked)).isEmpty());
    }
}
