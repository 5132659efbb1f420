package dev.looptop.format.codeloops;

import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.SpanWords;
import dev.looptop.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened in a session, as a stream of events: codeloops keeps none, so they are told from its iterations. */
final class CodeloopsEvents {
    private CodeloopsEvents() {}

    /** The events of a session with these iterations. */
    static List<Event> of(
            Optional<CodeloopsLine.Start> first, List<Iteration> iterations, Optional<CodeloopsLine.End> last) {
        List<Event> events = new ArrayList<>();
        first.ifPresent(start -> events.add(new Event(
                start.at(), Event.Kind.START, "session started · " + start.actor() + " → " + start.critic(), "")));
        for (Iteration iteration : iterations) {
            String started = "iteration " + iteration.number() + " started";
            events.add(new Event(iteration.startedAt(), Event.Kind.PHASE_START, started, ""));
            if (!iteration.open()) {
                events.add(event(iteration));
            }
        }
        last.ifPresent(end -> events.add(new Event(
                end.at(), Event.Kind.END, "session ended: " + (end.outcome().isEmpty() ? "?" : end.outcome()), "")));
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
