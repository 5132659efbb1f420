package dev.looptop.replay;

import dev.looptop.model.Event;
import dev.looptop.model.Gate;
import dev.looptop.model.Iteration;
import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.Session;
import dev.looptop.model.State;
import dev.looptop.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A recorded session that is played again on its own clock.
 *
 * @param whole everything that was recorded
 * @param end what the judge says of it now, which it comes to at its last moment
 * @param moments when anything happened, in order; never empty
 * @param stops when an iteration began or a gate asked or was answered, in order
 * @param at the moment that is shown
 * @param speed how much faster than it was, one of {@link #SPEEDS}
 * @param playing whether the moment moves by itself
 * @param clock the wall clock when the moment was last moved
 */
public record Playback(
        Session whole,
        Judgement end,
        List<Instant> moments,
        List<Instant> stops,
        Instant at,
        int speed,
        boolean playing,
        Instant clock) {
    /** The speeds there are. */
    public static final List<Integer> SPEEDS = List.of(1, 2, 5, 10, 20, 50, 100);

    public Playback {
        moments = List.copyOf(moments);
        stops = List.copyOf(stops);
    }

    /** A replay from the start; empty when nothing of the session has a time. */
    public static Optional<Playback> of(Session whole, Judgement end, int speed, Instant now) {
        List<Instant> moments = moments(whole);
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Playback(whole, end, moments, stops(whole), moments.get(0), nearest(speed), true, now));
    }

    private static int nearest(int speed) {
        int found = SPEEDS.get(0);
        for (int known : SPEEDS) {
            found = known <= speed ? known : found;
        }
        return found;
    }

    private static List<Instant> moments(Session session) {
        TreeSet<Instant> moments = new TreeSet<>(stops(session));
        session.summary().times().startedAt().ifPresent(moments::add);
        session.summary().times().endedAt().ifPresent(moments::add);
        session.events().stream().map(Event::at).flatMap(Optional::stream).forEach(moments::add);
        for (Iteration iteration : session.iterations()) {
            iteration.endedAt().ifPresent(moments::add);
            for (Step step : iteration.steps()) {
                step.startedAt().ifPresent(moments::add);
                step.endedAt().ifPresent(moments::add);
            }
        }
        return new ArrayList<>(moments);
    }

    private static List<Instant> stops(Session session) {
        TreeSet<Instant> stops = new TreeSet<>();
        session.iterations().stream()
                .map(iteration -> iteration.startedAt().or(iteration::endedAt))
                .flatMap(Optional::stream)
                .forEach(stops::add);
        for (Gate gate : session.gates()) {
            gate.requestedAt().ifPresent(stops::add);
            gate.decidedAt().ifPresent(stops::add);
        }
        return new ArrayList<>(stops);
    }

    /** The session as it stood at the moment that is shown. */
    public Session session() {
        return over() ? whole : Recorded.upTo(whole, at);
    }

    /** What the session was doing then. */
    public Judgement judgement() {
        if (over()) {
            return end;
        }
        Session then = session();
        Optional<Gate> asks = then.gates().stream().filter(Gate::open).findFirst();
        State state = asks.isPresent() ? State.WAITING : State.RUNNING;
        String why = asks.map(gate -> gate.name() + " gate asked").orElse("as it was then");
        Optional<Instant> since = asks.flatMap(Gate::requestedAt);
        return new Judgement(state, Outcome.NONE, why, since, List.of(), state, at);
    }

    /** Whether the last moment is reached. */
    public boolean over() {
        return !at.isBefore(last());
    }

    /** The first recorded moment. */
    public Instant first() {
        return moments.get(0);
    }

    /** The last recorded moment. */
    public Instant last() {
        return moments.get(moments.size() - 1);
    }

    /** The wall clock went on. */
    public Playback ticked(Instant now) {
        Duration gone = Duration.between(clock, now);
        if (!playing || gone.isNegative()) {
            return new Playback(whole, end, moments, stops, at, speed, playing, now);
        }
        Instant next = at.plus(gone.multipliedBy(speed));
        boolean ends = !next.isBefore(last());
        return new Playback(whole, end, moments, stops, ends ? last() : next, speed, !ends, now);
    }

    /** Held, or playing on; from the end it begins again. */
    public Playback paused(Instant now) {
        boolean again = !playing && over();
        return new Playback(whole, end, moments, stops, again ? first() : at, speed, !playing, now);
    }

    /** At the next or the previous moment at which anything happened, held. */
    public Playback stepped(int step) {
        return to(moments, step);
    }

    /** At the next or the previous iteration or gate, held where it is if it was. */
    public Playback jumped(int step) {
        Playback there = to(stops, step);
        return new Playback(whole, end, moments, stops, there.at, speed, playing && !there.over(), clock);
    }

    private Playback to(List<Instant> places, int step) {
        Instant target = at;
        for (Instant place : places) {
            if (step > 0 && place.isAfter(at)) {
                target = place;
                break;
            }
            if (step < 0 && place.isBefore(at)) {
                target = place;
            }
        }
        boolean none = target.equals(at);
        Instant next = !none ? target : step > 0 ? last() : first();
        return new Playback(whole, end, moments, stops, next, speed, false, clock);
    }

    /** Faster or slower by one of the speeds. */
    public Playback faster(int step) {
        int index = Math.max(0, Math.min(SPEEDS.indexOf(speed) + step, SPEEDS.size() - 1));
        return new Playback(whole, end, moments, stops, at, SPEEDS.get(index), playing, clock);
    }

    /** The same moment of a session of which more was recorded meanwhile. */
    public Playback of(Session more, Judgement newEnd) {
        List<Instant> all = moments(more);
        return all.isEmpty() ? this : new Playback(more, newEnd, all, stops(more), at, speed, playing, clock);
    }
}
