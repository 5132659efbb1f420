package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import dev.looptop.model.Decision;
import dev.looptop.model.Gate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files {@code approvals/plan.json} and {@code approvals/diff.json}, in which an engine looks for an answer. */
final class DecisionFile {
    /** The gates that devloop has. */
    static final List<String> GATES = List.of("plan", "diff");

    private static final List<String> ANSWERS = List.of("approve", "reject", "edit");

    private DecisionFile() {}

    /** Its name inside a session's directory. */
    static String name(String gate) {
        return "approvals/" + gate + ".json";
    }

    /** The fields of a file that an engine would go by; an empty, half or other file is none to it. */
    static Optional<Map<String, String>> answer(String text) {
        return FlatJson.object(text).filter(fields -> ANSWERS.contains(fields.getOrDefault("decision", "")));
    }

    /** The text of an answer, as the engine itself writes one. */
    static String text(String gate, String answer, Instant at) {
        return "{\"ts\":\"" + at.truncatedTo(ChronoUnit.SECONDS) + "\",\"gate\":\"" + gate + "\",\"decision\":\""
                + answer + "\",\"source\":\"looptop\"}\n";
    }

    /** The answers that lie in a session. */
    static List<Decision> all(SessionFolder folder, List<Gate> gates) {
        List<Decision> all = new ArrayList<>();
        GATES.forEach(gate -> of(folder, gate, gates).ifPresent(all::add));
        return all;
    }

    /** The answer to one gate, where a valid one lies. */
    static Optional<Decision> of(SessionFolder folder, String gate, List<Gate> gates) {
        return answer(folder.text(name(gate))).map(fields -> {
            String answer = fields.get("decision");
            Optional<Instant> at = Timestamps.parse(fields.getOrDefault("ts", ""))
                    .or(() -> folder.file(name(gate)).map(SessionFolder.FileEntry::modifiedAt));
            return new Decision(gate, answer, at, fields.getOrDefault("source", ""), taken(gate, answer, at, gates));
        });
    }

    /** The engine notes the second in which it took an answer, and leaves the file. */
    private static boolean taken(String gate, String answer, Optional<Instant> at, List<Gate> gates) {
        return gates.stream()
                .filter(known -> known.name().equals(gate) && known.decision().equals(answer))
                .anyMatch(known -> at.isEmpty()
                        || known.decidedAt()
                                .filter(decided -> !decided.isBefore(at.get().truncatedTo(ChronoUnit.SECONDS)))
                                .isPresent());
    }
}
