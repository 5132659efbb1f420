package dev.looptop.format.transcript;

import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.DiffStat;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups what happened in a conversation into iterations: one user turn up to the next (design: product, "Words"). Fed
 * in order; what it gives are snapshots. Confined to one thread.
 */
public final class Conversation {
    private static final int LONGEST_LINE = 400;

    private final List<Turn> turns = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final OpenCalls calls = new OpenCalls();
    private String title = "";
    private Body prompt = Body.NONE;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Duration longestGap = Duration.ZERO;
    private boolean assistantSpokeLast;

    /** Takes the next thing that happened. */
    public void add(Utterance utterance) {
        utterance.at().ifPresent(this::moment);
        if (utterance instanceof Utterance.Said said) {
            said(said);
        } else if (utterance instanceof Utterance.Called called) {
            turn(called.at()).called(called);
            assistantSpokeLast = false;
            calls.opened(called);
            event(called.at(), Event.Kind.TOOL, called.tool() + "  " + called.arguments());
        } else if (utterance instanceof Utterance.Returned returned) {
            Optional<Utterance.Called> call = calls.closed(returned);
            turn(returned.at()).returned(returned, call);
            String tool = call.map(Utterance.Called::tool).orElse("tool");
            Event.Kind kind = returned.failed() ? Event.Kind.ERROR : Event.Kind.MESSAGE;
            event(returned.at(), kind, tool + (returned.failed() ? " failed" : " answered"));
        } else if (utterance instanceof Utterance.Unanswered unanswered) {
            calls.dropped(unanswered.call()).ifPresent(turn(unanswered.at())::unanswered);
        } else if (utterance instanceof Utterance.Interrupted interrupted) {
            calls.abandoned();
            assistantSpokeLast = !turns.isEmpty();
            event(interrupted.at(), Event.Kind.NOTICE, interrupted.text());
        } else if (utterance instanceof Utterance.Failed failed) {
            event(failed.at(), Event.Kind.ERROR, failed.text());
        } else if (utterance instanceof Utterance.Noted noted) {
            event(noted.at(), Event.Kind.NOTICE, noted.text());
        }
    }

    private void said(Utterance.Said said) {
        switch (said.role()) {
            case USER -> {
                calls.abandoned();
                turns.add(new Turn(turns.size() + 1, said));
                if (title.isEmpty() && !said.first().isBlank()) {
                    title = said.first();
                    prompt = said.text();
                }
                assistantSpokeLast = false;
                event(said.at(), Event.Kind.START, "user: " + said.first());
            }
            case ASSISTANT -> {
                turn(said.at()).answered(said);
                assistantSpokeLast = true;
                event(said.at(), Event.Kind.MESSAGE, said.first());
            }
            case THINKING -> {
                turn(said.at()).said(said, "thinking");
                event(said.at(), Event.Kind.NOTICE, "thinking: " + said.first());
            }
            case SYSTEM -> {
                // What the system says before the first turn belongs to the session, not to a turn of its own.
                if (!turns.isEmpty()) {
                    turn(said.at()).said(said, "system");
                }
                event(said.at(), Event.Kind.NOTICE, "system: " + said.first());
            }
        }
    }

    /** The turn under way; what comes before any user turn gets one of its own. */
    private Turn turn(Optional<Instant> at) {
        if (turns.isEmpty()) {
            turns.add(new Turn(1, new Utterance.Said(at, Utterance.Role.USER, "", Body.NONE)));
        }
        return turns.get(turns.size() - 1);
    }

    private void moment(Instant at) {
        if (first.isEmpty()) {
            first = Optional.of(at);
        }
        if (last.isPresent() && at.isAfter(last.get())) {
            Duration gap = Duration.between(last.get(), at);
            longestGap = gap.compareTo(longestGap) > 0 ? gap : longestGap;
        }
        last = last.filter(before -> before.isAfter(at)).or(() -> Optional.of(at));
    }

    private void event(Optional<Instant> at, Event.Kind kind, String text) {
        String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        events.add(new Event(at, kind, line.strip(), ""));
    }

    /** The first line of the first user turn that has one; empty without one. */
    public String title() {
        return title;
    }

    /** The text of the user turn that gives the title. */
    public Body prompt() {
        return prompt;
    }

    /** How many user turns there were. */
    public int turns() {
        return turns.size();
    }

    /** The first recorded moment. */
    public Optional<Instant> startedAt() {
        return first;
    }

    /** The latest recorded moment. */
    public Optional<Instant> lastAt() {
        return last;
    }

    /** Everything that happened, one event each; only ever grows. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The user turns with what the assistant made of them. */
    public List<Iteration> iterations() {
        List<Iteration> iterations = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            boolean last = i + 1 == turns.size();
            iterations.add(
                    last ? turns.get(i).iteration(!yourMove()) : turns.get(i).finished());
        }
        return iterations;
    }

    /** What the recognised patches of all turns change together, each file once; empty when there was none. */
    public Optional<DiffStat> changes() {
        Set<String> files = new HashSet<>();
        int added = 0;
        int removed = 0;
        for (Turn turn : turns) {
            files.addAll(turn.files());
            added += turn.changes().added();
            removed += turn.changes().removed();
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new DiffStat(files.size(), added, removed));
    }

    /** Whether the assistant's turn is finished: it spoke last and no call is open. */
    public boolean yourMove() {
        return assistantSpokeLast && calls.open().isEmpty();
    }

    /**
     * The signs of life by which a conversation is judged.
     *
     * @param lastSign the newest sign, file times included
     */
    public Activity activity(Optional<Instant> lastSign) {
        String busy = calls.open().map(Utterance.Called::tool).orElse(yourMove() ? "" : "turn " + turns.size());
        return new Activity(
                lastSign,
                longestGap,
                busy,
                calls.open().isPresent(),
                true,
                yourMove(),
                calls.repetition(),
                Optional.empty());
    }
}
