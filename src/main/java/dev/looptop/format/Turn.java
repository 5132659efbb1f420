package dev.looptop.format;

import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One user turn of a conversation with what the assistant made of it. */
final class Turn {
    private static final int LONGEST_PATCH = 256 * 1024;
    private static final int LONGEST_NAME = 120;

    private final int number;
    private final Utterance.Said asked;
    private final List<Step> steps = new ArrayList<>();
    private final List<Utterance.Called> open = new ArrayList<>();
    private final StringBuilder patches = new StringBuilder();
    private Body answer = Body.NONE;
    private Optional<Instant> last;
    private int tools;

    Turn(int number, Utterance.Said asked) {
        this.number = number;
        this.asked = asked;
        this.last = asked.at();
    }

    Optional<Instant> startedAt() {
        return asked.at();
    }

    void answered(Utterance.Said said) {
        answer = said.text();
        last = said.at().or(() -> last);
    }

    void called(Utterance.Called call) {
        tools++;
        open.add(call);
        last = call.at().or(() -> last);
        if (!call.patch().isEmpty() && call.patch().isInline() && patches.length() < LONGEST_PATCH) {
            patches.append(call.patch().inline());
            if (patches.charAt(patches.length() - 1) != '\n') {
                patches.append('\n');
            }
        }
    }

    void returned(Utterance.Returned result, Optional<Utterance.Called> call) {
        last = result.at().or(() -> last);
        call.ifPresent(open::remove);
        String name = call.map(Turn::name).orElse("tool");
        steps.add(new Step(
                name,
                Step.Kind.ACTOR,
                result.failed() ? "failed" : "ok",
                call.flatMap(Utterance.Called::at),
                result.at(),
                seconds(call.flatMap(Utterance.Called::at), result.at()),
                result.output()));
    }

    private static String name(Utterance.Called call) {
        String name = (call.tool() + " " + call.arguments()).strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /**
     * The turn as an iteration.
     *
     * @param until when the next one began
     * @param working whether the assistant is still at it
     */
    Iteration iteration(Optional<Instant> until, boolean working) {
        List<Step> all = new ArrayList<>(steps);
        for (Utterance.Called call : open) {
            all.add(new Step(
                    name(call),
                    Step.Kind.ACTOR,
                    working ? "running" : "no result",
                    call.at(),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    Body.NONE));
        }
        String word = tools == 0 ? "answered" : tools + (tools == 1 ? " tool call" : " tool calls");
        Optional<Instant> end = working ? Optional.empty() : last;
        return new Iteration(
                number,
                asked.first(),
                asked.at(),
                end,
                seconds(asked.at(), end),
                working ? Verdict.NONE : Verdict.UNKNOWN,
                working ? "" : word,
                Body.NONE,
                answer,
                Body.NONE,
                OptionalInt.empty(),
                Optional.empty(),
                patches.length() == 0
                        ? new Change.Unrecorded("no patch was recognised in this turn")
                        : new Change.Own(Body.of(patches.toString())),
                List.of(),
                List.of(),
                all,
                "");
    }

    private static OptionalDouble seconds(Optional<Instant> from, Optional<Instant> to) {
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Duration.between(from.get(), to.get()).toMillis() / 1000.0);
    }
}
