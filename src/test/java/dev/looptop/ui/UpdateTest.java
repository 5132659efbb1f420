package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Frame;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.model.act.ActResult;
import dev.looptop.model.act.Answer;
import dev.looptop.model.act.Plan;
import dev.looptop.model.act.Stamp;
import dev.looptop.query.Term;
import dev.looptop.ui.choice.Look;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.desk.Pane;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.gate.EvidenceLook;
import dev.looptop.ui.keys.Key;
import dev.looptop.ui.keys.Pointer;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.part.SearchProgress;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.Search;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message, and the keys that belong to no pane alone. */
class UpdateTest {
    private static final SessionId STUCK = SampleSessions.id("codeloops", 2);
    private static final SessionId WAITING = SampleSessions.id("devloop", 1);

    @Test
    void everyMessageIsRouted() {
        Problem none = new Problem("", "", "");
        Session session = SampleSessions.stuck();
        SessionRow row = SampleSessions.rows().get(1);
        Map<Class<?>, Msg> messages = Stream.of(
                        new Msg.KeyPressed(Key.of('j')),
                        new Msg.Pasted("x"),
                        new Msg.Resized(100, 30),
                        new Msg.Tick(SampleSessions.NOW),
                        new Msg.RowsChanged(List.of(row), List.of()),
                        new Msg.Indexed(1, 2),
                        new Msg.Opened(session, row.judgement()),
                        new Msg.OpenFailed(STUCK, none),
                        new Msg.TextLoaded("1/prompt", "x", true, none),
                        new Msg.PatchLoaded(key(1), Patch.EMPTY, ""),
                        new Msg.PatchMarked(key(1), HunkMarks.NONE),
                        new Msg.LinesLoaded(key(1), Map.of(), "gone"),
                        new Msg.Found(1, SampleSessions.hits()),
                        new Msg.Compared(
                                dev.looptop.compare.Side.unread(
                                        SampleSessions.rows().get(0), "gone"),
                                dev.looptop.compare.Side.unread(
                                        SampleSessions.rows().get(1), "gone")),
                        new Msg.Searched(1, new SearchProgress(1, 2, true, "")),
                        new Msg.Play(STUCK, 10),
                        new Msg.Holding(Term.of(Term.Key.CONTENT, "x"), List.of(STUCK), ""),
                        new Msg.RootsFound(List.<RootStatus>of()),
                        new Msg.Troubled(none),
                        new Msg.Told("copied"),
                        new Msg.ViewsSaved(Map.of("mine", "project:api")),
                        new Msg.Pinned(Set.of(STUCK)),
                        new Msg.Pointed(new Pointer(Pointer.Kind.PRESS, 3, 3)),
                        new Msg.Resumed(),
                        new Msg.Planned(plan()),
                        new Msg.Acted(plan().act(), new ActResult.Refused("no", "")))
                .collect(Collectors.toMap(Msg::getClass, message -> message));
        assertEquals(Set.of(Msg.class.getPermittedSubclasses()), messages.keySet(), "a message is missing here");
        UiState state = Script.at(80, 24).sampled().state();
        messages.values().forEach(message -> Update.apply(state, message));
    }

    @Test
    void aSessionThatWentWhileOpenSaysSoAsLongAsItIsShown() {
        Script script = Script.at(120, 36).sampled().keys("j Enter j");
        script.send(new Msg.OpenFailed(STUCK, new Problem("s2", "the session was removed", "")));
        script.keys("j k");
        assertTrue(text(script).contains("the session was removed; this is what was read before"), text(script));
        script.keys("Enter g");
        assertTrue(text(script).contains("the session was removed; this is what was read before"), text(script));
    }

    @Test
    void answersOfAnotherSessionAreDropped() {
        Script script = Script.at(120, 36).sampled().keys("j");
        UiState before = script.state();
        SessionRow other = SampleSessions.rows().get(0);
        Msg late = new Msg.Opened(SampleSessions.waiting(), other.judgement());
        assertEquals(Step.of(before), Update.apply(before, late));
        Msg patch =
                new Msg.PatchLoaded(new PatchKey(WAITING, 1, PatchKey.Base.THIS_ITERATION), SamplePatch.patch(), "");
        assertEquals(Step.of(before), Update.apply(before, patch));
        Msg text = new Msg.TextLoaded("1/feedback:9", "late", true, new Problem("", "", ""));
        assertEquals(Step.of(before), Update.apply(before, text));
    }

    @Test
    void theDiffOfAnotherSessionGoesAtOnce() {
        Script script = Script.at(120, 36).sampled().keys("j");
        assertEquals(4, script.state().diff().patch().files().size());
        script.keys("j");
        assertEquals(Patch.EMPTY, script.state().diff().patch());
    }

    @Test
    void anOpenIterationWithoutAChangeShowsTheOneBefore() {
        Script script = Script.at(120, 36).sampled().keys("j");
        assertEquals(Optional.of(key(4)), script.state().diff().wanted());
        script.keys("(");
        assertEquals(3, script.state().reading().chosen());
        assertEquals(Optional.of(key(4)), script.state().diff().wanted());
        script.keys("(");
        assertEquals(Optional.of(key(3)), script.state().diff().wanted());
    }

    @Test
    void theBaseIsSwitched() {
        Script script = Script.at(120, 36).sampled().keys("j 3 c c");
        PatchKey all = new PatchKey(STUCK, 4, PatchKey.Base.ALL_SO_FAR);
        assertTrue(script.commands().contains(new Cmd.LoadPatch(all)));
        script.keys("c Enter");
        assertEquals(Optional.of(key(4)), script.state().diff().wanted());
        script.keys("c j Enter");
        PatchKey since = new PatchKey(STUCK, 4, PatchKey.Base.since(3));
        assertEquals(Optional.of(since), script.state().diff().wanted(), "against the iteration before");
    }

    @Test
    void escGoesOneStepOutAndNeverQuits() {
        Script script =
                Script.at(120, 36).sampled().keys("j 3 z /").type("retry").keys("Enter");
        assertTrue(script.state().diff().search().active());
        script.keys("?").keys("Esc");
        assertTrue(script.state().diff().search().active(), "the dialog goes first");
        script.keys("Esc");
        assertFalse(script.state().diff().search().active(), "then the marks");
        assertTrue(script.state().desk().zoomed());
        script.keys("Esc");
        assertFalse(script.state().desk().zoomed(), "then the zoom");
        script.keys("Esc");
        assertEquals(Pane.DETAIL, script.state().desk().focus());
        script.keys("Esc");
        assertEquals(Pane.SESSIONS, script.state().desk().focus());
        script.keys("Esc Esc");
        assertFalse(script.commands().contains(new Cmd.Quit()));
        assertEquals("this is the list; q quits", script.state().notice());
    }

    @Test
    void qPopsAndQuitsAtTheRoot() {
        Script script = Script.at(120, 36).sampled().keys("Enter q");
        assertEquals(Pane.SESSIONS, script.state().desk().focus());
        assertFalse(script.commands().contains(new Cmd.Quit()));
        script.keys("q");
        assertTrue(script.commands().contains(new Cmd.Quit()));
    }

    private static Plan plan() {
        return new Plan(
                SampleGates.ask().act(Answer.APPROVE),
                List.of(),
                List.of(),
                List.of(),
                List.of("something"),
                Stamp.NONE,
                true);
    }

    @Test
    void qQuitsWhereNothingFits() {
        Script script = Script.at(52, 12).sampled().keys("q");
        assertTrue(script.commands().contains(new Cmd.Quit()));
    }

    @Test
    void aDialogIsScrolledToItsEndAndNotBeyond() {
        Script script = Script.at(60, 15).sampled().keys("j Enter Enter G");
        int end = ((EvidenceLook) script.state().dialog().orElseThrow()).top();
        assertTrue(end > 0);
        script.keys("j j j Space");
        assertEquals(end, ((EvidenceLook) script.state().dialog().orElseThrow()).top());
        String last = text(script);
        script.keys("k");
        assertFalse(last.equals(text(script)), "one key up is one row up");
        script.keys("Ctrl-u g");
        assertEquals(0, ((EvidenceLook) script.state().dialog().orElseThrow()).top());
    }

    @Test
    void aGateShowsItsDiffWhole() {
        Script script = Script.at(80, 24).sampled().keys("Enter Enter");
        Set<String> seen = new HashSet<>();
        for (int press = 0; press < 80; press++) {
            text(script).lines().map(String::strip).forEach(seen::add);
            script.keys("j");
        }
        assertTrue(seen.stream().anyMatch(line -> line.contains("time.sleep(min(2 ** n, 30))")), text(script));
        assertTrue(text(script.keys("G }")).contains("no file further down"), text(script));
    }

    @Test
    void theHelpIsScrolledToItsEndAndNotBeyond() {
        Script script = Script.at(80, 24).sampled().keys("?");
        for (int press = 0; press < 200; press++) {
            script.keys("↓");
        }
        String last = text(script);
        script.keys("↑");
        assertFalse(last.equals(text(script)), "one key up is one row up");
    }

    @Test
    void anIterationCutOffWithItsProcessIsUnfinishedAndItsTimeStands() {
        SessionRow row = SampleSessions.rows().get(1);
        Judgement before = row.judgement();
        List<Evidence> gone =
                List.of(new Evidence(Evidence.Family.PROCESS, "process gone", "yes, two looks", "two looks", 1, true));
        Judgement vanished = new Judgement(
                State.STUCK, Outcome.NONE, "process vanished", before.since(), gone, State.STUCK, SampleSessions.NOW);
        Script script = Script.at(120, 36).sampled().rows(List.of(new SessionRow(row.summary(), vanished)));
        script.keys("j").send(new Msg.Tick(SampleSessions.NOW.plusSeconds(3600)));
        String open = text(script)
                .lines()
                .filter(l -> l.contains("unfinished"))
                .findFirst()
                .orElse(text(script));
        assertFalse(open.contains("1h"), open);
        assertTrue(text(script).contains("do now: "), text(script));
    }

    @Test
    void resizingKeepsTheTopLineAndTheSelection() {
        Script script = Script.at(120, 36).sampled().keys("j 3 z ]");
        int top = script.state()
                .diff()
                .index()
                .lineAt(script.state().diff().view().offset());
        script.send(new Msg.Resized(70, 20)).send(new Msg.Resized(5, 1)).send(new Msg.Resized(120, 36));
        assertEquals(
                top,
                script.state()
                        .diff()
                        .index()
                        .lineAt(script.state().diff().view().offset()));
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
    }

    @Test
    void everySizeIsDrawn() {
        Script script = Script.at(120, 36).sampled().keys("j");
        for (String keys : List.of("z", "z 2 Enter", "Esc Esc 3 w", "w 4", "?", "Esc s", "Esc f", "Esc 3 /")) {
            script.keys(keys);
            for (int columns = 1; columns < 240; columns += 13) {
                for (int rows = 1; rows < 70; rows += 9) {
                    script.send(new Msg.Resized(columns, rows));
                    assertEquals(columns, script.frame().width());
                }
            }
            script.send(new Msg.Resized(500, 200));
            assertEquals(200, script.frame().height());
        }
    }

    @Test
    void searchingFindsAndGoesRound() {
        Script script = Script.at(120, 36).sampled().keys("j 3 /").type("retry").keys("Enter");
        assertEquals("1 of 2", script.state().notice());
        script.keys("n n");
        assertEquals("1 of 2, from the top again", script.state().notice());
        script.keys("/").type("(").keys("Enter");
        assertEquals("not a regular expression", script.state().notice());
        script.keys("/").type("RETRY").keys("Enter");
        assertEquals("no hit for RETRY", script.state().notice());
    }

    @Test
    void aCostlyExpressionIsRefused() {
        Search search = Search.of("(a|aa)+\\1c", 1, line -> "a".repeat(60) + "b", 0);
        assertEquals("this expression takes too long", search.trouble());
    }

    @Test
    void hunksAndFilesAreGoneTo() {
        Script script = Script.at(120, 36).sampled().keys("j 3 ]");
        assertEquals(
                DiffRow.Kind.HUNK,
                script.state().diff().rows().get(script.state().diff().cursor()).kind());
        script.keys("} } }");
        DiffRow row = script.state().diff().rows().get(script.state().diff().cursor());
        assertEquals(DiffRow.Kind.FILE, row.kind());
        assertTrue(script.state().diff().rows().isFolded(row.file()), "a lock file starts folded");
        int before = script.state().diff().rows().size();
        script.keys("Enter");
        assertTrue(script.state().diff().rows().size() > before);
        script.keys("} ");
        assertEquals("no file further down", script.state().notice());
    }

    @Test
    void textIsNotTypedOutsideAField() {
        UiState state = Script.at(120, 36).sampled().state();
        assertEquals(Step.of(state), Update.apply(state, new Msg.Pasted("rm -rf /\n")));
    }

    @Test
    void whileNothingRunsTheClockAloneMovesAndOnlyByTheMinute() {
        Script script = Script.at(120, 36)
                .rows(List.of(SampleSessions.rows().get(1), SampleSessions.ended(9, "old", Duration.ofHours(2))))
                .send(new Msg.Indexed(2, 2));
        script.keys("j k");
        Frame before = script.frame();
        for (int second = 1; second < 37; second++) {
            script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(second)));
            assertEquals(before, script.frame(), "after " + second + " s");
        }
        script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(60)));
        assertFalse(before.equals(script.frame()));
    }

    @Test
    void markdownIsLaidOutAndShownAsWrittenByOneKey() {
        Script script = Script.at(120, 36).sampled().keys("j Enter j Enter");
        assertTrue(laidOut(script).contains("  time.sleep(min(2 ** n, 30))"));
        assertFalse(laidOut(script).contains("    time.sleep(min(2 ** n, 30))"));
        assertTrue(laidOut(script.keys("u")).contains("    time.sleep(min(2 ** n, 30))"));
    }

    @Test
    void everyThemeIsOneKeyAway() {
        Script script = Script.at(120, 36, ThemeChoice.DARK_TRUE, false).sampled();
        Set<ThemeChoice> seen = new HashSet<>();
        for (int i = 0; i < Look.values().length; i++) {
            seen.add(script.keys("t").state().setting().theme());
        }
        assertEquals(Look.values().length, seen.size());
    }

    private static PatchKey key(int iteration) {
        return new PatchKey(STUCK, iteration, PatchKey.Base.THIS_ITERATION);
    }

    private static String text(Script script) {
        return script.frame().text();
    }

    private static String laidOut(Script script) {
        return script.state().detail().pager().lines().stream()
                .map(line -> line.lead() + line.text())
                .collect(Collectors.joining("\n"));
    }
}
