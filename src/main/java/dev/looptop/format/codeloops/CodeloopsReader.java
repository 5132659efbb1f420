package dev.looptop.format.codeloops;

import dev.looptop.format.SessionReader;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.SpanWords;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import dev.looptop.tail.LineTail;
import dev.looptop.tail.TailBatch;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
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
                summary, prompt, iterations, List.of(), List.of(), events(iterations), List.of(), Optional.empty());
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
        if (scan.end().isEmpty() && scan.start().isPresent() && mayGoOn(rounds)) {
            all.add(unrecorded(rounds.size() + 1, Verdict.NONE, before, Optional.empty(), Body.NONE, ""));
        }
        scan.end().filter(end -> countsOneMore(end, rounds.size())).ifPresent(end -> {
            Optional<Instant> from = rounds.isEmpty()
                    ? scan.start().flatMap(CodeloopsLine.Start::at)
                    : rounds.get(rounds.size() - 1).at();
            String note = "failed before it was recorded";
            all.add(unrecorded(rounds.size() + 1, Verdict.ERROR, from, end.at(), end.summary(), note));
        });
        return all;
    }

    /** Whether another iteration is under way: the limit is not reached and the critic has not said that it is done. */
    private boolean mayGoOn(List<CodeloopsLine.Round> rounds) {
        OptionalInt max = scan.start().map(CodeloopsLine.Start::maxIterations).orElse(OptionalInt.empty());
        boolean done = !rounds.isEmpty()
                && switch (CodeloopsWords.verdict(rounds.get(rounds.size() - 1).decision())) {
                    case DONE, APPROVED -> true;
                    default -> false;
                };
        return !done && (max.isEmpty() || rounds.size() < max.getAsInt());
    }

    /** A failed session counts the iteration that failed although it has no line (formats/codeloops.md, section 1). */
    private static boolean countsOneMore(CodeloopsLine.End end, int lines) {
        return end.outcome().equals("failed") && end.iterations().orElse(lines) == lines + 1;
    }

    private Iteration iteration(int index, CodeloopsLine.Round round, Optional<Instant> before) {
        OptionalDouble whole = seconds(before, round.at());
        Verdict verdict = CodeloopsWords.verdict(round.decision());
        return new Iteration(
                index + 1,
                "",
                before,
                round.at(),
                whole.isPresent() ? whole : round.actorSecs(),
                verdict,
                round.decision(),
                round.feedback(),
                round.output(),
                round.errors(),
                round.exitCode(),
                patches.own(index).or(() -> filesOnly(round)),
                round.diff().isEmpty()
                        ? new Change.Unrecorded("codeloops recorded no diff for this iteration")
                        : new Change.SoFar(round.diff()),
                patches.repeats(index),
                patches.undoes(index),
                steps(round, before, whole),
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

    private static OptionalDouble seconds(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Duration.between(from.get(), to.get()).toMillis() / 1000.0);
    }

    private static Iteration unrecorded(
            int number, Verdict verdict, Optional<Instant> from, Optional<Instant> to, Body feedback, String note) {
        String reason = note.isEmpty() ? "codeloops records the diff when the critic has decided" : note;
        return new Iteration(
                number,
                "",
                from,
                to,
                seconds(from, to),
                verdict,
                "",
                feedback,
                Body.NONE,
                Body.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                new Change.Unrecorded(reason),
                List.of(),
                List.of(),
                List.of(),
                note);
    }

    private List<Event> events(List<Iteration> iterations) {
        List<Event> events = new ArrayList<>();
        scan.start()
                .ifPresent(start -> events.add(new Event(
                        start.at(),
                        Event.Kind.START,
                        "session started · " + start.actor() + " → " + start.critic(),
                        "")));
        for (Iteration iteration : iterations) {
            String started = "iteration " + iteration.number() + " started";
            events.add(new Event(iteration.startedAt(), Event.Kind.PHASE_START, started, ""));
            if (!iteration.open()) {
                events.add(event(iteration));
            }
        }
        scan.end()
                .ifPresent(end -> events.add(new Event(
                        end.at(),
                        Event.Kind.END,
                        "session ended: " + (end.outcome().isEmpty() ? "?" : end.outcome()),
                        "")));
        return events;
    }

    private static Event event(Iteration iteration) {
        String name = "iteration " + iteration.number();
        StringBuilder text = new StringBuilder(name);
        String word = iteration.note().isEmpty() || !iteration.verdictWord().isEmpty()
                ? iteration.verdictWord()
                : iteration.note();
        text.append(": ").append(word.isEmpty() ? "no decision" : word);
        iteration
                .changes()
                .ifPresent(c -> text.append(" · ")
                        .append(c.files())
                        .append(c.files() == 1 ? " file +" : " files +")
                        .append(c.added())
                        .append(" -")
                        .append(c.removed()));
        iteration
                .durationSecs()
                .ifPresent(s -> text.append(" · ").append(SpanWords.exact(Duration.ofMillis((long) (s * 1000)))));
        Event.Kind kind = iteration.verdict() == Verdict.ERROR ? Event.Kind.ERROR : Event.Kind.ITERATION;
        return new Event(iteration.endedAt(), kind, text.toString(), "");
    }
}
