package dev.looptop.format.devloop;

import dev.looptop.format.FailureWords;
import dev.looptop.model.Decision;
import dev.looptop.model.Gate;
import dev.looptop.model.Session;
import dev.looptop.model.act.Stamp;
import dev.looptop.tail.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One gate of a session as it is now: what was asked last, and what lies in its file.
 *
 * @param word {@code plan} or {@code diff}
 * @param last its latest request, empty when it never opened
 * @param asked how often it was asked
 * @param file where its answer is looked for
 */
record SeenGate(Session session, String word, Optional<Gate> last, int asked, Path file) {
    /** A gate of a session that was just read. */
    static SeenGate of(Path root, Session session, String word) {
        List<Gate> named = session.gates().stream()
                .filter(gate -> gate.name().equals(word))
                .toList();
        Optional<Gate> last = named.isEmpty() ? Optional.empty() : Optional.of(named.get(named.size() - 1));
        Path folder = root.resolve("sessions").resolve(session.id().name());
        // The word of a gate is a text out of a file, and never a path unless it is one of ours.
        Path file = folder.resolve(DecisionFile.GATES.contains(word) ? DecisionFile.name(word) : "approvals");
        return new SeenGate(session, word, last, named.size(), file);
    }

    /** Whether it waits for an answer: asked, not decided, and nothing came after it. */
    boolean open() {
        return last.filter(Gate::open).isPresent()
                && !session.summary().ending().written();
    }

    Optional<Instant> askedAt() {
        return last.flatMap(Gate::requestedAt);
    }

    /** The valid answer that lies in its file. */
    Optional<Decision> lies() {
        return session.decisions().stream()
                .filter(decision -> decision.gate().equals(word))
                .findFirst();
    }

    /** Its request and its file: when either is another, what was decided on it no longer holds. */
    Stamp stamp() {
        String decided = open() ? "open" : last.map(Gate::decision).orElse("not asked");
        return new Stamp(List.of(fact(asked, askedAt(), decided), fact(file)));
    }

    /** The request that a plan with this stamp answers, as it is now. */
    Optional<Gate> answered(Stamp stamp) {
        List<Gate> named = session.gates().stream()
                .filter(gate -> gate.name().equals(word))
                .toList();
        for (int i = 0; i < named.size(); i++) {
            if (stamp.facts().contains(fact(i + 1, named.get(i).requestedAt(), "open"))) {
                return Optional.of(named.get(i));
            }
        }
        return Optional.empty();
    }

    private String fact(int number, Optional<Instant> at, String decided) {
        return word + " gate " + number + at.map(moment -> " of " + moment).orElse("") + " " + decided;
    }

    /** What tells whether a file is as it was. */
    static String fact(Path file) {
        try {
            FileStamp stamp = FileStamp.of(file);
            return stamp.equals(FileStamp.ABSENT)
                    ? file + " is not there"
                    : file + " is of " + stamp.modifiedAt() + ", " + stamp.size() + " bytes, " + stamp.fileKey();
        } catch (IOException e) {
            return file + " cannot be looked at: " + FailureWords.of(e);
        }
    }
}
