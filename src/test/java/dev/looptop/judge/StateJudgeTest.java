package dev.looptop.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.format.devloop.DevloopFormat;
import dev.looptop.model.Activity;
import dev.looptop.model.Crew;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Labels;
import dev.looptop.model.Liveness;
import dev.looptop.model.Outcome;
import dev.looptop.model.ProcessSample;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.State;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Waiting;
import dev.looptop.model.Workplace;
import dev.looptop.model.harness.Harnesses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StateJudgeTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    private static final Harnesses HARNESSES = new Harnesses(List.of(new DevloopFormat().facts()));
    private static final StateJudge JUDGE = new StateJudge(Thresholds.DEFAULT, HARNESSES);

    private final ProcessSample alive = sample(Liveness.ALIVE);
    private final ProcessSample gone = sample(Liveness.GONE);
    private final ProcessSample unknown = ProcessSample.UNKNOWN;

    @Test
    void anEndThatWasWrittenWinsOverEverything() {
        Activity stuckAtGate = activity(Duration.ofDays(2), repeating(0, 0, 5, 5), Optional.of(gate(NOW)));
        SessionSummary session = session(new Ending(Outcome.SUCCESS, "success", ""), stuckAtGate, 3);
        Judgement judgement = JUDGE.judge(session, gone, NOW, Optional.empty());
        assertEquals(State.ENDED, judgement.state());
        assertEquals(Outcome.SUCCESS, judgement.outcome());
        assertEquals("critic approved in iteration 3", judgement.why());
    }

    @Test
    void anOpenGateWaitsHoweverLongItIsSilent() {
        Activity asked = activity(
                Duration.ofDays(3), Activity.Repetition.NONE, Optional.of(gate(NOW.minus(Duration.ofDays(3)))));
        assertEquals(State.WAITING, first(asked, alive).state());
        assertEquals(State.WAITING, first(asked, unknown).state());
        assertEquals(
                Optional.of(NOW.minus(Duration.ofDays(3))),
                first(asked, unknown).since());
    }

    @Test
    void anOpenGateWhoseEngineIsGoneIsStuck() {
        Activity asked = activity(Duration.ofSeconds(3), Activity.Repetition.NONE, Optional.of(gate(NOW)));
        Judgement judgement = first(asked, gone);
        assertEquals(State.STUCK, judgement.state());
        assertEquals("engine gone at the plan gate", judgement.why());
    }

    @Test
    void aGoneProcessIsStuckBeforeTheDayIsOver() {
        Judgement judgement = first(working(Duration.ofSeconds(5)), gone);
        assertEquals(State.STUCK, judgement.state());
        assertEquals("process vanished during worker", judgement.why());
        assertTrue(judgement.evidence().stream().anyMatch(e -> e.family() == Evidence.Family.PROCESS && e.counts()));
    }

    @Test
    void aDayOfSilenceEndsASessionUnlessItsProcessLives() {
        Activity old = working(Duration.ofHours(24).plusSeconds(1));
        assertEquals(State.ENDED, first(old, unknown).state());
        assertEquals(Outcome.UNKNOWN, first(old, unknown).outcome());
        assertEquals(State.QUIET, first(old, alive).state());
        assertEquals(State.QUIET, first(working(Duration.ofHours(24)), unknown).state());
    }

    @Test
    void silenceCountsOnlyBeyondItsLimit() {
        assertEquals(
                State.RUNNING, first(working(Duration.ofMinutes(10)), alive).state());
        assertEquals(
                State.QUIET,
                first(working(Duration.ofMinutes(10).plusSeconds(1)), alive).state());
    }

    @Test
    void twoSignalsOfOneFamilyAreOneAndOfTwoFamiliesAreStuck() {
        Activity circling = activity(Duration.ZERO, repeating(0, 3, 2, 3), Optional.empty());
        assertEquals(State.QUIET, first(circling, alive).state());
        Activity circlingInSilence = activity(Duration.ofMinutes(11), repeating(0, 0, 2, 0), Optional.empty());
        assertEquals(State.STUCK, first(circlingInSilence, alive).state());
    }

    @Test
    void repetitionCountsFromItsLimits() {
        assertEquals(State.RUNNING, first(repeated(3, 2, 1, 2), alive).state());
        assertEquals(State.QUIET, first(repeated(4, 0, 0, 0), alive).state());
        assertEquals(State.QUIET, first(repeated(0, 3, 0, 0), alive).state());
        assertEquals(State.QUIET, first(repeated(0, 0, 2, 0), alive).state());
        assertEquals(State.QUIET, first(repeated(0, 0, 0, 3), alive).state());
    }

    @Test
    void itsOwnLongestPauseTimesThreeIsALimitToo() {
        Activity short1 = withGap(Duration.ofMinutes(3), Duration.ofSeconds(50));
        assertEquals(State.QUIET, first(short1, alive).state());
        Activity below = withGap(Duration.ofMinutes(2), Duration.ofSeconds(10));
        assertEquals(State.RUNNING, first(below, alive).state());
        Activity within = withGap(Duration.ofMinutes(8), Duration.ofMinutes(3));
        assertEquals(State.RUNNING, first(within, alive).state());
    }

    @Test
    void aRaiseNeedsTwoLooksTwoSecondsApartAndClearingNone() {
        SessionSummary calm = session(Ending.NONE, working(Duration.ZERO), 1);
        SessionSummary silent = session(Ending.NONE, working(Duration.ofMinutes(11)), 1);
        Judgement running = JUDGE.judge(calm, alive, NOW, Optional.empty());
        Judgement pending = JUDGE.judge(silent, alive, NOW, Optional.of(running));
        assertEquals(State.RUNNING, pending.state());
        assertEquals(State.QUIET, pending.raising());
        Judgement soon = JUDGE.judge(silent, alive, NOW.plusMillis(1999), Optional.of(pending));
        assertEquals(State.RUNNING, soon.state());
        Judgement raised = JUDGE.judge(silent, alive, NOW.plusSeconds(2), Optional.of(soon));
        assertEquals(State.QUIET, raised.state());
        Judgement cleared = JUDGE.judge(calm, alive, NOW.plusSeconds(2), Optional.of(raised));
        assertEquals(State.RUNNING, cleared.state());
    }

    @Test
    void anotherStateStartsTheLooksAnew() {
        SessionSummary calm = session(Ending.NONE, working(Duration.ZERO), 1);
        SessionSummary silent = session(Ending.NONE, working(Duration.ofMinutes(11)), 1);
        Judgement running = JUDGE.judge(calm, alive, NOW, Optional.empty());
        Judgement pending = JUDGE.judge(silent, alive, NOW, Optional.of(running));
        Judgement other = JUDGE.judge(silent, gone, NOW.plusSeconds(3), Optional.of(pending));
        assertEquals(State.RUNNING, other.state());
        assertEquals(State.STUCK, other.raising());
    }

    @Test
    void timesFromTheFutureAreNoSilence() {
        Activity future = working(Duration.ofMinutes(-90));
        Judgement judgement = first(future, alive);
        assertEquals(State.RUNNING, judgement.state());
        assertEquals("0s", judgement.evidence().get(0).value());
    }

    @Test
    void hintsNeverCount() {
        SessionSummary session = session(Ending.NONE, working(Duration.ZERO), 9);
        Judgement judgement = JUDGE.judge(session, alive, NOW, Optional.empty());
        Evidence used = judgement.evidence().stream()
                .filter(e -> e.family() == Evidence.Family.HINT)
                .findFirst()
                .orElseThrow();
        assertEquals("iterations used, near the limit", used.signal());
        assertFalse(used.counts());
    }

    @Test
    void conversationsAreNeverStuck() {
        Activity yours = new Activity(
                Optional.of(NOW.minusSeconds(60)),
                Duration.ZERO,
                "",
                false,
                true,
                true,
                repeating(9, 9, 9, 9),
                Optional.empty());
        assertEquals(State.QUIET, first(yours, gone).state());
        Activity open = new Activity(
                Optional.of(NOW.minus(Duration.ofHours(1))),
                Duration.ZERO,
                "Bash",
                true,
                true,
                false,
                Activity.Repetition.NONE,
                Optional.empty());
        assertEquals(State.RUNNING, first(open, gone).state());
        Activity idle = new Activity(
                Optional.of(NOW.minus(Duration.ofHours(1))),
                Duration.ZERO,
                "",
                false,
                true,
                true,
                Activity.Repetition.NONE,
                Optional.empty());
        assertEquals(State.ENDED, first(idle, gone).state());
        assertEquals("idle for 1h 00m", first(idle, gone).why());
        Activity forgotten = new Activity(
                Optional.of(NOW.minus(Duration.ofHours(25))),
                Duration.ZERO,
                "Bash",
                true,
                true,
                false,
                Activity.Repetition.NONE,
                Optional.empty());
        assertEquals(State.ENDED, first(forgotten, gone).state(), "a call open for more than a day is not waited for");
        assertEquals(
                "when it was last used is not recorded",
                first(
                                new Activity(
                                        Optional.empty(),
                                        Duration.ZERO,
                                        "",
                                        false,
                                        true,
                                        true,
                                        Activity.Repetition.NONE,
                                        Optional.empty()),
                                gone)
                        .why());
    }

    @Test
    void devloopsOwnThresholdIsUsedWhenItIsANumberAboveZero() {
        assertEquals(Duration.ofMinutes(3), threshold("3"));
        assertEquals(Duration.ofMinutes(10), threshold("0"));
        assertEquals(Duration.ofMinutes(10), threshold("soon"));
        Thresholds given = Thresholds.DEFAULT
                .withEnvironment(Map.of("DEVLOOP_STUCK_THRESHOLD_MIN", "3"), HARNESSES)
                .withStuckAfter(Duration.ofSeconds(12));
        assertEquals(Duration.ofSeconds(12), given.silence("devloop"));
    }

    private static Duration threshold(String minutes) {
        return Thresholds.DEFAULT
                .withEnvironment(Map.of("DEVLOOP_STUCK_THRESHOLD_MIN", minutes), HARNESSES)
                .silence("devloop");
    }

    private static Judgement first(Activity activity, ProcessSample process) {
        return JUDGE.judge(session(Ending.NONE, activity, 1), process, NOW, Optional.empty());
    }

    private static ProcessSample sample(Liveness liveness) {
        return new ProcessSample(liveness, liveness, OptionalLong.empty());
    }

    private static Waiting gate(Instant since) {
        return new Waiting("plan gate", Optional.of(since), "", "", Optional.empty(), false);
    }

    private static Activity.Repetition repeating(int tool, int error, int diff, int unchanged) {
        return new Activity.Repetition(tool, error, diff, unchanged, "");
    }

    private static Activity repeated(int tool, int error, int diff, int unchanged) {
        return activity(Duration.ZERO, repeating(tool, error, diff, unchanged), Optional.empty());
    }

    private static Activity working(Duration silence) {
        return activity(silence, Activity.Repetition.NONE, Optional.empty());
    }

    private static Activity withGap(Duration silence, Duration longest) {
        return new Activity(
                Optional.of(NOW.minus(silence)),
                longest,
                "worker",
                false,
                false,
                false,
                Activity.Repetition.NONE,
                Optional.empty());
    }

    private static Activity activity(Duration silence, Activity.Repetition again, Optional<Waiting> waiting) {
        return new Activity(
                Optional.of(NOW.minus(silence)), Duration.ZERO, "worker", false, false, false, again, waiting);
    }

    private static SessionSummary session(Ending ending, Activity activity, int iterations) {
        return new SessionSummary(
                new SessionId("codeloops", "one", "/one"),
                Workplace.of("/src/api"),
                "title",
                ending,
                Times.UNKNOWN,
                Crew.NONE,
                Effort.NONE.after(iterations).within(OptionalInt.of(10)),
                Ties.NONE,
                Labels.NONE,
                activity,
                List.of());
    }
}
