package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.list.ListRow;
import dev.looptop.ui.list.SessionList;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the cursor and the rows stay while the list moves under them. */
class CursorTest {
    private static final SessionId STUCK = SampleSessions.id("codeloops", 2);

    @Test
    void aNewSessionNeverPushesTheCursor() {
        Script script = Script.at(120, 36).sampled().keys("j j j j");
        SessionId before = script.state().sessions().selected().orElseThrow();
        int screenRow = screenRow(script.state());
        for (int number = 100; number < 120; number++) {
            script.rows(List.of(SampleSessions.ended(number, "newest " + number, Duration.ofSeconds(number - 99))));
            assertEquals(Optional.of(before), script.state().sessions().selected());
            assertEquals(screenRow, screenRow(script.state()));
        }
    }

    @Test
    void aListThatFitsIsShownWholeAndKeepsItsSession() {
        Script script = Script.at(120, 36)
                .rows(List.of(
                        SampleSessions.ended(1, "one", Duration.ofMinutes(3)),
                        SampleSessions.ended(2, "two", Duration.ofMinutes(4))))
                .send(new Msg.Indexed(2, 2))
                .keys("j");
        script.rows(List.of(SampleSessions.ended(3, "newer", Duration.ofMinutes(1))));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 2)),
                script.state().sessions().selected());
        assertEquals(0, script.state().sessions().offset());
    }

    @Test
    void noRowIsHiddenAboveWhileARowIsBlankBelow() {
        Script script = Script.at(80, 24).sampled().keys("G");
        List<SessionId> gone = script.state().sessions().table().byId().keySet().stream()
                .filter(id -> !script.state().sessions().selected().equals(Optional.of(id)))
                .limit(15)
                .toList();
        SessionId before = script.state().sessions().selected().orElseThrow();
        for (SessionId id : gone) {
            script.send(new Msg.RowsChanged(List.of(), List.of(id)));
            SessionList list = script.state().sessions();
            assertEquals(Optional.of(before), list.selected());
            assertTrue(
                    list.offset() == 0 || list.rows().size() - list.offset() >= list.height(),
                    list.offset() + " hidden above, blank rows below");
        }
    }

    @Test
    void whoNeedsYouAboveTheListIsCountedInItsBorder() {
        Script script = Script.at(80, 24).sampled().keys("G");
        assertTrue(text(script).contains("↑ 2 need you   42 of 42"), text(script));
        assertFalse(text(script.keys("g")).contains("need you   "));
    }

    @Test
    void beforeTheFirstReadingIsDoneTheCursorStaysOnTop() {
        Script script = Script.at(120, 36)
                .send(new Msg.Indexed(0, 9))
                .rows(List.of(SampleSessions.ended(1, "old", Duration.ofHours(3))))
                .rows(List.of(SampleSessions.ended(2, "new", Duration.ofHours(1))));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 2)),
                script.state().sessions().selected());
    }

    @Test
    void inTheDemoTheFirstRowIsFollowedUntilAKey() {
        Script script = Script.at(120, 36)
                .send(new Msg.Indexed(0, 0))
                .send(new Msg.Tick(SampleSessions.NOW.plusSeconds(9)))
                .keys("d")
                .rows(List.of(SampleSessions.ended(1, "old", Duration.ofHours(3))))
                .send(new Msg.Indexed(1, 1))
                .send(new Msg.Tick(SampleSessions.NOW.plusSeconds(19)))
                .rows(List.of(SampleSessions.ended(2, "new", Duration.ofHours(1))));
        assertTrue(script.commands().contains(new Cmd.StartDemo()));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 2)),
                script.state().sessions().selected());
        script.keys("?").rows(List.of(SampleSessions.ended(3, "newest", Duration.ofMinutes(1))));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 2)),
                script.state().sessions().selected());
    }

    @Test
    void aRowThatLeavesTheFilterStaysGreyUntilTheCursorMoves() {
        Script script = Script.at(120, 36).sampled().keys("L j j");
        SessionId before = script.state().sessions().selected().orElseThrow();
        SessionRow gone = SampleSessions.rows().get(2);
        assertEquals(before, gone.id());
        script.rows(List.of(SampleSessions.row(
                3, "superqode", "web", "over", 3, 0, Duration.ofSeconds(1), State.ENDED, Outcome.SUCCESS)));
        SessionList list = script.state().sessions();
        assertEquals(Optional.of(before), list.selected());
        assertTrue(list.rows().get(list.cursor()).ghost());
        assertEquals(3, list.matching());
        script.keys("k");
        assertTrue(script.state().sessions().rows().stream().noneMatch(ListRow::ghost));
        assertFalse(script.state().sessions().selected().equals(Optional.of(before)));
    }

    @Test
    void aSessionThatIsDeletedStaysUntilTheCursorMoves() {
        Script script = Script.at(120, 36).sampled().keys("j");
        script.send(new Msg.RowsChanged(List.of(), List.of(STUCK)));
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
        script.keys("j");
        assertFalse(script.state().sessions().selected().equals(Optional.of(STUCK)));
    }

    @Test
    void movingTheCursorAsksForTheSessionOnce() {
        Script script = Script.at(120, 36).sampled().keys("j");
        long asked =
                script.commands().stream().filter(new Cmd.Open(STUCK)::equals).count();
        assertEquals(1, asked);
        Step again = Update.apply(script.state(), new Msg.Tick(SampleSessions.NOW.plusSeconds(1)));
        assertEquals(Step.of(again.state()), again, "a tick asks for nothing");
    }

    @Test
    void onceTheListHasComeToRestTheCursorStaysWithItsSession() {
        Script script = Script.at(120, 36)
                .rows(List.of(SampleSessions.ended(1, "old", Duration.ofHours(3))))
                .send(new Msg.Indexed(1, 1))
                .send(new Msg.Tick(SampleSessions.NOW.plusSeconds(5)))
                .rows(List.of(SampleSessions.ended(2, "new", Duration.ofHours(1))));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 1)),
                script.state().sessions().selected());
    }

    @Test
    void aFailureThatWasOpenedNoLongerNeedsThePerson() {
        SessionRow failed = SampleSessions.row(
                77, "codeloops", "api", "boom", 1, 8, Duration.ofHours(1), State.ENDED, Outcome.FAILED);
        Script script = Script.at(120, 36).rows(List.of(failed, SampleSessions.ended(2, "fine", Duration.ofHours(2))));
        script.send(new Msg.Indexed(2, 2)).keys("!");
        assertEquals(1, script.state().sessions().matching());
        script.keys("Enter");
        assertEquals(0, script.state().sessions().matching());
    }

    private static String text(Script script) {
        return script.frame().text();
    }

    private static int screenRow(UiState state) {
        return state.sessions().cursor() - state.sessions().offset();
    }
}
