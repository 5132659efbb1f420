package dev.looptop.format.devloop;

import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Ending;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rounds as iterations. Logs, review and diff are kept once and belong to the last round that wrote them. */
final class IterationReader {
    private static final Pattern STAT =
            Pattern.compile("(\\d+) files? changed(?:, (\\d+) insertions?\\(\\+\\))?(?:, (\\d+) deletions?\\(-\\))?");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");
    private static final long SMALL_DIFF = 256 * 1024;

    /** A fix's own log holds its two marks and nothing else. */
    private static final long MARKS_ONLY = 160;

    private final SessionFolder folder;
    private final List<Round> rounds;
    private final Ending ending;
    private final Map<String, Round.Part> lastOfPhase = new HashMap<>();

    IterationReader(SessionFolder folder, Rounds rounds, Ending ending) {
        this.folder = folder;
        this.rounds = rounds.rounds();
        this.ending = ending;
        for (Round round : this.rounds) {
            for (Round.Part part : round.parts()) {
                lastOfPhase.put(part.name(), part);
            }
        }
    }

    List<Iteration> iterations() {
        return rounds.stream().map(this::iteration).toList();
    }

    List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        for (Round round : rounds) {
            for (Round.Part part : round.parts()) {
                if (part.isGate()) {
                    gates.add(GateReader.gate(folder, round, part, ending.written()));
                }
            }
        }
        return gates;
    }

    /** How much {@code worker.diff} changes: from the gate's summary, else from the diff where it is small. */
    Optional<DiffStat> workerChanges() {
        Optional<SessionFolder.FileEntry> diff = folder.file("worker.diff");
        if (diff.isEmpty()) {
            return Optional.empty();
        }
        if (diff.get().size() <= SMALL_DIFF) {
            Patch patch = UnifiedDiffParser.parse(folder.text("worker.diff"));
            return Optional.of(new DiffStat(patch.files().size(), patch.added(), patch.removed()));
        }
        return Optional.ofNullable(lastOfPhase.get("diff gate")).flatMap(gate -> stat(gate.summary()));
    }

    private static Optional<DiffStat> stat(String summary) {
        Matcher matcher = STAT.matcher(summary);
        return matcher.find()
                ? Optional.of(new DiffStat(count(matcher.group(1)), count(matcher.group(2)), count(matcher.group(3))))
                : Optional.empty();
    }

    private static int count(String digits) {
        return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private boolean isLast(Round round) {
        return round.number() == rounds.size();
    }

    private boolean isOver(Round round) {
        return ending.written() || !isLast(round) || !round.verdict().isEmpty();
    }

    private Iteration iteration(Round round) {
        Verdict verdict = Words.verdict(round.verdict());
        Optional<Instant> endedAt = isOver(round) ? round.endedAt() : Optional.empty();
        return new Iteration(
                round.number(),
                round.label(),
                new Period(round.startedAt(), endedAt, duration(round, endedAt)),
                new Critique(verdict, round.verdict(), feedback(round)),
                ActorOutput.said(output(round)),
                Work.of(round.number() == 1 ? workerChanges() : Optional.empty(), change(round)),
                round.parts().stream().map(this::step).toList(),
                List.of(),
                note(round));
    }

    /** Wall time, which events give in whole seconds; never less than what its phases took. */
    private static OptionalDouble duration(Round round, Optional<Instant> endedAt) {
        OptionalDouble wall = Round.between(round.startedAt(), endedAt);
        double worked = round.parts().stream()
                .filter(part -> !part.isGate())
                .mapToDouble(part -> part.secs().orElse(0))
                .sum();
        return wall.isPresent() ? OptionalDouble.of(Math.max(wall.getAsDouble(), worked)) : wall;
    }

    private String note(Round round) {
        if (!round.verdict().isEmpty() || !isOver(round)) {
            return "";
        }
        return ending.written() && isLast(round)
                ? "ended without a verdict: " + ending.word()
                : "no verdict; the next round began";
    }

    private Step step(Round.Part part) {
        boolean open = part.isOpen();
        String overtaken = part.isGate() ? Rounds.UNANSWERED : Rounds.UNFINISHED;
        String status = !open ? part.status() : ending.written() ? overtaken : part.isGate() ? "waiting" : "running";
        Body log = !part.isGate() && lastOfPhase.get(part.name()) == part ? log(part.name()) : Body.NONE;
        return new Step(part.name(), part.kind(), status, part.startedAt(), part.endedAt(), part.secs(), log);
    }

    private Body log(String phase) {
        return folder.body(phase + ".log");
    }

    /** What the actor said; each phase's log is cut when the phase starts again. */
    private Body output(Round round) {
        Body output = Body.NONE;
        for (Round.Part part : round.parts()) {
            boolean acts = !part.isGate() && part.kind() == Step.Kind.ACTOR;
            if (acts && lastOfPhase.get(part.name()) == part) {
                Body log = log(part.name());
                boolean empty = part.name().startsWith("fix-") && log.length() <= MARKS_ONLY;
                output = empty ? output : log;
            }
        }
        return output;
    }

    /** There is one review file, which each review writes anew. */
    private Body feedback(Round round) {
        boolean reviewedLater = rounds.stream()
                .anyMatch(other ->
                        other.number() > round.number() && !other.verdict().isEmpty());
        if (round.verdict().isEmpty()) {
            return Body.NONE;
        }
        if (reviewedLater) {
            boolean logged = round.parts().contains(lastOfPhase.get("reviewer"));
            return logged ? log("reviewer") : Body.NONE;
        }
        Body review = folder.body("review");
        return review.isEmpty() ? log("reviewer") : review;
    }

    private Change change(Round round) {
        // An empty diff is a fact too: the worker changed nothing.
        if (round.number() == 1 && folder.file("worker.diff").isPresent()) {
            return new Change.Own(folder.body("worker.diff"));
        }
        String baseline = folder.text("pre-commit").strip();
        boolean worked = round.parts().stream().anyMatch(part -> !part.isGate() && part.kind() == Step.Kind.ACTOR);
        Path project = folder.root().getParent();
        if (isLast(round) && worked && project != null && HASH.matcher(baseline).matches()) {
            return new Change.InGit(project.toString(), baseline, "HEAD");
        }
        return new Change.Unrecorded(
                round.number() == 1 && !worked ? "nothing was changed yet" : "not recorded by devloop");
    }
}
