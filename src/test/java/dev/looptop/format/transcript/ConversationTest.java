package dev.looptop.format.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Change;
import dev.looptop.model.Iteration;
import dev.looptop.model.Step;
import dev.looptop.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Instant START = Instant.parse("2026-03-31T12:00:00Z");

    private final Conversation conversation = new Conversation();

    @Test
    void aUserTurnIsAnIterationUpToTheNext() {
        user(0, "fix the build");
        assistant(5, "done");
        user(60, "and the tests");
        assistant(63, "done too");
        List<Iteration> turns = conversation.iterations();
        assertEquals(
                List.of("fix the build", "and the tests"),
                turns.stream().map(Iteration::label).toList());
        assertEquals(5, turns.get(0).durationSecs().orElseThrow());
        assertEquals("done", turns.get(0).output().inline());
        assertEquals("answered", turns.get(1).verdictWord());
        assertEquals("fix the build", conversation.title());
        assertTrue(conversation.yourMove());
        assertEquals(
                Duration.ofSeconds(55), conversation.activity(Optional.empty()).longestGap());
    }

    @Test
    void anOpenCallIsShownAsSuchAndKeepsTheTurnOpen() {
        user(0, "run it");
        assistant(1, "I will");
        call(2, "c1", "make");
        Activity activity = conversation.activity(Optional.of(START));
        assertEquals("Bash", activity.busyWith());
        assertTrue(activity.silent());
        assertFalse(activity.yourMove());
        Iteration turn = conversation.iterations().get(0);
        assertEquals(Verdict.NONE, turn.verdict());
        assertEquals("running", turn.steps().get(0).status());
    }

    @Test
    void resultsPairWithTheirCallsWhateverTheirOrder() {
        user(0, "two at once");
        call(1, "a", "sleep 2");
        call(1, "b", "true");
        result(2, "b", false);
        result(4, "a", true);
        List<Step> steps = conversation.iterations().get(0).steps();
        assertEquals(
                List.of("Bash true ok", "Bash sleep 2 failed"),
                steps.stream().map(s -> s.name() + " " + s.status()).toList());
        assertFalse(conversation.yourMove(), "the assistant has not answered yet");
    }

    @Test
    void theSameCallInARowIsCounted() {
        user(0, "try");
        for (int i = 0; i < 4; i++) {
            call(i, "c" + i, "pytest");
            result(i, "c" + i, true);
        }
        assertEquals(4, conversation.activity(Optional.empty()).repetition().tool());
        assertEquals(4, conversation.activity(Optional.empty()).repetition().error());
        call(9, "other", "ls");
        assertEquals(1, conversation.activity(Optional.empty()).repetition().tool());
    }

    @Test
    void aCallThatWasInterruptedIsNotWaitedForLater() {
        user(0, "run it");
        call(1, "c1", "sleep 600");
        user(5, "no, stop");
        assistant(6, "stopped");
        assertTrue(conversation.yourMove());
        assertEquals(
                "no result", conversation.iterations().get(0).steps().get(0).status());
    }

    @Test
    void patchesOfATurnAreItsChange() {
        user(0, "edit");
        conversation.add(new Utterance.Called(at(1), "p", "Edit", "a.py", Body.of("--- a/a.py\n+++ b/a.py\n")));
        Change change = conversation.iterations().get(0).change();
        assertInstanceOf(Change.Own.class, change);
        assertEquals("--- a/a.py\n+++ b/a.py\n", ((Change.Own) change).patch().inline());
    }

    @Test
    void whatComesBeforeAnyUserTurnHasATurnOfItsOwn() {
        assistant(0, "hello");
        assertEquals(1, conversation.turns());
        assertEquals("", conversation.title());
    }

    private void user(int second, String text) {
        conversation.add(new Utterance.Said(at(second), Utterance.Role.USER, text, Body.of(text)));
    }

    private void assistant(int second, String text) {
        conversation.add(new Utterance.Said(at(second), Utterance.Role.ASSISTANT, text, Body.of(text)));
    }

    private void call(int second, String id, String command) {
        conversation.add(new Utterance.Called(at(second), id, "Bash", command, Body.NONE));
    }

    private void result(int second, String id, boolean failed) {
        conversation.add(new Utterance.Returned(at(second), id, Body.NONE, failed));
    }

    private static Optional<Instant> at(int second) {
        return Optional.of(START.plusSeconds(second));
    }
}
