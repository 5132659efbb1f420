package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.cell.Frame;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.model.Event;
import dev.looptop.model.Evidence;
import dev.looptop.model.Judgement;
import dev.looptop.model.Outcome;
import dev.looptop.model.Problem;
import dev.looptop.model.RootStatus;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionRow;
import dev.looptop.model.State;
import dev.looptop.query.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
                        new Msg.Searched(1, new Everywhere.Progress(1, 2, true, "")),
                        new Msg.Play(STUCK, 10),
                        new Msg.Holding(Term.of(Term.Key.CONTENT, "x"), List.of(STUCK), ""),
                        new Msg.RootsFound(List.<RootStatus>of()),
                        new Msg.Troubled(none),
                        new Msg.Told("copied"),
                        new Msg.ViewsSaved(Map.of("mine", "project:api")),
                        new Msg.Pinned(Set.of(STUCK)),
                        new Msg.Pointed(new Pointer(Pointer.Kind.PRESS, 3, 3)),
                        new Msg.Resumed())
                .collect(Collectors.toMap(Msg::getClass, message -> message));
        assertEquals(Set.of(Msg.class.getPermittedSubclasses()), messages.keySet(), "a message is missing here");
        UiState state = Script.at(80, 24).sampled().state();
        messages.values().forEach(message -> Update.apply(state, message));
    }

    @Test
    void aNewSessionNeverPushesTheCursor() {
        Script script = Script.at(120, 36).sampled().keys("j j j j");
        SessionId before = script.state().sessions().selected().orElseThrow();
        int screenRow = screenRow(script.state());
        for (int number = 100; number < 120; number++) {
            script.rows(List.of(ended(number, "newest " + number, Duration.ofSeconds(number - 99))));
            assertEquals(Optional.of(before), script.state().sessions().selected());
            assertEquals(screenRow, screenRow(script.state()));
        }
    }

    @Test
    void aListThatFitsIsShownWholeAndKeepsItsSession() {
        Script script = Script.at(120, 36)
                .rows(List.of(ended(1, "one", Duration.ofMinutes(3)), ended(2, "two", Duration.ofMinutes(4))))
                .send(new Msg.Indexed(2, 2))
                .keys("j");
        script.rows(List.of(ended(3, "newer", Duration.ofMinutes(1))));
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
            SessionsPane list = script.state().sessions();
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
                .rows(List.of(ended(1, "old", Duration.ofHours(3))))
                .rows(List.of(ended(2, "new", Duration.ofHours(1))));
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
                .rows(List.of(ended(1, "old", Duration.ofHours(3))))
                .send(new Msg.Indexed(1, 1))
                .send(new Msg.Tick(SampleSessions.NOW.plusSeconds(19)))
                .rows(List.of(ended(2, "new", Duration.ofHours(1))));
        assertTrue(script.commands().contains(new Cmd.StartDemo()));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 2)),
                script.state().sessions().selected());
        script.keys("?").rows(List.of(ended(3, "newest", Duration.ofMinutes(1))));
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
        SessionsPane list = script.state().sessions();
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
    void aSessionThatWentWhileOpenSaysSoAsLongAsItIsShown() {
        Script script = Script.at(120, 36).sampled().keys("j Enter j");
        script.send(new Msg.OpenFailed(STUCK, new Problem("s2", "the session was removed", "")));
        script.keys("j k");
        assertTrue(text(script).contains("the session was removed; this is what was read before"), text(script));
        script.keys("Enter g");
        assertTrue(text(script).contains("the session was removed; this is what was read before"), text(script));
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
    void answersOfAnotherSessionAreDropped() {
        Script script = Script.at(120, 36).sampled().keys("j");
        UiState before = script.state();
        SessionRow other = SampleSessions.rows().get(0);
        Msg late = new Msg.Opened(SampleSessions.waiting(), other.judgement());
        assertEquals(Step.of(before), Update.apply(before, late));
        Msg patch =
                new Msg.PatchLoaded(new PatchKey(WAITING, 1, PatchKey.Base.THIS_ITERATION), SampleSessions.patch(), "");
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

    @Test
    void qQuitsWhereNothingFits() {
        Script script = Script.at(52, 12).sampled().keys("q");
        assertTrue(script.commands().contains(new Cmd.Quit()));
    }

    @Test
    void filtersComeAsChipsAndGoWithZero() {
        Script script = Script.at(120, 36)
                .sampled()
                .keys("f")
                .type("project:api outcome:failed")
                .keys("Enter");
        List<String> chips = script.state().sessions().filter().terms().stream()
                .map(term -> term.label())
                .toList();
        assertEquals(List.of("project:api", "outcome:failed"), chips);
        assertTrue(script.state().sessions().rows().stream()
                .flatMap(row -> row.session().stream())
                .filter(row -> !row.id().equals(WAITING))
                .allMatch(row -> row.summary().place().project().equals("api")));
        script.keys("0");
        assertEquals(42, script.state().sessions().matching());
        script.keys("0");
        assertEquals("no filter is on", script.state().notice());
    }

    @Test
    void aWordThatMayBecomeAKeyHidesNothingUntilItIsKept() {
        Script script = Script.at(120, 36).sampled().keys("f").type("outco");
        assertEquals(42, script.state().sessions().matching());
        script.keys("Tab");
        assertEquals(
                "outcome:",
                ((Overlay.FilterBar) script.state().overlay()).words().text());
        assertEquals(42, script.state().sessions().matching());
        script.keys("Ctrl-u").type("pro").keys("Enter");
        assertEquals(
                "\"pro\"", script.state().sessions().filter().terms().get(0).label());
        script.keys("0 f").type("since:nonsense");
        assertEquals("'since:nonsense' is not a date", script.state().notice());
    }

    @Test
    void escTakesTheTypedFilterBack() {
        Script script =
                Script.at(120, 36).sampled().keys("L f").type("project:web").keys("Esc");
        assertEquals(4, script.state().sessions().matching());
        assertEquals(1, script.state().sessions().filter().terms().size());
    }

    @Test
    void anAlertIsRaisedOncePerEpisode() {
        Script script = Script.at(120, 36).sampled().keys("j j j");
        SessionRow runs = SampleSessions.rows().get(2);
        SessionRow stuck = SampleSessions.row(
                3, "superqode", "web", "Dark mode", 3, 0, Duration.ofMinutes(11), State.STUCK, Outcome.NONE);
        script.rows(List.of(stuck));
        assertTrue(News.line(script.state()).startsWith("▲ web is stuck"), News.line(script.state()));
        script.keys("j").rows(List.of(stuck));
        assertEquals("", News.line(script.state()), "the same episode says nothing again");
        script.rows(List.of(runs)).rows(List.of(stuck));
        assertTrue(News.line(script.state()).startsWith("▲ web is stuck"), "a new episode does");
        assertEquals(2, script.state().sessions().table().counts().stuck());
    }

    @Test
    void alertsAreCountedTogetherAndGiveTheKeysBackAfterAFewSeconds() {
        Script script = Script.at(120, 36).rows(List.of(SampleSessions.rows().get(1)));
        script.rows(List.of(SampleSessions.rows().get(0)));
        assertTrue(text(script).contains("◐ infra waits for you"), text(script));
        assertTrue(text(script).contains(", and 1 more; A goes there"), text(script));
        script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(6)));
        assertFalse(text(script).contains("Enter open"));
        script.send(new Msg.Tick(SampleSessions.NOW.plusSeconds(7)));
        assertTrue(text(script).contains("Enter open"), "the keys are back");
    }

    @Test
    void troublesSayWhereAndAreCounted() {
        Script script = Script.at(120, 36).sampled().keys("j");
        for (int number = 1; number <= 3; number++) {
            script.send(new Msg.Troubled(new Problem("/home/ada/s" + number, "cannot be listed", "not permitted")));
        }
        script.send(new Msg.Troubled(new Problem("/home/ada/s3", "cannot be listed", "not permitted")));
        assertTrue(text(script).contains("3 problems, the newest: ~/s3 cannot be listed: not permitted"), text(script));
        assertTrue(text(script).contains("3 problems"), text(script));
        script.keys("j");
        assertFalse(text(script).contains("cannot be listed"), "a key ends it");
        script.keys("R");
        assertTrue(text(script).contains("3 problems, the newest: ~/s3"), "R tells it again");
    }

    @Test
    void whatAPlaceCannotReadIsToldOnceAndForgottenWhenItCan() {
        String detail = "1 entry not read; first: /home/ada/x/a: cannot be listed: permission denied";
        List<RootStatus> bad =
                List.of(new RootStatus("codeloops", "/home/ada/x", RootStatus.Standing.PRESENT, 3, "events", detail));
        List<RootStatus> good =
                List.of(new RootStatus("codeloops", "/home/ada/x", RootStatus.Standing.PRESENT, 4, "events", ""));
        Script script = Script.at(120, 36).sampled().keys("j").send(new Msg.RootsFound(bad));
        assertTrue(text(script).contains("permission denied"), text(script));
        script.keys("j").send(new Msg.RootsFound(bad));
        assertFalse(text(script).contains("permission denied"), "the same is not told again");
        assertTrue(text(script).contains("1 problem"), text(script));
        script.send(new Msg.RootsFound(good));
        assertFalse(text(script).contains("1 problem"), "it is over");
    }

    @Test
    void anAlertHidesNoTroubleForGood() {
        Script script = Script.at(120, 36)
                .send(new Msg.Troubled(new Problem("/home/ada/s1", "cannot be listed", "")))
                .rows(List.of(SampleSessions.rows().get(1)));
        assertTrue(text(script).contains("is stuck"), text(script));
        script.keys("j");
        assertTrue(text(script).contains("~/s1 cannot be listed"), text(script));
    }

    @Test
    void aDialogIsScrolledToItsEndAndNotBeyond() {
        Script script = Script.at(80, 24).sampled().keys("Enter Enter G");
        int end = script.state().overlay().top();
        assertTrue(end > 0);
        script.keys("j j j Space");
        assertEquals(end, script.state().overlay().top());
        String last = text(script);
        script.keys("k");
        assertFalse(last.equals(text(script)), "one key up is one row up");
        script.keys("Ctrl-u g");
        assertEquals(0, script.state().overlay().top());
    }

    @Test
    void aGateShowsItsDiffWhole() {
        Script script = Script.at(80, 24).sampled().keys("Enter Enter Space");
        assertTrue(text(script).contains("+     time.sleep(min(2 ** n, 30))"), text(script));
        assertTrue(text(script.keys("G")).contains("generated; the diff has it, 3"), text(script));
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
    void theChosenIterationStaysWhileTheSessionGrows() {
        Script script = Script.at(120, 36).sampled().keys("j ( (");
        int chosen = script.state().reading().chosen();
        script.send(grown(3));
        assertEquals(chosen, script.state().reading().chosen());
        script.keys(") )").send(grown(4));
        assertEquals(
                script.state().reading().iterations().size() - 1,
                script.state().reading().chosen());
    }

    @Test
    void onceTheListHasComeToRestTheCursorStaysWithItsSession() {
        Script script = Script.at(120, 36)
                .rows(List.of(ended(1, "old", Duration.ofHours(3))))
                .send(new Msg.Indexed(1, 1))
                .send(new Msg.Tick(SampleSessions.NOW.plusSeconds(5)))
                .rows(List.of(ended(2, "new", Duration.ofHours(1))));
        assertEquals(
                Optional.of(SampleSessions.id("codeloops", 1)),
                script.state().sessions().selected());
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
    void aFailureThatWasOpenedNoLongerNeedsThePerson() {
        SessionRow failed = SampleSessions.row(
                77, "codeloops", "api", "boom", 1, 8, Duration.ofHours(1), State.ENDED, Outcome.FAILED);
        Script script = Script.at(120, 36).rows(List.of(failed, ended(2, "fine", Duration.ofHours(2))));
        script.send(new Msg.Indexed(2, 2)).keys("!");
        assertEquals(1, script.state().sessions().matching());
        script.keys("Enter");
        assertEquals(0, script.state().sessions().matching());
    }

    @Test
    void aMutedSessionRaisesNothing() {
        Script script = Script.at(120, 36).sampled().keys("j j m k");
        script.rows(List.of(stuckNow()));
        assertEquals("", News.line(script.state()));
        script.keys("m").rows(List.of(SampleSessions.rows().get(2))).keys("j m k");
        assertTrue(News.line(script.rows(List.of(stuckNow())).state()).startsWith("▲ web"), "muting can be undone");
    }

    @Test
    void theSessionOnScreenRaisesNothing() {
        Script script = Script.at(120, 36).sampled().keys("j j Enter");
        script.rows(List.of(stuckNow()));
        assertEquals("", News.line(script.state()));
        assertTrue(script.state().alerts().episodes().get(stuckNow().id()).seen());
    }

    @Test
    void aSecondQuestionOfTheSameSessionIsAnotherEpisode() {
        Script script = Script.at(120, 36).sampled().keys("G");
        SessionRow again = SampleSessions.row(
                1, "devloop", "infra", "Rotate", 2, 3, Duration.ofSeconds(2), State.WAITING, Outcome.NONE);
        script.rows(List.of(again));
        assertTrue(News.line(script.state()).startsWith("◐ infra"), News.line(script.state()));
        script.keys("k").rows(List.of(again));
        assertEquals("", News.line(script.state()));
    }

    @Test
    void anAlertThatWasNotSeenIsGoneToFirst() {
        Script script = Script.at(120, 36).sampled().keys("Enter Esc G A");
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
    }

    @Test
    void theNextAlertIsGoneTo() {
        Script script = Script.at(120, 36).sampled().keys("G A");
        assertEquals(Optional.of(WAITING), script.state().sessions().selected());
        assertTrue(script.state().detail().banner());
        script.keys("A");
        assertEquals(Optional.of(STUCK), script.state().sessions().selected());
        script.keys("Enter");
        assertTrue(script.state().overlay() instanceof Overlay.Evidence);
    }

    @Test
    void followingStopsOnAnyMoveUpAndComesBackAtTheEnd() {
        Script script = Script.at(80, 24).sampled().keys("j 4");
        assertTrue(script.state().live().follow());
        script.keys("k");
        assertFalse(script.state().live().follow());
        Viewport before = script.state().live().view();
        script.send(grown(37));
        assertEquals(before, script.state().live().view(), "nothing moves while off");
        assertEquals(37, script.state().live().fresh());
        assertTrue(script.frame().text().contains("FOLLOW OFF, 37 new below"));
        script.keys("G");
        assertTrue(script.state().live().follow());
        assertTrue(
                script.state().live().view().atEnd(script.state().live().index().rows()));
        script.keys("k j");
        assertTrue(script.state().live().follow(), "reaching the end switches it on");
    }

    @Test
    void followingOffSurvivesTrimmingAndKeepsItsLine() {
        LivePane pane = LivePane.EMPTY.sized(60, 4).filled(lines(0, 100)).scrolled(-20);
        LiveLine top = pane.lines().get(pane.view().offset());
        LivePane trimmed = pane.filled(lines(30, 140));
        assertFalse(trimmed.follow());
        assertEquals(top, trimmed.lines().get(trimmed.view().offset()));
        assertEquals(40, trimmed.fresh());
    }

    @Test
    void followingNeverScrollsSideways() {
        LivePane pane = LivePane.EMPTY.sized(60, 4).filled(lines(0, 10)).sideways(2);
        assertEquals(16, pane.sideways());
        assertEquals(16, pane.filled(lines(0, 30)).bottom().sideways());
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
    void liveAndDiffTakeTurnsWhereThereIsNoRoomForBoth() {
        Script script = Script.at(120, 36).sampled().keys("j 4");
        assertTrue(script.state().layout().shows(Pane.LIVE));
        assertFalse(script.state().layout().shows(Pane.DIFF));
        script.keys("4");
        assertTrue(script.state().layout().shows(Pane.DIFF));
        script.keys("1 -");
        assertEquals(Pane.DIFF, script.state().desk().focus());
        assertTrue(Script.at(160, 45).sampled().state().layout().shows(Pane.LIVE));
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
                .rows(List.of(SampleSessions.rows().get(1), ended(9, "old", Duration.ofHours(2))))
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

    private static PatchKey key(int iteration) {
        return new PatchKey(STUCK, iteration, PatchKey.Base.THIS_ITERATION);
    }

    private static SessionRow stuckNow() {
        return SampleSessions.row(
                3, "superqode", "web", "Dark mode", 3, 0, Duration.ofMinutes(11), State.STUCK, Outcome.NONE);
    }

    private static String text(Script script) {
        return script.frame().text();
    }

    private static int screenRow(UiState state) {
        return state.sessions().cursor() - state.sessions().offset();
    }

    private static SessionRow ended(int number, String title, Duration ago) {
        return SampleSessions.row(number, "codeloops", "api", title, 1, 8, ago, State.ENDED, Outcome.SUCCESS);
    }

    private static List<LiveLine> lines(int from, int to) {
        List<LiveLine> lines = new ArrayList<>();
        for (int line = from; line < to; line++) {
            lines.add(new LiveLine(Optional.empty(), Event.Kind.MESSAGE, "line " + line));
        }
        return lines;
    }

    private static Msg grown(int more) {
        Session session = SampleSessions.stuck();
        List<Event> events = new ArrayList<>(session.events());
        Instant at = SampleSessions.NOW;
        for (int event = 0; event < more; event++) {
            events.add(new Event(Optional.of(at.plusSeconds(event)), Event.Kind.TOOL, "Bash  make " + event, ""));
        }
        Session next = new Session(
                session.summary(),
                session.prompt(),
                session.iterations(),
                session.gates(),
                session.permissions(),
                events,
                session.documents(),
                session.project());
        return new Msg.Opened(next, SampleSessions.rows().get(1).judgement());
    }

    @Test
    void markdownIsLaidOutAndShownAsWrittenByOneKey() {
        Script script = Script.at(120, 36).sampled().keys("j Enter j Enter");
        assertTrue(laidOut(script).contains("  time.sleep(min(2 ** n, 30))"));
        assertFalse(laidOut(script).contains("    time.sleep(min(2 ** n, 30))"));
        assertTrue(laidOut(script.keys("u")).contains("    time.sleep(min(2 ** n, 30))"));
    }

    private static String laidOut(Script script) {
        return script.state().detail().pager().lines().stream()
                .map(line -> line.lead() + line.text())
                .collect(Collectors.joining("\n"));
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
}
