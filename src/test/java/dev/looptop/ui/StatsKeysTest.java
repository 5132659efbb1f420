package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.model.SessionRow;
import dev.looptop.query.SessionFilter;
import dev.looptop.query.Term;
import dev.looptop.stats.Facet;
import dev.looptop.stats.TimeRange;
import dev.looptop.ui.keys.Action;
import dev.looptop.ui.keys.Context;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.stats.Statistics;
import dev.looptop.ui.stats.StatsBar;
import dev.looptop.ui.stats.StatsBars;
import dev.looptop.ui.stats.StatsLayout;
import dev.looptop.ui.stats.StatsLook;
import dev.looptop.ui.stats.StatsPanel;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatsKeysTest {
    private static Statistics shown(Script script) {
        return (((StatsLook) script.state().dialogs().open().get(0)).statistics());
    }

    private static Script opened(String filter) {
        Script script = Script.at(120, 36).sampled();
        if (!filter.isEmpty()) {
            script.keys("f").type(filter + " ").keys("Enter");
        }
        return script.keys("S");
    }

    /** Over every range, grouping, panel and bar: Enter shows just as many sessions as the bar counts. */
    @Test
    void everyBarLeadsToWhatItCounts() {
        int led = 0;
        for (String filter : List.of("", "project:api,web", "source:codeloops after:2026-11-20", "outcome:failed")) {
            for (TimeRange range : TimeRange.values()) {
                for (Facet facet : Facet.values()) {
                    UiState state = opened(filter).state();
                    Statistics shown = ((StatsLook) state.dialog().orElseThrow())
                            .statistics()
                            .over(
                                    state.sessions(),
                                    range,
                                    state.now(),
                                    state.setting().zone())
                            .by(facet);
                    for (StatsPanel panel : StatsPanel.values()) {
                        led += led(state, shown, panel, filter + " " + range + " " + facet + " ");
                    }
                }
            }
        }
        assertTrue(led > 1000, "bars tried: " + led);
    }

    private static int led(UiState state, Statistics shown, StatsPanel panel, String where) {
        List<StatsBar> bars = StatsBars.of(shown.outlook(), shown.facet(), panel);
        for (int at = 0; at < bars.size(); at++) {
            Statistics there = shown.at(new Statistics.Spot(panel, at));
            UiState list = Actions.act(state.dialogs(Dialogs.NONE.showing(new StatsLook(there))), Action.ENTER)
                    .state();
            assertEquals(bars.get(at).count(), list.sessions().matching(), where + bars.get(at));
            assertTrue(list.dialogs().none());
        }
        return bars.size();
    }

    /** The same by keys alone, down through everything the cursor can stand on. */
    @Test
    void theCursorWalksEveryBar() {
        for (int[] size : new int[][] {{80, 24}, {120, 36}, {200, 50}}) {
            Script script = Script.at(size[0], size[1]).sampled().keys("S g");
            int outcomes = 0;
            int groups = 0;
            for (int step = 0; step < 60; step++) {
                Statistics now = shown(script);
                outcomes +=
                        now.spot().panel() == StatsPanel.OUTCOMES && now.spot().at() == 5 ? 1 : 0;
                groups += now.spot().panel() == StatsPanel.SECOND && now.spot().at() == 4 ? 1 : 0;
                assertTrue(now.chosen().isPresent());
                script.keys("j");
            }
            assertTrue(outcomes > 0 && groups > 0, size[0] + " columns");
            StatsLayout layout = StatsLayout.of(size[0], shown(script));
            assertTrue(shown(script).top() + size[1] - 3 >= layout.height(), "the end can be reached");
        }
    }

    @Test
    void escGoesBackExactlyAsItWas() {
        Script script = Script.at(120, 36).sampled().keys("j j j j");
        UiState before = script.state();
        script.keys("S j l > > Tab G Esc");
        assertEquals(before.sessions(), script.state().sessions());
        assertEquals(before.desk(), script.state().desk());
        script.keys("S f").type("project:web ").keys("Enter Esc");
        assertEquals(SessionFilter.NONE, script.state().sessions().filter());
        assertEquals(before.sessions().selected(), script.state().sessions().selected());
    }

    @Test
    void figuresFollowTheFilterWhileItIsTyped() {
        Script script = opened("");
        assertEquals(42, shown(script).outlook().all().total());
        script.keys("f").type("project:api ");
        assertEquals(Context.FILTER, script.state().context());
        assertEquals(14, shown(script).outlook().all().total());
        script.keys("Esc");
        assertEquals(Context.STATISTICS, script.state().context());
        assertEquals(42, shown(script).outlook().all().total());
        script.keys("f").type("project:api ").keys("Enter 0");
        assertEquals(42, shown(script).outlook().all().total());
    }

    @Test
    void figuresFollowTheSessions() {
        Script script = opened("");
        script.send(new Msg.RowsChanged(List.of(), List.of(SampleSessions.id("gptme", 4))));
        assertEquals(41, shown(script).outlook().all().total());
    }

    @Test
    void figuresAreNotAddedUpForAPictureOrAKeyThatChangesNothing() {
        Script script = opened("");
        Object outlook = shown(script).outlook();
        script.keys("j k l Tab G g").send(new Msg.Tick(SampleSessions.NOW.plusSeconds(1)));
        script.frame();
        assertTrue(outlook == shown(script).outlook());
    }

    @Test
    void rangesEndAtTheirEnds() {
        Script script = opened("").keys("< < <");
        assertEquals(TimeRange.DAY, shown(script).outlook().window().range());
        assertEquals("no shorter range", script.state().notice());
        script.keys("> > > > > >");
        assertEquals(TimeRange.ALL, shown(script).outlook().window().range());
        assertEquals("no longer range", script.state().notice());
    }

    @Test
    void anExactConditionIsMeantLetterByLetter() {
        SessionRow row = SampleSessions.rows().get(0);
        assertTrue(Term.of(Term.Key.AGENT, "clau").accepts(row, SampleSessions.NOW));
        assertTrue(!Term.of(Term.Key.AGENT, "=clau").accepts(row, SampleSessions.NOW));
        assertTrue(Term.of(Term.Key.AGENT, "=claude").accepts(row, SampleSessions.NOW));
    }
}
