package dev.looptop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.looptop.diff.DiffLine;
import dev.looptop.diff.HunkMarks;
import dev.looptop.diff.Patch;
import dev.looptop.diff.UnifiedDiffParser;
import dev.looptop.model.SessionId;
import dev.looptop.ui.choice.ThemeChoice;
import dev.looptop.ui.diff.DiffLook;
import dev.looptop.ui.diff.DiffReader;
import dev.looptop.ui.diff.DiffRow;
import dev.looptop.ui.diff.DiffRows;
import dev.looptop.ui.diff.DiffShape;
import dev.looptop.ui.part.Cmd;
import dev.looptop.ui.part.Msg;
import dev.looptop.ui.reading.PatchKey;
import dev.looptop.ui.text.DocLine;
import dev.looptop.ui.text.Prose;
import dev.looptop.ui.text.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The diff reader by its keys. */
class DiffPaneTest {
    private static final SessionId STUCK = SampleSessions.id("codeloops", 2);
    private static final PatchKey KEY = new PatchKey(STUCK, 4, PatchKey.Base.THIS_ITERATION);

    private static Script zoomed(int columns) {
        return Script.at(columns, 45).sampled().keys("j 3 z");
    }

    @Test
    void sidesFollowTheWidthUntilTheyAreChosen() {
        assertFalse(zoomed(113).state().diff().rows().split());
        assertTrue(zoomed(114).state().diff().rows().split(), "110 columns within");
        Script script = zoomed(113).keys("|");
        assertEquals("layout: split", script.state().notice());
        assertTrue(script.state().diff().rows().split());
        script.keys("|");
        assertEquals("layout: unified", script.state().notice());
        script.keys("|");
        assertEquals(
                "layout: auto, unified here for there are not 110 columns",
                script.state().notice());
    }

    @Test
    void theCursorStaysOnItsLineWhenTheLayoutChanges() {
        Script script = zoomed(113).keys("} j j j j");
        String line = text(script);
        for (int turn = 0; turn < 3; turn++) {
            script.keys("|");
            assertTrue(text(script).contains(line), text(script));
        }
    }

    @Test
    void bothSidesOfARowHaveTheSameHeight() {
        Script script = zoomed(120);
        DiffReader diff = script.state().diff();
        int pair = IntStream.range(0, diff.rows().size())
                .filter(line -> diff.rows().text(line).contains("The pause doubles"))
                .findFirst()
                .orElseThrow();
        assertTrue(diff.rows().text(pair).contains("\n"), "before and after in one row");
        assertEquals(3, diff.index().height(pair));
    }

    @Test
    void searchFindsWhatStandsOnEitherSide() {
        Script script = zoomed(120).keys("/").type("two seconds").keys("Enter");
        assertEquals("1 of 1", script.state().notice());
        script.keys("Esc /").type("parked").keys("Enter");
        assertEquals("1 of 1", script.state().notice());
    }

    @Test
    void theHeaderOfAFileStaysAboveItsLinesAndNeverCoversTheCursor() {
        Script script = Script.at(100, 20).sampled().keys("j 3 z G");
        assertTrue(script.state().diff().header() >= 0);
        for (int step = 0; step < 40; step++) {
            script.keys(step < 25 ? "k" : "j");
            DiffReader diff = script.state().diff();
            int row = diff.index().rowOf(diff.cursor()) - diff.view().offset();
            assertTrue(diff.header() < 0 ? row >= 0 : row >= 1, "row " + row);
        }
    }

    @Test
    void markedHunksAreCountedInTheTableOfIterations() {
        Script script = zoomed(160);
        assertEquals(2, script.state().diff().sheet().source().returning().get(4));
        script.send(new Msg.PatchMarked(new PatchKey(STUCK, 3, PatchKey.Base.THIS_ITERATION), HunkMarks.NONE));
        assertEquals(2, script.state().diff().sheet().source().marks().marks().size(), "those of another patch");
    }

    @Test
    void linesAreCopiedWithoutNumbersAndSigns() {
        Script script = zoomed(120).keys("j j j v j y");
        assertEquals(new Cmd.Copy("    time.sleep(min(2 ** n, 30))\n    try:\n", "2 lines"), last(script));
        assertFalse(script.state().diff().isMarked(script.state().diff().cursor()), "copied, no longer marked");
        script.keys("v Esc j y");
        assertEquals(new Cmd.Copy("        return post(event)\n", "1 line"), last(script));
    }

    @Test
    void thePatchIsCopiedWhole() {
        Script script = zoomed(120).keys("W + Y");
        Cmd.Copy copy = (Cmd.Copy) last(script);
        assertEquals("the patch of 4 files", copy.what());
        Patch again = UnifiedDiffParser.parse(copy.text());
        assertEquals(SamplePatch.patch().added() - 209, again.added(), "as recorded, whatever is shown");
    }

    @Test
    void whiteSpaceCanBeLeftOut() {
        Patch patch = new Patch(
                List.of(SamplePatch.file("a.py", SamplePatch.hunk(1, "", "-if x:", "+  if x:", "-y", "+z"))),
                List.of());
        Script script = zoomed(100).send(new Msg.PatchLoaded(KEY, patch, ""));
        int all = script.state().diff().rows().size();
        script.keys("W");
        assertEquals(all - 1, script.state().diff().rows().size());
        assertEquals("changes of white space hidden", script.state().notice());
        script.keys("W");
        assertEquals(all, script.state().diff().rows().size());
    }

    @Test
    void moreContextComesFromTheFileAndLessNeedsNone() {
        Script script = zoomed(120);
        int rows = script.state().diff().rows().size();
        script.keys("-");
        assertTrue(script.state().diff().rows().size() <= rows);
        assertTrue(script.commands().stream().noneMatch(Cmd.LoadLines.class::isInstance));
        script.keys("+ +");
        assertTrue(last(script) instanceof Cmd.LoadLines);
        assertTrue(script.state().diff().rows().size() > rows);
        script.send(new Msg.LinesLoaded(KEY, java.util.Map.of(), "a.py has changed since"));
        assertEquals("no more context: a.py has changed since", script.state().notice());
        assertEquals(DiffLook.RECORDED, script.state().diff().look().context());
    }

    @Test
    void longRunsOfUnchangedLinesAreFoldedUntilEnter() {
        List<String> lines = new ArrayList<>(List.of("+a"));
        IntStream.range(0, 31).forEach(n -> lines.add(" same " + n));
        lines.add("-b");
        Patch patch = new Patch(
                List.of(SamplePatch.file("a.py", SamplePatch.hunk(1, "", lines.toArray(String[]::new)))), List.of());
        Script script = zoomed(100).send(new Msg.PatchLoaded(KEY, patch, ""));
        DiffRows rows = script.state().diff().rows();
        int fold = IntStream.range(0, rows.size())
                .filter(line -> rows.get(line).kind() == DiffRow.Kind.FOLD)
                .findFirst()
                .orElseThrow();
        assertEquals(25, rows.get(fold).right() - rows.get(fold).left() + 1);
        for (int at = 0; at < fold; at++) {
            script.keys("j");
        }
        script.keys("Enter");
        assertEquals(1 + 33, script.state().diff().rows().size());
    }

    @Test
    void filesAreJumpedTo() {
        Script script = zoomed(160).keys("i j j Enter");
        DiffReader diff = script.state().diff();
        assertEquals(2, diff.rows().get(diff.cursor()).file());
        assertEquals(DiffRow.Kind.FILE, diff.rows().get(diff.cursor()).kind());
        script.keys("i G l");
        assertEquals(
                3,
                script.state().diff().rows().get(script.state().diff().cursor()).file());
        script.keys("i Esc");
        assertTrue(script.state().dialogs().none());
    }

    @Test
    void everyLineOfAPatchIsSomewhereInBothLayouts() {
        for (boolean split : new boolean[] {false, true}) {
            DiffShape shape = new DiffShape(split, 3, java.util.Set.of(), java.util.Set.of(), HunkMarks.NONE);
            DiffRows rows = new DiffRows(SamplePatch.patch(), shape);
            List<DiffLine> seen = new ArrayList<>();
            for (int line = 0; line < rows.size(); line++) {
                DiffRow row = rows.get(line);
                if (row.kind() == DiffRow.Kind.LINE) {
                    if (row.left() >= 0) {
                        seen.add(rows.line(row, row.left()));
                    }
                    if (row.right() >= 0 && row.right() != row.left()) {
                        seen.add(rows.line(row, row.right()));
                    }
                }
            }
            List<DiffLine> all = SamplePatch.patch().files().stream()
                    .flatMap(file -> file.hunks().stream())
                    .flatMap(hunk -> hunk.lines().stream())
                    .toList();
            assertEquals(all.size(), seen.size());
            assertTrue(seen.containsAll(all));
        }
    }

    @Test
    void codeInMarkdownHasItsColoursWhereThereAreAny() {
        List<String> text = List.of("```java", "int a; /* b", "c */ int d;", "```");
        List<DocLine> lines = Prose.lines(
                text,
                60,
                Script.at(80, 24, ThemeChoice.DARK_TRUE, false).state().setting());
        List<DocLine> code =
                lines.stream().filter(line -> line.text().contains("int")).toList();
        assertEquals(new DocLine.Mark(0, 3, Role.TYPE), code.get(0).marks().get(0));
        assertEquals(Role.COMMENT, code.get(1).marks().get(0).role(), "the comment goes on in the next line");
        List<DocLine> plain = Prose.lines(text, 60, Script.at(80, 24).state().setting());
        assertTrue(plain.stream().flatMap(line -> line.marks().stream()).noneMatch(mark -> mark.role() == Role.TYPE));
    }

    @Test
    void linesThatAreAlikeStandBesideEachOther() {
        Patch patch = new Patch(
                List.of(SamplePatch.file(
                        "a.py",
                        SamplePatch.hunk(
                                1,
                                "",
                                "-    return send(event)",
                                "+    try:",
                                "+        pass",
                                "+    return send(event, 1)",
                                "+    done()"))),
                List.of());
        DiffRows rows = zoomed(120)
                .send(new Msg.PatchLoaded(KEY, patch, ""))
                .state()
                .diff()
                .rows();
        assertEquals("    return send(event)\n    return send(event, 1)", rows.text(3));
        assertEquals("    try:", rows.text(1));
        assertEquals(5, rows.size());
    }

    private static String text(Script script) {
        return script.state().diff().rows().text(script.state().diff().cursor());
    }

    private static Cmd last(Script script) {
        return script.commands().get(script.commands().size() - 1);
    }
}
