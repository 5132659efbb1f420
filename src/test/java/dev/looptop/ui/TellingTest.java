package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.looptop.model.Outcome;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.ui.choice.Column;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.Notifications;
import dev.looptop.ui.choice.Preferences;
import dev.looptop.ui.keys.KeyMap;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static Preferences told(Notifications notifications) {
        return new Preferences(
                KeyMap.DEFAULT, Look.TERMINAL, Map.of(), EnumSet.allOf(Column.class), notifications, false, List.of());
    }

    private static final Notifications BELL =
            new Notifications(Set.of(Notifications.Way.BELL), List.of(), EnumSet.allOf(Notifications.Occasion.class));

    private static SessionRow row(int number, State state) {
        Outcome outcome = state == State.ENDED ? Outcome.FAILED : Outcome.NONE;
        return SampleSessions.row(
                number, "codeloops", "api", "t\u001b[2J", 1, 2, Duration.ofSeconds(5), state, outcome);
    }

    private static Script settled(Notifications notifications) {
        return Script.at(120, 36, told(notifications)).sampled().send(new Msg.Tick(SampleSessions.NOW.plusSeconds(60)));
    }

    private static List<String> notices(Script script) {
        return script.commands().stream()
                .filter(Cmd.Notify.class::isInstance)
                .map(cmd -> ((Cmd.Notify) cmd).notice())
                .map(notice -> notice.occasion().word() + " " + notice.session())
                .toList();
    }

    @Test
    void eachEpisodeIsToldOnce() {
        Script script = settled(BELL).rows(List.of(row(90, State.RUNNING)));
        script.rows(List.of(row(90, State.STUCK))).rows(List.of(row(90, State.STUCK)));
        script.rows(List.of(row(90, State.RUNNING))).rows(List.of(row(90, State.STUCK)));
        script.rows(List.of(row(90, State.ENDED))).rows(List.of(row(90, State.ENDED)));
        assertEquals(List.of("stuck s90", "stuck s90", "ended s90"), notices(script));
    }

    @Test
    void nobodyIsToldOfWhatIsOnScreenMutedUnwantedOrRead() {
        assertEquals(List.of(), notices(Script.at(120, 36, told(BELL)).sampled()), "the first reading");
        Script onScreen = settled(BELL).keys("j Enter");
        SessionRow open = onScreen.state().sessions().selectedRow().orElseThrow();
        onScreen.rows(List.of(row(2, State.RUNNING))).rows(List.of(row(2, State.ENDED)));
        assertEquals("s2", open.id().name());
        assertEquals(List.of(), notices(onScreen));
        Script muted = settled(BELL).rows(List.of(row(2, State.RUNNING))).keys("g j");
        muted.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(61)));
        Script unwanted = settled(new Notifications(
                        Set.of(Notifications.Way.BELL), List.of(), Set.of(Notifications.Occasion.ENDED)))
                .rows(List.of(row(90, State.STUCK)));
        assertEquals(List.of(), notices(unwanted));
        assertEquals(List.of(), notices(settled(Notifications.OFF).rows(List.of(row(90, State.STUCK)))));
    }

    @Test
    void whatIsToldIsClean() {
        Script script = settled(BELL).rows(List.of(row(90, State.STUCK)));
        Cmd.Notify notify = (Cmd.Notify) script.commands().stream()
                .filter(Cmd.Notify.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(-1, notify.notice().title().indexOf('\u001b'));
    }
}
