package dev.looptop.format.transcript;

import dev.looptop.model.ActorOutput;
import dev.looptop.model.Body;
import dev.looptop.model.Critique;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Iteration;
import dev.looptop.model.Message;
import dev.looptop.model.Period;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import dev.looptop.model.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One user turn of a conversation with what the assistant made of it. */
final class Turn {
    private static final int LONGEST_NAME = 120;

    private final int number;
    private final Utterance.Said asked;
    private final List<Message> messages = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Utterance.Called> open = new ArrayList<>();
    private final TurnPatches patches = new TurnPatches();
    private Optional<Iteration> finished = Optional.empty();
    private Body answer = Body.NONE;
    private Optional<Instant> last;
    private int tools;

    Turn(int number, Utterance.Said asked) {
        this.number = number;
        this.asked = asked;
        this.last = asked.at();
        if (!asked.text().isEmpty()) {
            messages.add(new Message(asked.at(), "user", asked.text()));
        }
    }

    void answered(Utterance.Said said) {
        answer = said.text();
        said(said, "assistant");
    }

    /** Something was said that is not the answer: thought, or put in by the system. */
    void said(Utterance.Said said, String who) {
        last = said.at().or(() -> last);
        if (!said.text().isEmpty()) {
            messages.add(new Message(said.at(), who, said.text()));
        }
    }

    void called(Utterance.Called call) {
        tools++;
        open.add(call);
        last = call.at().or(() -> last);
        patches.proposed(call);
    }

    void returned(Utterance.Returned result, Optional<Utterance.Called> call) {
        last = result.at().or(() -> last);
        call.ifPresent(open::remove);
        call.ifPresent(made -> patches.answered(made, result));
        String name = call.map(Turn::name).orElse("tool");
        steps.add(new Step(
                name,
                Step.Kind.ACTOR,
                result.failed() ? "failed" : "ok",
                call.flatMap(Utterance.Called::at),
                result.at(),
                seconds(call.flatMap(Utterance.Called::at), result.at()),
                result.output(),
                call.map(Turn::input).orElse(Body.NONE)));
    }

    void unanswered(Utterance.Called call) {
        if (open.remove(call)) {
            steps.add(step(call, "no result"));
        }
    }

    private static Step step(Utterance.Called call, String status) {
        return new Step(
                name(call),
                Step.Kind.ACTOR,
                status,
                call.at(),
                Optional.empty(),
                OptionalDouble.empty(),
                Body.NONE,
                input(call));
    }

    /** Files that the recognised patches of this turn touch. */
    Set<String> files() {
        return patches.files();
    }

    /** What they change together. */
    DiffStat changes() {
        return patches.changes();
    }

    /** What a call was made with, where its name is too short for it. */
    private static Body input(Utterance.Called call) {
        boolean said = call.tool().length() + 1 + call.arguments().length() <= LONGEST_NAME;
        return said ? Body.NONE : Body.of(call.arguments());
    }

    private static String name(Utterance.Called call) {
        String name = (call.tool() + " " + call.arguments()).strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The turn as an iteration to which nothing will be added; the same one each time. */
    Iteration finished() {
        if (finished.isEmpty()) {
            finished = Optional.of(iteration(false));
            patches.settled();
        }
        return finished.get();
    }

    /**
     * The turn as an iteration.
     *
     * @param working whether the assistant is still at it
     */
    Iteration iteration(boolean working) {
        List<Step> all = new ArrayList<>(steps);
        for (Utterance.Called call : open) {
            all.add(step(call, working ? "running" : "no result"));
        }
        String word = tools == 0 ? "answered" : tools + (tools == 1 ? " tool call" : " tool calls");
        Optional<Instant> end = working ? Optional.empty() : last;
        return new Iteration(
                number,
                asked.first(),
                new Period(asked.at(), end, seconds(asked.at(), end)),
                new Critique(working ? Verdict.NONE : Verdict.UNKNOWN, working ? "" : word, Body.NONE),
                ActorOutput.said(answer),
                Work.of(
                        patches.files().isEmpty() ? Optional.empty() : Optional.of(patches.changes()),
                        patches.change()),
                all,
                messages,
                "");
    }

    private static OptionalDouble seconds(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Duration.between(from.get(), to.get()).toMillis() / 1000.0);
    }
}
