package dev.looptop.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hunks seen otherwise than they were recorded: without white space, with more context, as what comes back. */
class HunkFormsTest {
    private static final String TEXT = """
            diff --git a/a.py b/a.py
            --- a/a.py
            +++ b/a.py
            @@ -5,4 +5,4 @@ def f():
             five
            -  six
            -seven
            +    six
            +SEVEN
             eight
            @@ -12,2 +12,2 @@ def g():
            -twelve
            +\ttwelve
             thirteen
            """;

    private static Patch patch() {
        return UnifiedDiffParser.parse(TEXT);
    }

    @Test
    void pairsThatDifferInWhiteSpaceAloneAreUnchanged() {
        Patch blind = SpaceBlind.of(patch());
        Hunk first = blind.files().get(0).hunks().get(0);
        assertEquals(" five     six-seven+SEVEN eight", signed(first));
        assertEquals(6, first.lines().get(1).oldNumber());
        assertEquals(6, first.lines().get(1).newNumber());
        assertFalse(blind.files().get(0).hunks().get(1).changes(), "keeps its place");
        assertEquals(1, blind.files().get(0).added());
    }

    @Test
    void aFileWithNothingElseSaysSo() {
        Patch only = UnifiedDiffParser.parse(
                TEXT.substring(0, TEXT.indexOf("@@ -5")) + TEXT.substring(TEXT.indexOf("@@ -12")));
        assertTrue(SpaceBlind.of(only).files().get(0).notes().contains("only white space changed"));
    }

    @Test
    void lessContextIsCutAndMoreIsReadFromTheFile() {
        Patch patch = patch();
        assertSame(patch, WiderHunks.of(patch, Map.of(), 3));
        Hunk bare = WiderHunks.of(patch, Map.of(), 0).files().get(0).hunks().get(0);
        assertEquals("-  six-seven+    six+SEVEN", signed(bare));
        assertEquals(List.of(6, 2, 6, 2), List.of(bare.oldStart(), bare.oldCount(), bare.newStart(), bare.newCount()));
        List<String> file = file();
        assertTrue(WiderHunks.fits(patch.files().get(0), file));
        List<Hunk> wide =
                WiderHunks.of(patch, Map.of(0, file), 5).files().get(0).hunks();
        assertEquals(1, wide.get(0).newStart());
        assertEquals(" l1 l2 l3 l4 five-  six-seven+    six+SEVEN eight l9 l10 l11", signed(wide.get(0)));
        assertEquals("-twelve+\ttwelve thirteen l14", signed(wide.get(1)), "hunks never grow into each other");
        assertEquals(14, wide.get(1).lines().get(3).oldNumber());
    }

    @Test
    void aFileThatHasChangedSinceDoesNotFit() {
        List<String> file = new ArrayList<>(file());
        file.set(7, "other");
        assertFalse(WiderHunks.fits(patch().files().get(0), file));
        assertFalse(WiderHunks.fits(patch().files().get(0), file.subList(0, 6)));
    }

    @Test
    void hunksThatComeBackAreMarked() {
        Patch back = UnifiedDiffParser.parse(TEXT.replace("-twelve\n+\ttwelve", "-\ttwelve\n+twelve"));
        HunkMarks marks = HunkMarks.of(Repeats.of(List.of(Patch.EMPTY, patch())), 3, back);
        assertEquals(Optional.of(new HunkMarks.Mark(HunkMarks.Kind.REPEATS, 2)), marks.of(0, 0));
        assertEquals(Optional.of(new HunkMarks.Mark(HunkMarks.Kind.UNDOES, 2)), marks.of(0, 1));
        assertEquals(marks.of(0, 0), marks.ofFile(0));
        assertEquals(Optional.empty(), marks.ofFile(1));
        assertEquals(HunkMarks.NONE, HunkMarks.of(Repeats.of(List.of()), 1, back));
    }

    private static List<String> file() {
        return List.of(
                "l1",
                "l2",
                "l3",
                "l4",
                "five",
                "    six",
                "SEVEN",
                "eight",
                "l9",
                "l10",
                "l11",
                "\ttwelve",
                "thirteen",
                "l14");
    }

    private static String signed(Hunk hunk) {
        return hunk.lines().stream()
                .map(line -> switch (line.kind()) {
                            case CONTEXT -> " ";
                            case ADDED -> "+";
                            case REMOVED -> "-";
                        }
                        + line.text())
                .collect(Collectors.joining());
    }
}
