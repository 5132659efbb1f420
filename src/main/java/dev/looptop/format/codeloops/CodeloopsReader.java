package dev.looptop.format.codeloops;

import dev.looptop.format.SessionReader;
import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Critique;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.Period;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads one codeloops file and follows it. */
final class CodeloopsReader implements SessionReader {
    private final SessionId id;
    private final LineTail tail;
    private CodeloopsScan scan;
    private final List<Iteration> finished = new ArrayList<>();
    private PatchHistory patches = new PatchHistory();

    CodeloopsReader(SessionId id) {
        this.id = id;
        this.tail = new LineTail(Path.of(id.path()));
        this.scan = new CodeloopsScan(id.path());
    }

    @Override
    public Session read() throws IOException {
        TailBatch batch = take();
        while (batch.more()) {
            batch = take();
        }
        if (batch.stamp().size() < 0) {
            throw new NoSuchFileException(id.path());
        }
        List<CodeloopsLine.Round> rounds = scan.rounds();
        patches.accept(rounds);
        List<Iteration> iterations = iterations(rounds);
        Optional<DiffStat> changes = patches.soFar();
        SessionSummary summary = CodeloopsSummary.of(id, batch.stamp(), scan, patches.repetition(), changes);
        Body prompt = scan.start().map(CodeloopsLine.Start::prompt).orElse(Body.NONE);
        return new Session(
                summary,
                prompt,
                iterations,
                List.of(),
                List.of(),
                CodeloopsEvents.of(scan.start(), iterations, scan.end()),
                List.of(),
                Optional.empty());
    }

    @Override
    public boolean changed() throws IOException {
        return tail.changed();
    }

    private TailBatch take() throws IOException {
        TailBatch batch = tail.poll();
        if (batch.restarted()) {
            scan = new CodeloopsScan(id.path());
            patches = new PatchHistory();
            finished.clear();
        }
        Optional<CodeloopsLine.Start> before = scan.start();
        scan.accept(batch);
        if (!scan.start().equals(before)) {
            finished.clear();
        }
        return batch;
    }

    private List<Iteration> iterations(List<CodeloopsLine.Round> rounds) {
        List<Iteration> all = new ArrayList<>();
        Optional<Instant> before = scan.start().flatMap(CodeloopsLine.Start::at);
        for (int index = 0; index < rounds.size(); index++) {
            CodeloopsLine.Round round = rounds.get(index);
            if (index == finished.size()) {
                finished.add(iteration(index, round, before));
            }
            all.add(finished.get(index));
            before = round.at();
        }
        while (finished.size() > scan.committedRounds()) {
            finished.remove(finished.size() - 1);
        }
        OptionalInt max = scan.start().map(CodeloopsLine.Start::maxIterations).orElse(OptionalInt.empty());
        if (scan.end().isEmpty() && scan.start().isPresent() && OpenIteration.mayGoOn(rounds, max)) {
            all.add(OpenIteration.of(rounds.size() + 1, before));
        }
        Optional<Instant> from = before;
        scan.end()
                .filter(end -> OpenIteration.isCounted(end, rounds.size()))
                .ifPresent(end -> all.add(OpenIteration.failed(rounds.size() + 1, from, end)));
        return all;
    }

    private Iteration iteration(int index, CodeloopsLine.Round round, Optional<Instant> before) {
        OptionalDouble whole = OpenIteration.seconds(before, round.at());
        Verdict verdict = CodeloopsWords.verdict(round.decision());
        return new Iteration(
                index + 1,
                "",
                new Period(before, round.at(), whole.isPresent() ? whole : round.actorSecs()),
                new Critique(verdict, round.decision(), round.feedback()),
                new ActorOutput(round.output(), round.errors(), round.exitCode()),
                new Work(
                        patches.own(index).or(() -> filesOnly(round)),
                        round.diff().isEmpty()
                                ? new Change.Unrecorded("codeloops recorded no diff for this iteration")
                                : new Change.SoFar(round.diff()),
                        patches.repeats(index),
                        patches.undoes(index)),
                steps(round, before, whole),
                List.of(),
                patches.note(index));
    }

    private static Optional<DiffStat> filesOnly(CodeloopsLine.Round round) {
        return round.diff().isEmpty() && round.filesChanged().orElse(0) == 0
                ? Optional.of(DiffStat.ZERO)
                : Optional.empty();
    }

    private static List<Step> steps(CodeloopsLine.Round round, Optional<Instant> before, OptionalDouble whole) {
        String exit = round.exitCode().isPresent() ? "exit " + round.exitCode().getAsInt() : "";
        Step actor =
                new Step("actor", Step.Kind.ACTOR, exit, before, Optional.empty(), round.actorSecs(), round.output());
        boolean known = whole.isPresent() && round.actorSecs().isPresent();
        OptionalDouble rest = known
                ? OptionalDouble.of(
                        Math.max(0, whole.getAsDouble() - round.actorSecs().getAsDouble()))
                : OptionalDouble.empty();
        Step critic = new Step(
                "critic", Step.Kind.CRITIC, round.decision(), Optional.empty(), round.at(), rest, round.feedback());
        return List.of(actor, critic);
    }
}
