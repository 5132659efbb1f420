package dev.looptop.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Change;
import dev.looptop.model.Event;
import dev.looptop.model.Iteration;
import dev.looptop.model.Outcome;
import dev.looptop.model.Session;
import dev.looptop.model.State;
import dev.looptop.model.Verdict;
import dev.looptop.ui.SampleSessions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recorded session played again, by the sessions of the pictures. */
class PlaybackTest {
    private static final Instant WALL = Instant.parse("2026-04-01T08:00:00Z");
    private static final Session WHOLE = SampleSessions.stuck();

    private static Playback playback(int speed) {
        return Playback.of(WHOLE, SampleSessions.rows().get(1).judgement(), speed, WALL)
                .orElseThrow();
    }

    private static Playback at(Instant moment) {
        Playback start = playback(1);
        return new Playback(start.whole(), start.end(), start.moments(), start.stops(), moment, 1, false, WALL);
    }

    @Test
    void nothingIsKnownBeforeItHappened() {
        Iteration third = WHOLE.iterations().get(2);
        Instant amid = third.startedAt().orElseThrow().plusSeconds(1);
        Playback then = at(amid);

        assertEquals(3, then.session().iterations().size());
        assertEquals(WHOLE.iterations().get(1), then.session().iterations().get(1));
        Iteration open = then.session().iterations().get(2);
        assertEquals(Verdict.NONE, open.verdict());
        assertTrue(open.output().isEmpty() && open.feedback().isEmpty());
        assertTrue(open.change() instanceof Change.Unrecorded);
        for (Event event : then.session().events()) {
            assertFalse(event.at().orElseThrow().isAfter(amid));
        }
        assertEquals(State.RUNNING, then.judgement().state());
        assertEquals(Outcome.NONE, then.session().summary().ending().outcome());
    }

    @Test
    void itEndsAsItIsNow() {
        Playback end = at(playback(1).last());
        assertEquals(WHOLE, end.session());
        assertEquals(SampleSessions.rows().get(1).judgement(), end.judgement());
    }

    @Test
    void itsClockGoesByTheWallClockTimesItsSpeed() {
        Playback on = playback(10).ticked(WALL.plusSeconds(3));
        assertEquals(on.first().plusSeconds(30), on.at());
        assertEquals(on.at(), on.ticked(WALL.plusSeconds(1)).at(), "a clock that goes back moves nothing");
        Playback held = on.paused(WALL.plusSeconds(3)).ticked(WALL.plusSeconds(60));
        assertEquals(on.at(), held.at());
        assertEquals(
                held.at().plusSeconds(10),
                held.paused(WALL.plusSeconds(60)).ticked(WALL.plusSeconds(61)).at());
    }

    @Test
    void itStopsAtItsLastMomentAndBeginsAgain() {
        Playback over = playback(100).ticked(WALL.plusSeconds(86_400));
        assertEquals(over.last(), over.at());
        assertFalse(over.playing());
        Playback again = over.paused(WALL.plusSeconds(86_401));
        assertEquals(again.first(), again.at());
        assertTrue(again.playing());
    }

    @Test
    void stepsGoFromEventToEventAndHold() {
        Playback step = playback(1).stepped(1);
        assertEquals(step.moments().get(1), step.at());
        assertFalse(step.playing());
        assertEquals(step.first(), step.stepped(-1).at());
        assertEquals(step.first(), step.stepped(-1).stepped(-1).at());
    }

    @Test
    void jumpsGoToIterationsAndGates() {
        Playback two = at(WHOLE.iterations().get(0).startedAt().orElseThrow()).jumped(1);
        assertEquals(WHOLE.iterations().get(1).startedAt().orElseThrow(), two.at());
        assertEquals(2, two.session().iterations().size());
    }

    @Test
    void speedsGoFromOneToAHundred() {
        Playback one = playback(1);
        assertEquals(1, one.faster(-1).speed());
        assertEquals(2, one.faster(1).speed());
        assertEquals(100, playback(1000).faster(1).speed());
    }

    @Test
    void aGateIsWaitedForUntilItWasAnswered() {
        Session waiting = SampleSessions.waiting();
        Instant asked =
                waiting.gates().get(waiting.gates().size() - 1).requestedAt().orElseThrow();
        Playback start = Playback.of(waiting, SampleSessions.rows().get(0).judgement(), 1, WALL)
                .orElseThrow();
        Playback there = new Playback(
                start.whole(),
                start.end(),
                List.of(asked.minusSeconds(1), asked.plusSeconds(9)),
                start.stops(),
                asked,
                1,
                false,
                WALL);
        assertEquals(State.WAITING, there.judgement().state());
        assertEquals(asked, there.judgement().since().orElseThrow());
    }
}
