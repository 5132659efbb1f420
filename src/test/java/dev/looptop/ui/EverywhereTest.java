package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.query.Hit;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.search.Everywhere;
import dev.looptop.ui.text.Pager;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The search through all sessions, by keys and findings. */
class EverywhereTest {
    private static Script searching(String text) {
        return Script.at(120, 36).sampled().keys("Ctrl-f").type(text);
    }

    private static Everywhere shown(UiState state) {
        return (Everywhere) state.dialog().orElseThrow();
    }

    private static int run(Script script) {
        return shown(script.state()).run();
    }

    private static Cmd last(Script script) {
        return script.commands().get(script.commands().size() - 1);
    }

    @Test
    void everyLetterFromTheSecondOnSearchesAnewInTheSessionsShown() {
        Script one = searching("b");
        assertFalse(one.commands().stream().anyMatch(Cmd.SearchAll.class::isInstance));

        Script two = one.type("a");
        Cmd.SearchAll search = assertInstanceOf(Cmd.SearchAll.class, last(two));
        assertEquals(run(two), search.run());
        assertEquals(two.state().sessions().matching(), search.sessions().size());
    }

    @Test
    void onlyWhatTheFilterShowsIsSearched() {
        Script script = Script.at(120, 36).sampled().keys("L Ctrl-f").type("ba");
        Cmd.SearchAll search = assertInstanceOf(Cmd.SearchAll.class, last(script));
        assertEquals(script.state().sessions().matching(), search.sessions().size());
        assertTrue(search.sessions().size() < SampleSessions.rows().size());
    }

    @Test
    void whatAnEarlierSearchFindsIsDropped() {
        Script script = searching("back");
        script.send(new Msg.Found(run(script) - 1, SampleSessions.hits()));
        assertEquals(0, shown(script.state()).hits());

        script.send(new Msg.Found(run(script), SampleSessions.hits()));
        assertEquals(3, shown(script.state()).hits());
    }

    @Test
    void theCursorWalksHitsAndPassesHeadings() {
        Script script = searching("back");
        script.send(new Msg.Found(run(script), SampleSessions.hits()))
                .send(new Msg.Found(run(script), SampleSessions.hits()))
                .keys("↓ ↓ ↓");
        assertEquals(
                Optional.of(SampleSessions.hits().get(0)), shown(script.state()).chosen());
        assertEquals(5, shown(script.state()).cursor());
    }

    @Test
    void enterGoesToTheVeryLineOfADiff() {
        Script script = searching("sleep");
        String line = "    time.sleep(min(2 ** n, 30))";
        Hit hit = new Hit(SampleSessions.id("codeloops", 2), 4, Hit.Place.DIFF, "", 1, "+" + line, 1, 2);
        script.send(new Msg.Found(run(script), List.of(hit))).keys("Enter");

        UiState state = script.state();
        assertEquals(Pane.DIFF, state.desk().focus());
        assertEquals(Optional.of(hit.session()), state.reading().id());
        assertEquals(line, state.diff().rows().text(state.diff().cursor()));
        assertEquals(Optional.empty(), state.goal());
    }

    @Test
    void enterGoesToTheTextOfTheIterationAndSearchesOn() {
        Script script = searching("never exceeds");
        Hit hit = new Hit(SampleSessions.id("codeloops", 2), 2, Hit.Place.FEEDBACK, "", 1, "never exceeds 2 s", 0, 4);
        script.send(new Msg.Found(run(script), List.of(hit))).keys("Enter");

        UiState state = script.state();
        assertEquals(Pane.DETAIL, state.desk().focus());
        assertEquals(2, state.reading().iteration().orElseThrow().number());
        Pager pager = state.detail().pager();
        assertTrue(pager.lines().get(pager.search().line()).text().contains("never exceeds"));
    }

    @Test
    void aLineThatIsNotThereIsSaid() {
        Script script = searching("zebra");
        Hit hit = new Hit(SampleSessions.id("codeloops", 2), 2, Hit.Place.OUTPUT, "", 1, "a zebra", 2, 7);
        script.send(new Msg.Found(run(script), List.of(hit))).keys("Enter");
        assertEquals("this line is beyond what is shown here", script.state().notice());
    }

    @Test
    void escClosesAndEndsTheSearchButKeepsWhatWasFound() {
        Script script = searching("back");
        script.send(new Msg.Found(run(script), SampleSessions.hits())).keys("Esc");
        assertInstanceOf(Cmd.StopSearch.class, last(script));
        assertEquals(3, shown(script.keys("Ctrl-f").state()).hits());
    }

    @Test
    void aSearchThatFindsTooMuchEnds() {
        Script script = searching("back");
        List<Hit> many =
                Collections.nCopies(Everywhere.MOST_HITS, SampleSessions.hits().get(0));
        script.send(new Msg.Found(run(script), many));
        assertInstanceOf(Cmd.StopSearch.class, last(script));
    }
}
